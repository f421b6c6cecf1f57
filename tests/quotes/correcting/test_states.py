"""Disputed, misattributed, withdrawn: the record says so, and every story that prints it."""

from django.test import TestCase

from news.models import (
    Correction,
    FollowUp,
    Person,
    PersonAlias,
    Quotation,
    QuotationCorrection,
    User,
)
from news.quotes.correcting.verbs import correct
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    paragraph,
    pull_quote,
)

WORDS = "The harbour will open in May, and not before."
REASON = "Her office says that she never spoke of it."


class States(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("chief")
        cls.voss = make_person("Mira Voss")
        cls.quotation = make_quotation(WORDS, speaker=cls.voss)
        cls.story = make_article(
            published=True,
            title="Ferry runs again",
            body=[
                paragraph(f"“{WORDS}” she said. The board met on Monday."),
                pull_quote(cls.quotation),
            ],
        )

    def correct(self, **changes):
        return correct(self.quotation, by=self.editor, reason=REASON, **changes)

    def record(self):
        return Quotation.objects.get(pk=self.quotation.pk)

    def page(self, address=None):
        return self.client.get(address or self.story.url).content.decode()

    def public(self):
        return Correction.objects.filter(article=self.story).values_list("kind", "text").first()

    def problems(self):
        return list(FollowUp.objects.values_list("problem", flat=True))


class Disputed(States):
    def test_the_record_and_the_story_say_so(self):
        outcome = self.correct(status="disputed")

        check = self.quotation.checks.get()
        assert self.record().status == "disputed"
        assert (check.method, check.note, check.checked_by) == ("corrected", REASON, self.editor)
        assert (outcome.republished, outcome.told) == ([], [self.story.pk])
        assert self.public() == (
            "clarification",
            "Whether the words “The harbour will open in May, and not before.” were said, or said "
            f"like this, is disputed. {REASON}",
        )
        assert 'data-status="disputed"' in self.page()
        assert "Disputed" in self.page(self.quotation.get_absolute_url())

    def test_it_stays_in_lists_with_its_speaker(self):
        self.correct(status="disputed")

        assert WORDS in self.page("/quotations/")
        assert self.record().speaker == self.voss


class Misattributed(States):
    def test_the_permalink_stays_and_the_speaker_goes(self):
        writer = make_person("Tomas Reuel")
        self.correct(status="misattributed", true_speaker=writer)

        record, page = self.record(), self.page(self.quotation.get_absolute_url())
        assert (record.speaker, record.wrongly_attributed_to, record.true_speaker) == (
            None,
            self.voss,
            writer,
        )
        assert "Not said by <bdi>Mira Voss</bdi>" in page
        assert "They are the words of <bdi>Tomas Reuel</bdi>" in page

    def test_the_story_says_so_at_the_words_and_below(self):
        self.correct(status="misattributed")

        page = self.page()
        assert "Not said by <bdi>Mira Voss</bdi>" in page
        assert "are not Mira Voss’s." in page
        assert self.public()[0] == "correction"

    def test_her_page_does_not_show_the_words_any_more(self):
        make_article(
            published=True, body=[block_quote(make_quotation("We sail.", speaker=self.voss))]
        )

        self.correct(status="misattributed")

        assert WORDS not in self.page(self.voss.get_absolute_url())

    def test_a_text_that_names_the_speaker_is_left_to_a_person(self):
        make_article(published=True, body=[paragraph(f"Mrs Voss said: “{WORDS}”")])

        self.correct(status="misattributed")

        assert self.problems() == [
            "The text names Mira Voss. See whether it puts “The harbour will open in May, and not "
            "before.” into that mouth, and mend it."
        ]

    def test_so_is_one_that_calls_the_speaker_by_an_alias(self):
        PersonAlias.objects.create(person=self.voss, name="Мира Фосс")
        story = make_article(published=True, body=[paragraph(f"Мира Фосс: «{WORDS}»")])

        outcome = self.correct(status="misattributed")

        assert outcome.to_look_at == [story.pk]

    def test_undoing_it_gives_the_words_back(self):
        self.correct(status="misattributed")

        self.correct(status="unverified")

        record = self.record()
        assert (record.status, record.speaker) == ("unverified", self.voss)
        assert (record.wrongly_attributed_to, record.true_speaker) == (None, None)
        assert QuotationCorrection.objects.count() == self.story.corrections.count() == 2


class Withdrawn(States):
    def test_the_permalink_stays_and_lists_leave_it_out(self):
        self.correct(status="withdrawn")

        assert "Withdrawn" in self.page(self.quotation.get_absolute_url())
        assert WORDS not in self.page("/quotations/")
        assert self.client.get(self.voss.get_absolute_url()).status_code == 404

    def test_the_story_says_so_until_someone_takes_it_out(self):
        self.correct(status="withdrawn")

        assert 'data-status="withdrawn"' in self.page()
        assert self.public()[1].startswith("We no longer stand by the quotation “The harbour")
        assert self.problems() == [
            "The pull quote “The harbour will open in May, and not be …”: This quotation was "
            "withdrawn from the record. It can’t be printed.",
            "The text prints “The harbour will open in May, and not before.”, which was withdrawn.",
        ]

    def test_undoing_it_puts_it_back_into_lists(self):
        self.correct(status="withdrawn")

        self.correct(status="unverified")

        assert WORDS in self.page("/quotations/")


class AnotherSpeaker(States):
    def test_the_words_are_someone_elses_and_stories_say_so(self):
        reuel = make_person("Tomas Reuel")

        self.correct(speaker=reuel)

        assert self.record().speaker == reuel
        assert self.public() == (
            "correction",
            "The words “The harbour will open in May, and not before.” are Tomas Reuel’s. "
            f"{REASON}",
        )
        assert WORDS in self.page(reuel.get_absolute_url())

    def test_words_and_speaker_are_corrected_in_one_go(self):
        reuel = make_person("Tomas Reuel")

        outcome = self.correct(speaker=reuel, words="The harbour will open in June.")

        assert outcome.republished == [self.story.pk]
        assert Correction.objects.filter(article=self.story).count() == 1
        assert Person.objects.get(pk=reuel.pk).quotations.get().text == (
            "The harbour will open in June."
        )


class Drafts(States):
    def test_a_draft_that_prints_withdrawn_words_is_marked(self):
        draft = make_article(title="Weather", body=[block_quote(self.quotation)])
        draft.save_revision(user=self.editor)

        self.correct(status="withdrawn")

        assert FollowUp.objects.filter(article=draft, version="draft").count() == 1
        assert not draft.corrections.exists()
