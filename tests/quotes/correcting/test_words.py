"""The words on record are corrected, and every published story prints the right ones."""

from unittest import mock

import pytest
from django.test import TestCase, override_settings
from wagtail.models import PageLogEntry

from news.models import (
    ArticlePage,
    Correction,
    FollowUp,
    PersonAlias,
    Quotation,
    QuotationCorrection,
    User,
)
from news.quotes.correcting.record import NothingToCorrect
from news.quotes.correcting.verbs import correct
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    paragraph,
    pull_quote,
)

OLD = "The harbour will open in May, and not before."
NEW = "The harbour will open in June, and not before."
REASON = "We misheard the recording."


class CorrectedWords(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("corrector")
        cls.quotation = make_quotation(OLD)

    def correct(self, **changes):
        changes.setdefault("words", NEW)
        return correct(self.quotation, by=self.editor, reason=REASON, **changes)

    def publish(self, *blocks, **fields):
        return make_article(published=True, body=list(blocks), **fields)

    def words_of(self, article):
        article = ArticlePage.objects.get(pk=article.pk)
        return [
            str(block.value["printed"] if "quote" in block.block_type else block.value.source)
            for block in article.body
        ]

    def follow_ups(self):
        return list(FollowUp.objects.values_list("version", "problem"))


class TheRecord(CorrectedWords):
    def test_the_record_has_the_new_words_and_keeps_the_old(self):
        self.correct()

        self.quotation.refresh_from_db()
        correction = QuotationCorrection.objects.get()
        assert self.quotation.text == NEW
        assert (correction.from_words, correction.to_words) == (OLD, NEW)
        assert (correction.reason, correction.corrected_by) == (REASON, self.editor)

    def test_checked_words_have_to_be_checked_again(self):
        Quotation.objects.update(status="verified")

        self.correct()

        self.quotation.refresh_from_db()
        check = self.quotation.checks.get()
        assert self.quotation.status == "unverified"
        assert (check.from_status, check.to_status, check.method, check.words) == (
            "verified",
            "unverified",
            "words changed",
            NEW,
        )

    def test_the_same_words_are_no_correction(self):
        with pytest.raises(NothingToCorrect):
            self.correct(words=f" {OLD} ")

        assert not QuotationCorrection.objects.exists()

    def test_undoing_it_is_another_correction(self):
        story = self.publish(paragraph(f"“{OLD}”"), pull_quote(self.quotation))
        self.correct()

        self.correct(words=OLD)

        assert QuotationCorrection.objects.count() == 2
        assert self.words_of(story) == [f"<p>“{OLD}”</p>", OLD]
        assert Correction.objects.filter(article=story).count() == 2

    def test_a_correction_is_never_changed_or_deleted(self):
        correction = self.correct().correction

        with pytest.raises(Exception, match="never changed"):
            correction.save()
        with pytest.raises(Exception, match="never deleted"):
            correction.delete()


class PublishedStories(CorrectedWords):
    def test_blocks_and_running_text_print_the_new_words(self):
        story = self.publish(
            paragraph(f"Mira Voss said: “{OLD}” Nobody laughed."),
            pull_quote(self.quotation),
            block_quote(self.quotation),
        )

        outcome = self.correct()

        assert outcome.republished == [story.pk]
        assert self.words_of(story) == [
            f"<p>Mira Voss said: “{NEW}” Nobody laughed.</p>",
            NEW,
            NEW,
        ]
        assert self.follow_ups() == []

    def test_so_do_the_standfirst_the_headline_and_a_heading(self):
        story = self.publish(
            paragraph("The board met."),
            {"type": "heading", "value": f"“{OLD}”", "id": "a1"},
            title=f"“{OLD}”",
            standfirst=f"“{OLD}” says the harbour master.",
        )

        self.correct()

        story.refresh_from_db()
        assert story.title == f"“{NEW}”"
        assert story.standfirst == f"“{NEW}” says the harbour master."
        assert story.body[1].value == f"“{NEW}”"

    def test_the_story_says_in_public_what_was_wrong(self):
        story = self.publish(pull_quote(self.quotation), paragraph(f"“{OLD}”"))

        correction = self.correct().correction

        public = Correction.objects.get(article=story)
        assert public.text == (
            "An earlier version of this story misquoted Mira Voss. The words are "
            f"“… open in June, and not …”, not “… open in May, and not …”. {REASON}"
        )
        assert (public.kind, public.corrected_at) == ("correction", correction.corrected_at)
        assert public.correction_of_record == correction

    def test_it_is_published_by_the_corrector_and_its_history_says_so(self):
        story = self.publish(block_quote(self.quotation))
        published_at = story.published_at

        self.correct()

        story.refresh_from_db()
        assert story.live_revision.user == self.editor
        assert story.live_revision == story.latest_revision
        assert not story.has_unpublished_changes
        assert story.published_at == published_at
        entry = PageLogEntry.objects.filter(page=story).latest("timestamp")
        assert (entry.action, entry.user) == ("news.quotation_corrected", self.editor)

    def test_a_cut_version_is_left_to_a_person(self):
        cut = "The harbour will open in May …"
        story = self.publish(block_quote(self.quotation, cut))

        outcome = self.correct()

        assert outcome.republished == outcome.told == []
        assert outcome.to_look_at == [story.pk]
        assert self.words_of(story) == [cut]
        assert self.follow_ups() == [
            (
                "live",
                "The block quote “The harbour will open in May …”: The record says “June” where "
                "the story prints “May”. Print the words of the record, or put your own in "
                "[brackets].",
            )
        ]

    def test_a_cut_version_that_still_fits_is_looked_at_too(self):
        self.publish(block_quote(self.quotation, "The harbour will open …"))

        self.correct()

        [(version, problem)] = self.follow_ups()
        assert version == "live"
        assert problem.startswith("The block quote “The harbour will open …”: The record was")

    def test_a_story_with_both_is_published_and_looked_at(self):
        story = self.publish(
            block_quote(self.quotation), block_quote(self.quotation, "… and not before.")
        )

        outcome = self.correct()

        assert outcome.republished == outcome.to_look_at == [story.pk]
        assert self.words_of(story) == [NEW, "… and not before."]

    def test_what_the_correction_itself_breaks_is_not_published(self):
        story = self.publish(
            paragraph("“The harbour will open in May,” said Mira Voss, “and not before.”"),
            pull_quote(self.quotation),
        )

        outcome = self.correct()

        assert outcome.republished == outcome.told == []
        assert self.words_of(story)[1] == OLD
        problems = [problem for _, problem in self.follow_ups()]
        assert any("The story’s text doesn’t have" in problem for problem in problems)
        assert any("The text quotes “The harbour will open in May,”" in one for one in problems)

    def test_a_problem_that_the_live_story_has_already_refuses_nothing(self):
        image_less = self.publish(block_quote(self.quotation))
        other = make_quotation("We sail at nine.")
        ArticlePage.objects.filter(pk=image_less.pk).update(
            body=f'[{{"type": "block_quote", "id": "x1", "value": {{"quotation": {other.pk}, '
            f'"printed": "We sail at ten."}}}}, {{"type": "block_quote", "id": "x2", "value": '
            f'{{"quotation": {self.quotation.pk}, "printed": "{OLD}"}}}}]'
        )

        outcome = self.correct()

        assert outcome.republished == outcome.to_look_at == [image_less.pk]
        assert self.words_of(image_less) == ["We sail at ten.", NEW]

    def test_formatting_where_the_words_change_is_left_to_a_person(self):
        story = self.publish(
            paragraph("“The harbour will open <i>in</i> <b>May,</b> and not before.”"),
            block_quote(self.quotation),
        )

        outcome = self.correct(words="The harbour will open late in June, and not before.")

        assert outcome.republished == [story.pk]
        assert any("formatting or marks" in problem for _, problem in self.follow_ups())

    def test_a_story_that_quotes_a_part_in_its_text_alone_is_looked_at(self):
        story = self.publish(
            paragraph("Mira Voss said that it would “open in May, and not before”, as planned.")
        )
        other = self.publish(paragraph("Mira Voss sailed in May."))

        outcome = self.correct()

        assert outcome.to_look_at == [story.pk]
        assert other.pk not in outcome.told
        assert self.follow_ups() == [
            (
                "live",
                "The text quotes “open in May, and not before”, which is not on record any more.",
            )
        ]

    def test_so_is_one_that_calls_the_speaker_by_an_alias_in_another_script(self):
        speaker = make_person("Mira Fossberg")
        PersonAlias.objects.create(person=speaker, name="Мира Фоссберг")
        quotation = make_quotation("Паром пойдёт в мае, и билет не подорожает.", speaker=speaker)
        story = self.publish(paragraph("Мира Фоссберг: «Паром пойдёт в мае», и всё."))

        outcome = correct(
            quotation,
            by=self.editor,
            reason=REASON,
            words="Паром пойдёт в июне, и билет не подорожает.",
        )

        assert outcome.to_look_at == [story.pk]

    def test_so_is_a_part_in_a_script_without_spaces(self):
        quotation = make_quotation(
            "渡轮五月复航但是票价会涨。", speaker=make_person("福丝"), language="zh"
        )
        story = self.publish(paragraph("福丝说：“渡轮五月复航”。"))

        outcome = correct(
            quotation, by=self.editor, reason=REASON, words="渡轮六月复航但是票价会涨。"
        )

        assert outcome.to_look_at == [story.pk]

    def test_so_is_a_part_that_has_only_the_shortest_of_the_changed_words(self):
        story = self.publish(
            paragraph("The date is set."), standfirst="Mira Voss says that it “will open in May”."
        )

        outcome = self.correct(words="The waterfront will open in June, and not before.")

        assert outcome.to_look_at == [story.pk]

    def test_a_headline_keeps_to_its_length(self):
        old = f"The ferry will run {'again and ' * 20}again."
        quotation = make_quotation(old)
        story = self.publish(
            paragraph("It ran."), block_quote(quotation), title=f"“{old}”", standfirst=f"“{old}”"
        )

        new = old.replace("again and", "once more and")
        correct(quotation, by=self.editor, reason=REASON, words=new)

        story = ArticlePage.objects.get(pk=story.pk)
        assert (story.title, story.standfirst.count("once more")) == (f"“{old}”", 20)
        assert (
            "live",
            "The corrected words of “The ferry will run again and again and again and again and …” "
            "are too long for the place that prints them: 255 characters fit in. Shorten it by "
            "hand.",
        ) in self.follow_ups()

    def test_words_of_someone_else_stay(self):
        other = make_quotation(OLD, speaker=make_person("Tomas Reuel"))
        story = self.publish(block_quote(other))

        outcome = self.correct()

        assert outcome.republished == []
        assert self.words_of(story) == [OLD]

    def test_few_words_without_marks_stay_and_are_pointed_out(self):
        quotation = make_quotation("In May.")
        story = self.publish(
            paragraph("“In May,” she said. It rained in May."), block_quote(quotation)
        )

        correct(quotation, by=self.editor, reason=REASON, words="In June.")

        assert self.words_of(story) == [
            "<p>“In June,” she said. It rained in May.</p>",
            "In June.",
        ]
        assert [problem for _, problem in self.follow_ups()] == [
            "The text says “In May.” without quotation marks. See whether it means the corrected "
            "quotation."
        ]

    def test_a_printed_translation_is_looked_at(self):
        quotation = make_quotation("Гавань откроется в мае.", language="ru")
        quotation.translations.create(language="en", text="The harbour opens in May.")
        quotation.save()
        self.publish(block_quote(quotation, "The harbour opens in May."))

        correct(quotation, by=self.editor, reason=REASON, words="Гавань откроется в июне.")

        [(_, problem)] = self.follow_ups()
        assert "The harbour opens in May." in problem

    def test_readers_find_the_new_words_at_once(self):
        story = self.publish(block_quote(self.quotation))

        self.correct()

        page = self.client.get(story.url).content.decode()
        assert NEW in page
        assert page.count(OLD) == 0
        assert "misquoted Mira Voss" in page
        assert story.title in self.client.get("/search/?q=June").content.decode()
        assert story.title in self.client.get("/corrections/").content.decode()
        use = self.quotation.uses.get()
        assert (use.printed, use.is_exact) == (NEW, True)

    def test_one_failure_leaves_nothing_half_done(self):
        stories = [self.publish(block_quote(self.quotation)) for _ in range(3)]
        real = ArticlePage.save

        def fails_at_the_last(article, *args, **kwargs):
            if article.pk == stories[-1].pk:
                raise RuntimeError("The disk is full.")
            return real(article, *args, **kwargs)

        with (
            mock.patch.object(ArticlePage, "save", fails_at_the_last),
            pytest.raises(RuntimeError),
        ):
            self.correct()

        self.quotation.refresh_from_db()
        assert self.quotation.text == OLD
        assert [self.words_of(story) for story in stories] == [[OLD]] * 3
        assert not QuotationCorrection.objects.exists()
        assert not Correction.objects.exists()


class ManyStories(CorrectedWords):
    @override_settings(TASKS={"default": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"}})
    def test_five_hundred_stories_are_corrected_at_once(self):
        section = make_section()
        for number in range(500):
            body = [block_quote(self.quotation), paragraph(f"“{OLD}” This is story {number}.")]
            section.add_child(instance=ArticlePage(title=f"Story {number}", body=body))

        outcome = self.correct()

        assert len(outcome.republished) == len(outcome.told) == 500
        assert not ArticlePage.objects.filter(has_unpublished_changes=True).exists()
        assert self.quotation.uses.filter(is_exact=True, printed=NEW).count() == 1000
        assert Correction.objects.filter(correction_of_record=outcome.correction).count() == 500
