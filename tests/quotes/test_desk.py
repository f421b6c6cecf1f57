"""The researcher’s desk: checking a quotation in the admin, and listing what is to be checked."""

from datetime import timedelta

from django.contrib.auth.models import Permission
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from news.models import PersonAlias, Quotation, QuotationCheck, QuotationSource, User
from news.quotes.checking import verify
from news.quotes.desk.evidence import evidence_in
from tests.making import block_quote, make_article, make_person, make_quotation

WORDS = "The harbour will open in May."
EXTRACT = "THE CHAIR: Good evening. The harbour will open in May, but only to boats. Thank you."


def make_researcher(*permissions):
    user = User.objects.create_user("researcher", first_name="Ida", last_name="Roon")
    named = ["access_admin", *permissions]
    user.user_permissions.add(*Permission.objects.filter(codename__in=named))
    return user


def put_on_record(extract=EXTRACT, **fields):
    """A quotation with one source that has this extract."""
    quotation = make_quotation(fields.pop("text", WORDS), **fields)
    source = quotation.sources.get()
    source.extract = extract
    source.save()
    return quotation


class Desk(TestCase):
    def setUp(self):
        self.researcher = make_researcher("check_quotation", "change_quotation")
        self.client.force_login(self.researcher)

    def address(self, quotation):
        return reverse(Quotation.snippet_viewset.get_url_name("check"), args=[quotation.pk])

    def look(self, quotation):
        return self.client.get(self.address(quotation))

    def post(self, quotation, follow=False, **answers):
        answers = {"verdict": "verified", "note": "", **answers}
        return self.client.post(self.address(quotation), answers, follow=follow)


class Looking(Desk):
    def test_the_words_are_marked_in_the_extract(self):
        page = self.look(put_on_record())

        self.assertContains(page, "Good evening. <mark>The harbour will open in May</mark>, but")
        self.assertContains(page, "at characters 25 to 53 of its extract")

    def test_what_the_words_go_on_to_say_is_pointed_out(self):
        page = self.look(put_on_record())

        self.assertContains(page, "In the source the words go on:")
        self.assertContains(page, "<mark>but</mark> only to boats")

    def test_where_they_do_not_stand_the_nearest_passage_shows_the_difference(self):
        page = self.look(put_on_record("THE CHAIR: The harbour will open in June."))

        self.assertContains(page, "Not found")
        self.assertContains(page, "</span> May</del>")
        self.assertContains(page, "</span> June</ins>")

    def test_an_extract_about_something_else_says_so(self):
        page = self.look(put_on_record("Nobody spoke that evening."))

        self.assertContains(page, "The extract has nothing like the words.")

    def test_markup_in_an_extract_is_text(self):
        page = self.look(put_on_record("<script>alert(1)</script> " + EXTRACT))

        self.assertNotContains(page, "<script>alert")

    def test_a_long_extract_is_shown_around_the_words_and_whole_on_demand(self):
        filler = "The sea is calm. " * 3000
        quotation = put_on_record(filler + EXTRACT + filler)

        evidence = evidence_in(quotation, quotation.sources.get())

        assert len(evidence.before) < 420
        assert evidence.before.startswith("… ")
        assert evidence.after.endswith(" …")
        assert "".join(evidence.whole) == quotation.sources.get().extract
        self.assertContains(self.look(quotation), "The whole extract, 102083 characters")

    def test_words_from_right_to_left_are_set_so(self):
        words = "الطريق وعدٌ قديم، أما البحر فهو هنا منذ الصباح."
        page = self.look(put_on_record(f"قالت: «{words}»", text=words, language="ar"))

        self.assertContains(page, f"<mark>{words}</mark>")
        self.assertContains(page, 'class="check-passage" lang="ar" dir="rtl"')

    def test_chinese_words_are_marked_inside_their_line(self):
        page = self.look(
            put_on_record("他说：渡轮五月复航，但票价会涨。", text="渡轮五月复航", language="zh")
        )

        self.assertContains(page, "他说：<mark>渡轮五月复航</mark>，但票价会涨。")
        self.assertContains(page, "<mark>但</mark>票价会涨")

    def test_a_quotation_without_a_source_asks_for_one(self):
        quotation = make_quotation(WORDS)
        quotation.sources.all().delete()

        self.assertContains(self.look(quotation), "No source is on record yet.")

    def test_a_source_without_an_extract_takes_one(self):
        page = self.look(put_on_record(""))

        self.assertContains(page, "No extract is stored yet.")
        self.assertContains(page, 'name="store_extract"')

    def test_the_probable_answer_is_chosen(self):
        quotation = put_on_record()

        initial = self.look(quotation).context["form"].initial

        assert initial["method"] == "extract"
        assert initial["source"] == quotation.sources.get()

    def test_a_check_need_not_be_of_a_source_on_record(self):
        self.assertContains(self.look(put_on_record()), "In none of these")

    def test_earlier_checks_are_listed_newest_first(self):
        quotation = put_on_record()
        verify(quotation, self.researcher, "extract", quotation.sources.get())
        verify(quotation, self.researcher, "recording", note="At 14 minutes.")

        page = self.look(quotation)

        assert [check.method for check in page.context["checks"]] == ["recording", "extract"]
        self.assertContains(page, "Ida Roon")
        self.assertContains(page, "At 14 minutes.")

    def test_evidence_that_is_gone_is_said_to_be(self):
        quotation = put_on_record()
        verify(quotation, self.researcher, "extract", quotation.sources.get())
        quotation.sources.all().delete()

        self.assertContains(self.look(quotation), "which is not stored any more")

    def test_withdrawn_words_are_corrected_and_not_checked(self):
        page = self.look(put_on_record(status="withdrawn"))

        self.assertContains(page, "Ask a chief editor to correct the record instead.")
        self.assertNotContains(page, "Save the check")

    def test_doubt_about_public_words_is_a_correction_of_the_record(self):
        quotation = put_on_record(public_since=timezone.now())

        page = self.look(quotation)

        self.assertNotContains(page, 'value="disputed"')
        self.assertNotContains(page, 'value="report"')
        self.assertContains(page, "Are the words in doubt? Readers have had them")
        self.assertContains(page, "Ask a chief editor to correct the record instead.")

    def test_who_may_correct_the_record_so_is_led_there(self):
        chief = User.objects.create_superuser("chief")
        self.client.force_login(chief)
        for status in ("unverified", "disputed", "withdrawn"):
            quotation = put_on_record(public_since=timezone.now(), status=status)
            address = reverse("correct_quotation", args=[quotation.pk])

            page = self.look(quotation)

            self.assertContains(page, f'<a href="{address}">Correct the record</a> instead.')

    def test_public_words_that_are_disputed_are_not_checked(self):
        page = self.look(put_on_record(public_since=timezone.now(), status="disputed"))

        self.assertContains(page, "on record as disputed, and readers have been told so")
        self.assertNotContains(page, "Save the check")

    def test_only_those_who_check_get_there(self):
        self.client.force_login(User.objects.create_user("reader"))
        assert self.look(put_on_record()).status_code == 302

        stranger = User.objects.create_user("writer")
        stranger.user_permissions.add(
            *Permission.objects.filter(codename__in=["access_admin", "change_quotation"])
        )
        self.client.force_login(stranger)
        quotation = put_on_record()
        assert self.look(quotation).status_code == 302
        self.post(quotation, method="recording")
        assert not QuotationCheck.objects.exists()


class Checking(Desk):
    def test_a_check_by_extract_is_put_on_record(self):
        quotation = put_on_record()

        response = self.post(
            quotation, method="extract", source=quotation.sources.get().pk, note="p. 3"
        )

        check = QuotationCheck.objects.get()
        self.assertRedirects(response, self.address(quotation))
        assert (check.checked_by, check.method, check.note) == (self.researcher, "extract", "p. 3")
        assert (check.extract_start, check.extract_end) == (25, 53)

    def test_it_leads_back_to_where_the_researcher_came_from(self):
        came_from = "/admin/snippets/news/quotation/?status=unverified"

        response = self.post(put_on_record(), method="recording", next=came_from)

        self.assertRedirects(response, came_from)

    def test_but_never_to_another_site(self):
        quotation = put_on_record()

        response = self.post(quotation, method="recording", next="https://elsewhere.example/")

        self.assertRedirects(response, self.address(quotation))

    def test_what_can_not_be_is_refused_and_the_answers_are_kept(self):
        quotation = put_on_record("Nobody spoke.")

        response = self.post(
            quotation, method="extract", source=quotation.sources.get().pk, note="p. 3"
        )

        self.assertContains(response, "doesn’t have these words")
        self.assertContains(response, "p. 3</textarea>")
        assert not QuotationCheck.objects.exists()

    def test_the_method_is_asked_for(self):
        response = self.post(put_on_record())

        self.assertContains(response, "Say how you checked.")

    def test_a_method_of_the_record_itself_is_not_offered(self):
        response = self.post(put_on_record(), method="words changed")

        assert response.status_code == 200
        assert not QuotationCheck.objects.exists()

    def test_a_source_of_another_quotation_is_not_taken(self):
        other = make_quotation("Something else.").sources.get()

        self.post(put_on_record(), method="recording", source=other.pk)

        assert not QuotationCheck.objects.exists()

    def test_doubt_is_put_on_record_too(self):
        quotation = put_on_record()

        self.post(quotation, verdict="disputed", method="report", note="Two papers say June.")

        assert Quotation.objects.get(pk=quotation.pk).status == "disputed"

    def test_doubt_about_public_words_is_refused_in_a_sentence(self):
        quotation = put_on_record(public_since=timezone.now())

        page = self.post(quotation, verdict="disputed", method="report", note="Two say June.")

        self.assertContains(page, "a check can’t call them disputed")
        assert Quotation.objects.get(pk=quotation.pk).status == "unverified"

    def test_public_words_are_not_taken_out_of_dispute(self):
        quotation = put_on_record(public_since=timezone.now(), status="disputed")

        page = self.post(quotation, method="recording")

        self.assertContains(page, "A check can’t change that.")
        assert not QuotationCheck.objects.exists()


class Storing(Desk):
    def test_a_passage_is_stored_with_its_source(self):
        quotation = put_on_record("")
        source = quotation.sources.get()

        response = self.client.post(
            self.address(quotation),
            {"store_extract": source.pk, f"source-{source.pk}-extract": EXTRACT},
        )

        self.assertRedirects(
            response,
            f"{self.address(quotation)}#source-{source.pk}",
            fetch_redirect_response=False,
        )
        source.refresh_from_db()
        assert (source.extract, len(source.sha256)) == (EXTRACT, 64)
        assert timezone.now() - source.retrieved_at < timedelta(hours=1)

    def test_the_way_back_to_the_list_is_kept(self):
        quotation = put_on_record("")
        source = quotation.sources.get()
        came_from = "/admin/snippets/news/quotation/?status=unverified&printed=yes"

        response = self.client.post(
            self.address(quotation),
            {
                "store_extract": source.pk,
                f"source-{source.pk}-extract": EXTRACT,
                "next": came_from,
            },
            follow=True,
        )

        assert response.context["next"] == came_from

    def test_an_empty_passage_is_asked_for_again(self):
        quotation = put_on_record("")
        source = quotation.sources.get()

        response = self.client.post(
            self.address(quotation),
            {"store_extract": source.pk, f"source-{source.pk}-extract": " \n"},
        )

        self.assertContains(response, "Paste the passage first.")

    def test_a_passage_that_is_stored_is_not_replaced_here(self):
        quotation = put_on_record()
        source = quotation.sources.get()

        response = self.client.post(
            self.address(quotation),
            {"store_extract": source.pk, f"source-{source.pk}-extract": "Something else."},
            follow=True,
        )

        self.assertContains(response, "has been stored in the meantime")
        assert QuotationSource.objects.get(pk=source.pk).extract == EXTRACT

    def test_a_source_is_added_with_its_passage(self):
        quotation = make_quotation(WORDS)

        self.client.post(
            self.address(quotation),
            {
                "add_source": "1",
                "new-title": "Recording of the meeting",
                "new-kind": "recording",
                "new-url": "https://harbour.example/recording",
                "new-extract": EXTRACT,
                "new-is_primary": "on",
            },
        )

        added = quotation.sources.get(title="Recording of the meeting")
        assert (added.kind, added.is_primary, added.extract) == ("recording", True, EXTRACT)
        assert added.retrieved_at is not None
        assert added.sort_order > (quotation.sources.first().sort_order or 0) - 1

    def test_a_source_needs_a_title(self):
        quotation = make_quotation(WORDS)

        response = self.client.post(
            self.address(quotation), {"add_source": "1", "new-kind": "document"}
        )

        self.assertContains(response, "This field is required.")
        assert quotation.sources.count() == 1

    def test_strange_keys_are_not_found(self):
        quotation = put_on_record("")

        for key in ("x", "0", "²", str(make_quotation().sources.get().pk)):
            response = self.client.post(self.address(quotation), {"store_extract": key})
            assert response.status_code == 404


class TheForm(Desk):
    def edit(self, quotation):
        address = reverse(Quotation.snippet_viewset.get_url_name("edit"), args=[quotation.pk])
        return self.client.get(address)

    def test_it_shows_what_the_words_go_on_to_say(self):
        page = self.edit(put_on_record())

        self.assertContains(page, "In the source the words go on:")
        self.assertContains(page, "<mark>but</mark> only to boats")

    def save(self, quotation, address=None, text=WORDS, **source):
        stored = quotation.sources.get()
        source = {
            "id": stored.pk,
            "kind": stored.kind,
            "title": stored.title,
            "url": "",
            "extract": stored.extract,
            "retrieved_at": "",
            **source,
        }
        data = nested_form_data(
            {
                "text": text,
                "language": "en",
                "kind": "direct",
                "speaker": quotation.speaker_id,
                "role_then": "",
                "said_on": "",
                "said_precision": "unknown",
                "occasion": "",
                "place": "",
                "note": "",
                "sources": inline_formset([source], initial=1),
                "translations": inline_formset([]),
            }
        )
        edit = reverse(Quotation.snippet_viewset.get_url_name("edit"), args=[quotation.pk])
        response = self.client.post(address or edit, data)
        assert response.status_code == 302
        return Quotation.objects.get(pk=quotation.pk)

    def verified(self):
        quotation = put_on_record()
        quotation.save_revision()
        verify(quotation, self.researcher, "extract", quotation.sources.get())
        return quotation

    def test_saving_it_as_it_is_reopens_nothing(self):
        assert self.save(self.verified()).status == "verified"

    def test_other_words_reopen_the_check_in_the_name_of_who_saved_them(self):
        quotation = self.save(self.verified(), text="The harbour will open in June.")

        last = quotation.checks.last()
        assert quotation.status == "unverified"
        assert (last.method, last.checked_by) == ("words changed", self.researcher)

    def test_so_does_another_extract(self):
        quotation = self.save(self.verified(), extract="Something else.")

        assert quotation.status == "unverified"
        assert quotation.checks.last().method == "extract changed"

    def test_so_does_removing_the_source(self):
        quotation = self.save(self.verified(), DELETE="on")

        assert quotation.status == "unverified"
        assert not quotation.sources.exists()

    def test_so_does_going_back_to_an_earlier_version(self):
        quotation = make_quotation("The harbour will open in April.")
        earlier = quotation.save_revision()
        quotation.text = WORDS
        quotation.save()
        verify(quotation, self.researcher, "recording")
        revert = Quotation.snippet_viewset.get_url_name("revisions_revert")

        address = reverse(revert, args=[quotation.pk, earlier.pk])
        quotation = self.save(quotation, address, text="The harbour will open in April.")

        assert quotation.text == "The harbour will open in April."
        assert quotation.status == "unverified"

    def test_it_leads_to_the_check(self):
        quotation = put_on_record()

        self.assertContains(self.edit(quotation), f'href="{self.address(quotation)}"')

    def test_without_an_extract_there_is_nothing_to_show(self):
        self.assertNotContains(self.edit(put_on_record("")), "In the sources")


class TheList(Desk):
    def setUp(self):
        super().setUp()
        self.address_of_list = reverse(Quotation.snippet_viewset.get_url_name("list"))

    def listed(self, **asked):
        page = self.client.get(self.address_of_list, asked)
        return [quotation.text for quotation in page.context["object_list"]]

    def print_in(self, quotation, title, published=True, **fields):
        return make_article(title, published=published, body=[block_quote(quotation)], **fields)

    def test_it_says_what_a_researcher_asks(self):
        quotation = put_on_record(status="disputed")
        self.print_in(quotation, "First")
        self.print_in(quotation, "Second")
        self.print_in(quotation, "A draft", published=False)

        page = self.client.get(self.address_of_list)

        self.assertContains(page, "<bdi>Mira Voss</bdi>")
        self.assertContains(page, 'data-state="disputed">Disputed</span>')
        self.assertContains(page, "Transcript, extract")
        assert page.context["object_list"][0].printed_in == 2

    def test_it_filters_by_state(self):
        for status in ("unverified", "verified", "disputed"):
            make_quotation(f"Words {status}.", status=status)

        assert self.listed(status=["verified"]) == ["Words verified."]
        assert len(self.listed(status=["verified", "disputed"])) == 2

    def test_it_filters_by_whether_readers_see_them(self):
        self.print_in(make_quotation("Printed."), "First")
        self.print_in(make_quotation("In a draft."), "A draft", published=False)

        assert self.listed(printed="yes") == ["Printed."]
        assert self.listed(printed="no") == ["In a draft."]

    def test_it_filters_by_extract(self):
        put_on_record(text="Stored.", extract="Stored.")
        put_on_record(text="Not stored.", extract="")

        assert self.listed(extract="yes") == ["Stored."]
        assert self.listed(extract="no") == ["Not stored."]

    def test_the_report_lists_what_readers_see_unchecked_oldest_first(self):
        late, early, checked = (make_quotation(f"Words {n}.") for n in "abc")
        for number, quotation in enumerate((early, late, checked)):
            self.print_in(quotation, f"Story {number}")
            Quotation.objects.filter(pk=quotation.pk).update(
                public_since=timezone.now() + timedelta(days=number)
            )
        make_quotation("Never printed.")
        verify(Quotation.objects.get(pk=checked.pk), self.researcher, "recording")

        menu = self.client.get("/admin/").content.decode()
        report = f"{self.address_of_list}?status=unverified&printed=yes&ordering=public_since"

        assert report in menu.replace("\\u0026", "&")
        page = self.client.get(report)
        assert [q.pk for q in page.context["object_list"]] == [early.pk, late.pk]

    def test_a_speaker_of_many_names_is_listed_once(self):
        speaker = make_person("Edda Falk")
        for name in ("Eda Falk", "Edda Falck"):
            PersonAlias.objects.create(person=speaker, name=name)
        make_quotation("We sail.", speaker=speaker)

        assert self.listed(q="falk") == ["We sail."]

    def test_a_check_leads_back_to_the_list_as_it_was(self):
        put_on_record()

        page = self.client.get(self.address_of_list, {"status": "unverified"})

        self.assertContains(page, "?next=%2Fadmin%2Fsnippets%2Fnews%2Fquotation%2F%3Fstatus%3Dunv")

    def test_it_takes_as_many_queries_for_many(self):
        self.print_in(put_on_record(), "First")
        self.client.get(self.address_of_list)
        with CaptureQueriesContext(connection) as few:
            self.client.get(self.address_of_list)
        for number in range(12):
            speaker = make_person(f"Speaker {number}")
            self.print_in(
                put_on_record(text=f"Words {number}.", speaker=speaker), f"Story {number}"
            )

        with self.assertNumQueries(len(few)):
            self.client.get(self.address_of_list)


class DashboardTests(Desk):
    def first_page(self):
        self.client.force_login(self.researcher)
        return self.client.get(reverse("wagtailadmin_home"))

    def print_it(self, words, **fields):
        quotation = put_on_record(text=words, **fields)
        make_article(body=[block_quote(quotation)], published=True)
        return quotation

    def test_what_readers_see_unchecked_is_named_for_longest_first(self):
        names = ["first", "second", "third", "fourth"]
        for name in names:
            self.print_it(f"We sail on the {name} day.")
        put_on_record(text="Nobody prints this.")
        oldest = Quotation.objects.get(text__contains="second")
        Quotation.objects.filter(pk=oldest.pk).update(public_since=timezone.now() - timedelta(9))

        panel = self.first_page()

        self.assertContains(panel, "4 quotations are not yet checked")
        shown = [quotation.text for quotation in panel_of(panel)["longest"]]
        assert shown[0] == "We sail on the second day."
        assert len(shown) == 3

    def test_it_says_so_when_all_is_checked(self):
        self.assertContains(self.first_page(), "Every quotation that readers see is checked.")

    def test_who_may_not_check_is_not_told(self):
        self.researcher.user_permissions.remove(Permission.objects.get(codename="check_quotation"))

        self.assertNotContains(self.first_page(), "Unchecked in print")


def panel_of(response):
    return next(context for context in response.context if "longest" in context)
