"""The permalink of a quotation: all that is on record, in every state it may come to."""

from bs4 import BeautifulSoup
from django.test import TestCase
from wagtail.models import PageViewRestriction

from news.models import (
    Correction,
    Quotation,
    QuotationCheck,
    QuotationCorrection,
    QuotationSource,
    QuotationTranslation,
)
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    paragraph,
    pull_quote,
)

WORDS = "The ferry will run again in May, and it won’t cost more."
MARCH = "2026-03-02T12:00:00Z"


def text_of(element):
    return " ".join(element.get_text(" ", strip=True).split())


def correct(quotation, reason="It was June.", at=MARCH, **changes):
    """A correction of the record as its verb will write it. `changes` are what it was before."""
    before = {"words": quotation.text, "speaker": quotation.speaker, "status": quotation.status}
    after = dict(before)
    before |= changes
    return QuotationCorrection.objects.create(
        quotation=quotation,
        reason=reason,
        corrected_at=at,
        from_fingerprint="0" * 64,
        **{f"from_{name}": value for name, value in before.items()},
        **{f"to_{name}": value for name, value in after.items()},
    )


class Record(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.section = make_section("Harbour")
        cls.speaker = make_person("Mira Voss")

    def quotation(self, text=WORDS, printed=None, **fields):
        """One that a published story prints."""
        quotation = make_quotation(text, **{"speaker": self.speaker, **fields})
        make_article(
            fields.get("occasion") or "Ferry runs again",
            published=True,
            section=self.section,
            body=[block_quote(quotation, printed)],
            language=quotation.language,
        )
        return Quotation.objects.get(pk=quotation.pk)

    def page(self, quotation):
        response = self.client.get(quotation.get_absolute_url())
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    def change(self, quotation, **fields):
        Quotation.objects.filter(pk=quotation.pk).update(**fields)
        quotation.refresh_from_db()


class LabelTests(Record):
    def label(self, quotation):
        label = self.page(quotation).select_one(".record-label dl")
        return {row.dt.text: text_of(row.dd) for row in label.find_all("div")}

    def test_says_all_that_is_known(self):
        quotation = self.quotation(
            role_then="chair of the harbour board",
            said_on="2017-10-01",
            said_precision="month",
            occasion="opening of the pier",
            place="Vell Island",
        )

        label = self.label(quotation)
        assert label.pop("On record since")
        assert label == {
            "Speaker": "MV Mira Voss",
            "Role at the time": "chair of the harbour board",
            "Said": "In October 2017",
            "Occasion": "Opening of the pier",
            "Place": "Vell Island",
            "Language": "English",
            "Source": "Minutes of the harbour board",
            "State": "Not yet checked",
        }

    def test_says_what_is_not_known(self):
        quotation = self.quotation()
        quotation.sources.all().delete()

        label = self.label(quotation)

        assert (label["Said"], label["Occasion"], label["Place"], label["Source"]) == (
            "Date not known",
            "Not known",
            "Not known",
            "None on record",
        )

    def test_says_that_words_are_known_in_translation_only(self):
        assert self.label(self.quotation(kind="translated"))["Language"] == (
            "English, known in translation only"
        )

    def test_links_a_speaker_who_has_a_page(self):
        quotation = self.quotation()

        assert self.page(quotation).select_one(".record-label a.speaker")["href"] == (
            "/people/mira-voss/"
        )

    def test_links_no_speaker_whose_page_is_not_there(self):
        quotation = self.quotation(speaker=make_person("Edda Falk"))
        self.change(quotation, status="withdrawn")

        page = self.page(quotation)

        assert "Edda Falk" in page.select_one(".record-label").text
        assert not page.find("a", href="/people/edda-falk/")
        assert self.client.get("/people/edda-falk/").status_code == 404


class StateTests(Record):
    def notice(self, quotation):
        notice = self.page(quotation).select_one(".record-notice")
        return notice and text_of(notice)

    def test_verified_needs_no_notice(self):
        quotation = self.quotation()
        self.change(quotation, status="verified")

        page = self.page(quotation)

        assert page.title.string.startswith("“The ferry will run")
        assert not page.select_one(".record-notice")

    def test_unverified_says_that_nobody_checked(self):
        page = self.page(self.quotation())

        assert "Nobody here has checked these words" in page.find(id="checks").parent.text

    def test_disputed(self):
        quotation = self.quotation()
        self.change(quotation, status="disputed")

        assert (
            self.notice(quotation)
            == "Whether these words were said, or said like this, is disputed."
        )
        assert self.page(quotation).title.string.startswith("Disputed: “The ferry")

    def test_misattributed_without_a_true_speaker(self):
        quotation = self.quotation()
        self.change(
            quotation, status="misattributed", speaker=None, wrongly_attributed_to=self.speaker
        )

        page = self.page(quotation)

        assert page.h1.text == "Not said by Mira Voss"
        assert self.notice(quotation) == (
            "These words are often put into the mouth of Mira Voss . Whose they are is not known."
        )
        assert page.title.string.startswith("Misattributed: ")

    def test_misattributed_with_a_true_speaker(self):
        quotation = self.quotation()
        self.change(
            quotation,
            status="misattributed",
            speaker=None,
            wrongly_attributed_to=self.speaker,
            true_speaker=make_person("Edda Falk"),
        )

        assert "They are the words of Edda Falk" in self.notice(quotation)
        assert "The words of" in self.page(quotation).select_one(".record-label").text

    def test_withdrawn_keeps_its_page(self):
        quotation = self.quotation()
        self.change(quotation, status="withdrawn")

        assert self.notice(quotation).startswith("We no longer stand by this record.")
        assert self.page(quotation).article["data-status"] == "withdrawn"

    def test_one_that_was_never_public_has_none(self):
        quotation = make_quotation(WORDS)
        make_article(body=[block_quote(quotation)])

        assert self.client.get(quotation.get_absolute_url()).status_code == 404

    def test_one_that_is_no_longer_printed_says_so(self):
        quotation = self.quotation()
        self.section.get_children().first().specific.unpublish()

        page = self.page(quotation)

        assert "No published story prints these words at present." in page.text
        assert not page.find("a", href="/people/mira-voss/")


class AsPrintedTests(Record):
    def printings(self, quotation):
        return self.page(quotation).select(".record-printings > li")

    def sides(self, quotation):
        """Of the only printing: what stands in the two columns, and what is marked in them."""
        printing = self.printings(quotation)[0]
        for hidden in printing.select(".visually-hidden"):
            hidden.decompose()
        printed, recorded = printing.select("blockquote")
        return (
            [printed.get_text().strip(), [ins.text for ins in printed.find_all("ins")]],
            [recorded.get_text().strip(), [gone.text for gone in recorded.find_all("del")]],
        )

    def test_word_for_word_needs_no_comparison(self):
        (printing,) = self.printings(self.quotation())

        assert "Printed word for word." in text_of(printing)
        assert not printing.blockquote

    def test_cuts_and_brackets_stand_beside_the_record(self):
        quotation = self.quotation(printed="The ferry [to Vell Island] … won’t cost more.")

        assert self.sides(quotation) == (
            ["The ferry [to Vell Island] … won’t cost more.", ["[to Vell Island] …"]],
            [WORDS, ["will run again in May, and it"]],
        )

    def test_a_cut_mark_is_not_called_an_addition(self):
        quotation = self.quotation(printed="The ferry will run again in May …")

        assert self.sides(quotation) == (
            ["The ferry will run again in May …", []],
            [WORDS, [", and it won’t cost more."]],
        )

    def test_those_who_see_no_strokes_are_told(self):
        quotation = self.quotation(printed="The ferry [to Vell Island] will run again in May …")

        printed, recorded = self.printings(quotation)[0].select("blockquote")

        assert text_of(printed.ins) == "(not on record: [to Vell Island] )"
        assert text_of(recorded.find("del")) == "(not printed: , and it won’t cost more. )"

    def test_a_story_that_does_not_follow_the_record_is_told_of(self):
        quotation = self.quotation()
        self.change(quotation, text=WORDS.replace("May", "June"))

        assert "prints something else than the record, and does not mark it" in (
            text_of(self.printings(quotation)[0])
        )
        assert self.sides(quotation)[0][1] == ["May"]

    def test_a_translation_is_compared_with_itself(self):
        quotation = make_quotation("Паром снова пойдёт в мае.", language="ru", speaker=self.speaker)
        QuotationTranslation.objects.create(
            quotation=quotation, language="en", text="The ferry will run again in May."
        )
        make_article(published=True, body=[block_quote(quotation, "The ferry will run again …")])

        (printing,) = self.printings(quotation)

        assert "Our translation into English" in text_of(printing)
        assert [heading.text for heading in printing.find_all("h4")] == [
            "As printed",
            "In the translation",
        ]
        assert printing.blockquote["lang"] == "en"

    def test_of_one_story_the_same_words_are_named_once(self):
        quotation = make_quotation(WORDS, speaker=self.speaker)
        pulled = pull_quote(quotation)
        story = make_article(published=True, body=[paragraph(f"“{WORDS}”"), pulled])

        (printing,) = self.printings(quotation)

        assert "pull quote and running text" in text_of(printing)
        assert printing.a["href"] == f"{story.url}#quotation-{pulled['id']}"

    def test_only_published_stories_are_named(self):
        quotation = self.quotation()
        make_article("Draft", body=[block_quote(quotation)])
        closed = make_article("Closed", published=True, body=[block_quote(quotation)])
        PageViewRestriction.objects.create(page=closed, restriction_type="login")

        assert [printing.h3.text for printing in self.printings(quotation)] == ["Ferry runs again"]

    def test_what_people_wrote_is_escaped(self):
        attack = "<script>alert(1)</script> <b>It</b> runs, they say."
        quotation = self.quotation(
            attack, printed="<script>alert(1)</script> <b>It</b> [really] runs …"
        )
        correct(quotation, reason="<b>why</b>", words="<script>old</script>")

        html = self.client.get(quotation.get_absolute_url()).content.decode()

        assert "<script>" not in html
        assert "<b>It" not in html and "<b>why" not in html

    def test_chinese_arabic_and_russian_are_compared_in_their_own_direction(self):
        for language, words, printed, gone in (
            ("zh", "渡轮五月复航，票价不变。", "渡轮五月复航……", "，票价不变。"),
            ("ar", "تعود العبّارة في أيار.", "تعود … في أيار", "العبّارة"),
            ("ru", "Паром снова пойдёт в мае.", "Паром … пойдёт в мае", "снова"),
        ):
            with self.subTest(language):
                quotation = self.quotation(
                    words, printed, language=language, occasion=f"Pier {language}"
                )
                printing = self.printings(quotation)[0]

                assert printing.blockquote["lang"] == language
                assert printing.blockquote["dir"] == ("rtl" if language == "ar" else "ltr")
                assert self.sides(quotation)[1][1] == [gone]


class EvidenceTests(Record):
    def test_shows_where_in_the_extract_the_words_were_found(self):
        quotation = self.quotation()
        source = quotation.sources.get()
        source.extract = f"VOSS: {WORDS} [Applause]"
        source.save()
        QuotationCheck.objects.create(
            quotation=quotation,
            from_status="unverified",
            to_status="verified",
            checked_at=MARCH,
            method="extract",
            note="On page 4.",
            words=WORDS,
            extract_sha256=source.sha256,
            extract_start=6,
            extract_end=6 + len(WORDS),
        )

        page = self.page(quotation)

        assert page.select_one(".record-extract mark").text == WORDS
        assert page.select_one(".record-hash code").text == source.sha256
        assert "On page 4." in page.find(id="checks").parent.text

    def test_a_check_of_another_extract_marks_nothing(self):
        quotation = self.quotation()
        QuotationSource.objects.filter(quotation=quotation).update(extract=f"{WORDS} And so on.")
        QuotationCheck.objects.create(
            quotation=quotation,
            from_status="unverified",
            to_status="verified",
            checked_at=MARCH,
            method="extract",
            words="The ferry runs.",
            extract_sha256="1" * 64,
            extract_start=0,
            extract_end=5,
        )

        page = self.page(quotation)

        assert not page.select_one(".record-extract mark")
        assert "The words that were checked:" in page.find(id="checks").parent.text

    def test_names_the_translations_and_who_made_them(self):
        quotation = self.quotation()
        QuotationTranslation.objects.create(
            quotation=quotation, language="ar", text="تعود العبّارة", translator="Nadim Sirhan"
        )

        translation = self.page(quotation).select_one(".record-translations li")

        assert (translation.blockquote["lang"], translation.blockquote["dir"]) == ("ar", "rtl")
        assert "Arabic. Our translation, by Nadim Sirhan ." in text_of(translation)


class HistoryTests(Record):
    def test_of_words_says_when_why_and_word_by_word_what(self):
        quotation = self.quotation()
        correction = correct(quotation, words=WORDS.replace("May", "June"), reason="It was May.")

        entry = self.page(quotation).find(id=f"correction-{correction.pk}")

        assert text_of(entry.h3) == "Corrected on 2 March 2026"
        assert text_of(entry.select_one(".record-reason")) == "It was May."
        assert text_of(entry.find("del")) == "(taken out: June )"
        assert text_of(entry.ins) == "(put in: May )"

    def test_of_a_speaker_and_of_a_state_says_so(self):
        quotation = self.quotation()
        correct(quotation, speaker=make_person("Edda Falk"), status="verified")

        changes = self.page(quotation).select(".record-change")

        assert [text_of(change) for change in changes] == [
            "Speaker: (taken out: Edda Falk ) (put in: Mira Voss )",
            "State: (taken out: Checked against the source ) (put in: Not yet checked )",
        ]

    def test_names_the_newest_first(self):
        quotation = self.quotation()
        correct(quotation, words="One.", at="2026-01-01T00:00:00Z")
        correct(quotation, words="Two.", at="2026-02-01T00:00:00Z")

        entries = self.page(quotation).select(".record-entries h3")

        assert [text_of(entry) for entry in entries] == [
            "Corrected on 1 February 2026",
            "Corrected on 1 January 2026",
        ]

    def test_counts_the_published_stories_that_it_reached(self):
        quotation = self.quotation()
        correction = correct(quotation, words="One.")
        reached = [make_article(f"Story {number}", published=number < 2) for number in range(3)]
        for story in reached:
            Correction.objects.create(
                article=story, text="One became two.", correction_of_record=correction
            )

        assert "2 published stories were corrected with it." in (
            self.page(quotation).find(id=f"correction-{correction.pk}").text
        )

    def test_a_storys_correction_leads_to_it(self):
        quotation = self.quotation()
        correction = correct(quotation, words="One.")
        story = make_article(published=True)
        Correction.objects.create(
            article=story, text="One became two.", correction_of_record=correction
        )
        Correction.objects.create(article=story, text="It was a Monday.")
        address = f"{quotation.get_absolute_url()}#correction-{correction.pk}"

        for page in (story.url, "/corrections/"):
            with self.subTest(page):
                answer = BeautifulSoup(self.client.get(page).content, "html.parser")
                assert len(answer.find_all("a", href=address)) == 1


class SizeTests(Record):
    def queries_with(self, count):
        quotation = make_quotation(WORDS, speaker=self.speaker)
        for number in range(count):
            make_article(
                f"Story {count} {number}",
                published=True,
                section=self.section,
                body=[block_quote(quotation, "The ferry … won’t cost more.")],
            )
        quotation = Quotation.objects.get(pk=quotation.pk)
        correct(quotation, words="One.")
        self.client.get(quotation.get_absolute_url())
        with self.assertNumQueries(11):  # one of them for what came of challenges
            page = self.page(quotation)
        assert len(page.select(".record-printings > li")) == min(count, 60)
        return page

    def test_takes_as_many_queries_with_one_story_as_with_thirty(self):
        self.queries_with(1)
        self.queries_with(30)

    def test_of_very_many_stories_has_pages(self):
        page = self.queries_with(61)

        assert page.select_one(".pagination a[rel=next]")["href"] == "?page=2"
        assert page.find("link", rel="canonical")["href"].endswith("/")
