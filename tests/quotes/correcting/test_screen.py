"""The screen on which an editor corrects the record."""

from django.contrib.auth.models import Permission
from django.test import TestCase
from django.urls import reverse
from wagtail.models import Revision

from news.models import ArticlePage, Person, Quotation, QuotationCorrection, User
from news.quotes.correcting.opened import Opened
from news.quotes.correcting.verbs import correct
from tests.making import block_quote, make_article, make_person, make_quotation

OLD = "The harbour will open in May, and not before."
NEW = "The harbour will open in June, and not before."


class Screen(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor")
        cls.quotation = make_quotation(OLD, speaker=make_person("Mira Voss"))
        cls.story = make_article(
            published=True, title="Ferry runs again", body=[block_quote(cls.quotation)]
        )
        cls.address = reverse("correct_quotation", args=[cls.quotation.pk])
        cls.form = reverse("wagtailsnippets_news_quotation:edit", args=[cls.quotation.pk])

    def setUp(self):
        self.client.force_login(self.editor)

    def post(self, **changes):
        data = {
            "words": OLD,
            "speaker": "Mira Voss",
            "status": "",
            "reason": "We misheard.",
            "opened_with": Opened.of(self.record()).signed(),
        }
        return self.client.post(self.address, {**data, **changes}, follow=True)

    def record(self):
        return Quotation.objects.get(pk=self.quotation.pk)

    def someone_with(self, *codenames):
        user = User.objects.create_user("someone")
        user.user_permissions.set(
            Permission.objects.filter(codename__in=["access_admin", "view_quotation", *codenames])
        )
        self.client.force_login(user)


class TheScreen(Screen):
    def test_it_shows_the_record_and_the_stories_that_print_it(self):
        page = self.client.get(self.address).content.decode()

        assert OLD in page
        assert "Ferry runs again" in page
        assert "1 published story prints it" in page

    def test_correcting_the_words_says_what_became_of_it(self):
        answer = self.post(words=NEW)

        self.assertRedirects(answer, self.form)
        assert "1 story published with the corrected words" in answer.content.decode()
        assert self.record().text == NEW
        assert ArticlePage.objects.get(pk=self.story.pk).body[0].value["printed"] == NEW

    def test_a_reason_is_needed(self):
        self.post(words=NEW, reason=" ")

        assert self.record().text == OLD

    def test_the_record_is_never_emptied(self):
        page = self.post(words=" … ").content.decode()

        assert "The record can’t be empty." in page
        assert self.record().text == OLD

    def test_nothing_to_correct_is_said_kindly(self):
        page = self.post().content.decode()

        assert "there is nothing to correct" in page
        assert not QuotationCorrection.objects.exists()

    def test_a_speaker_who_is_not_on_record_yet_is_added(self):
        self.post(speaker="Tomas Reuel")

        assert self.record().speaker == Person.objects.get(name="Tomas Reuel")

    def test_two_people_of_one_name_are_told_apart(self):
        make_person("Tomas Reuel")
        other = make_person("Tomas Reuel")

        assert "Several people on record" in self.post(speaker="Tomas Reuel").content.decode()

        self.post(speaker=f"Tomas Reuel #{other.pk}")

        assert self.record().speaker == other

    def test_the_form_names_the_right_one_of_two(self):
        make_person("Mira Voss")

        page = self.client.get(self.address).content.decode()

        assert f'value="Mira Voss #{self.quotation.speaker_id}"' in page

    def test_calling_it_misattributed_takes_the_speaker_away(self):
        self.post(status="misattributed", true_speaker="Tomas Reuel")

        record = self.record()
        assert (record.status, record.speaker) == ("misattributed", None)
        assert record.true_speaker.name == "Tomas Reuel"

    def test_who_may_correct_words_may_not_withdraw_them(self):
        self.someone_with("correct_quotation")

        self.post(words=NEW, status="withdrawn")

        assert (self.record().text, self.record().status) == (NEW, "unverified")

    def test_who_may_withdraw_words_may_not_change_them(self):
        self.someone_with("withdraw_quotation")

        self.post(words=NEW, status="withdrawn")

        assert (self.record().text, self.record().status) == (OLD, "withdrawn")

    def test_who_may_neither_is_refused(self):
        self.someone_with("change_quotation")

        answer = self.client.post(self.address, {"words": NEW, "reason": "We misheard."})

        self.assertRedirects(answer, reverse("wagtailadmin_home"))
        assert self.record().text == OLD

    def test_the_form_of_public_words_shows_them_only(self):
        page = self.client.get(self.form).content.decode()

        assert 'name="text"' not in page
        assert 'name="speaker"' not in page
        assert OLD in page
        assert self.address in page

    def test_words_that_no_reader_has_seen_are_edited_in_the_form(self):
        other = make_quotation("We sail at nine.")

        page = self.client.get(
            reverse("wagtailsnippets_news_quotation:edit", args=[other.pk])
        ).content.decode()

        assert 'name="text"' in page

    def test_an_earlier_version_does_not_bring_back_words_that_were_corrected(self):
        revision = self.quotation.save_revision(user=self.editor)
        self.post(words=NEW)

        revert = reverse(
            "wagtailsnippets_news_quotation:revisions_revert",
            args=[self.quotation.pk, revision.pk],
        )
        page = self.client.get(revert).content.decode()

        assert NEW in page
        assert Revision.objects.get(pk=revision.pk).as_object().text == NEW


class TwoEditors(Screen):
    """Someone else corrects the record while the form is open."""

    def open(self):
        form = self.client.get(self.address).context["form"]
        values = {field.html_name: field.value() or "" for field in form}
        return {**values, "reason": "There is doubt."}

    def correct_meanwhile(self, **changes):
        correct(self.quotation, by=self.editor, reason="We misheard.", **changes)

    def printed(self):
        return ArticlePage.objects.get(pk=self.story.pk).body[0].value["printed"]

    def test_what_a_colleague_corrected_is_not_undone_by_an_older_form(self):
        opened = self.open()
        self.correct_meanwhile(words=NEW)

        answer = self.client.post(self.address, {**opened, "status": "disputed"})

        assert "The record was changed after you opened this form" in answer.content.decode()
        assert (self.record().text, self.record().status) == (NEW, "unverified")
        assert self.printed() == NEW
        assert self.record().corrections.count() == 1

    def test_the_form_comes_back_with_what_is_on_record_and_what_the_editor_changed(self):
        opened = self.open()
        self.correct_meanwhile(words=NEW, speaker=make_person("Tomas Reuel"))
        answer = self.client.post(self.address, {**opened, "status": "disputed"})

        form = answer.context["form"]
        again = {field.html_name: field.value() for field in form}
        assert (again["words"], again["speaker"]) == (NEW, "Tomas Reuel")
        assert (again["status"], again["reason"]) == ("disputed", "There is doubt.")

        self.assertRedirects(self.client.post(self.address, again), self.form)

        record = self.record()
        assert (record.text, record.speaker.name, record.status) == (
            NEW,
            "Tomas Reuel",
            "disputed",
        )

    def test_words_that_the_editor_has_typed_stay_in_the_form(self):
        opened = self.open()
        self.correct_meanwhile(speaker=make_person("Tomas Reuel"))

        form = self.client.post(self.address, {**opened, "words": NEW}).context["form"]

        assert (form["words"].value(), form["speaker"].value()) == (NEW, "Tomas Reuel")
        assert self.record().text == OLD

    def test_two_who_choose_the_same_state_are_not_stopped_by_its_being_chosen(self):
        opened = self.open()
        self.correct_meanwhile(status="disputed")

        answer = self.client.post(self.address, {**opened, "status": "disputed"})

        assert "The record was changed after you opened this form" in answer.content.decode()
        assert answer.context["form"]["status"].value() == ""

    def test_a_state_that_is_no_longer_to_choose_is_not_chosen(self):
        self.correct_meanwhile(status="disputed")
        opened = self.open()
        self.correct_meanwhile(status="unverified")

        form = self.client.post(self.address, {**opened, "status": "unverified"}).context["form"]

        assert form["status"].value() == ""
        assert list(form.errors) == ["__all__"]

    def test_a_form_that_does_not_say_what_it_was_opened_with_is_refused(self):
        for nonsense in ("", "x", "\0", self.open()["opened_with"][:-1] + "?"):
            page = self.post(words=NEW, opened_with=nonsense).content.decode()

            assert self.record().text == OLD
            assert NEW in page

    def test_line_ends_of_the_browser_are_no_correction(self):
        Quotation.objects.filter(pk=self.quotation.pk).update(text="We sail.\nWe do.")

        self.post(words="We sail.\r\nWe do.", status="disputed")

        assert (self.record().text, self.record().status) == ("We sail.\nWe do.", "disputed")
        assert not self.record().corrections.get().changes_words
