"""Correcting what readers have, in public, while whatever is newer survives."""

from datetime import timedelta

import pytest
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.management.commands.purge_revisions import purge_revisions
from wagtail.models import Page, Revision, Workflow
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from news.models import ArticlePage, Byline, Correction, User
from news.pages.afterwards.correcting import CorrectionRefused, correct_story, opened_version
from news.pages.publication import PublicationRefused
from tests.making import make_article, make_image, make_person, paragraph

WAS = "The pier cost 12 million, the board said."
IS = "The pier cost 21 million, the board said."
TOLD = "An earlier version gave the cost as 12 million. It is 21 million."


class Correcting(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor")
        cls.wrong, cls.other = paragraph(WAS), paragraph("It opens in May.")
        cls.story = make_article("What the pier cost", published=True, body=[cls.wrong, cls.other])

    def stored(self):
        return ArticlePage.objects.get(pk=self.story.pk)

    def correct(self, text=TOLD, opened=None, kind="correction", **changes):
        corrected = self.stored()
        opened = opened_version(corrected) if opened is None else opened
        changes = changes or {"body": [{**self.wrong, "value": f"<p>{IS}</p>"}, self.other]}
        for name, value in changes.items():
            setattr(corrected, name, value)
        return correct_story(corrected, opened=opened, kind=kind, text=text, by=self.editor)


def text_of(version):
    return " ".join(str(block["value"]) for block in version.body.get_prep_value())


class TheLiveVersion(Correcting):
    def test_has_the_right_words_and_says_so(self):
        correction = self.correct().correction

        assert IS in text_of(self.stored())
        assert self.stored().corrections.get() == correction
        assert (correction.text, correction.corrected_by) == (TOLD, self.editor)
        assert WAS in text_of(correction.before.as_object())
        assert correction.after_id == self.stored().live_revision_id

    def test_is_not_published_anew_for_a_note_alone(self):
        before = self.stored().live_revision_id

        correction = self.correct(title=self.story.title).correction

        assert self.stored().live_revision_id == before
        assert (correction.before_id, correction.after_id) == (None, None)

    def test_is_not_covered_by_who_opened_it_before(self):
        opened = opened_version(self.stored())
        self.story.save_revision().publish()

        with pytest.raises(CorrectionRefused, match="since you opened it"):
            self.correct(opened=opened)

        assert WAS in text_of(self.stored())
        assert not Correction.objects.exists()

    def test_goes_through_the_gate(self):
        with pytest.raises(PublicationRefused):
            self.correct(body=[])

        assert not Correction.objects.exists()

    def test_is_not_refused_for_what_was_in_the_way_before(self):
        picture = make_image()
        ArticlePage.objects.filter(pk=self.story.pk).update(lead_image=picture)

        self.correct()

        assert IS in text_of(self.stored())

    def test_is_what_was_printed_also_where_it_was_stored_without_a_version(self):
        ArticlePage.objects.filter(pk=self.story.pk).update(
            live_revision=None, latest_revision=None
        )
        Revision.objects.all().delete()

        correction = self.correct().correction

        assert WAS in text_of(correction.before.as_object())

    def test_is_not_corrected_while_it_is_no_story_of_readers(self):
        self.stored().unpublish()

        with pytest.raises(CorrectionRefused, match="Readers don’t have this story"):
            self.correct()

    def test_is_not_corrected_while_a_colleague_has_locked_it(self):
        colleague = User.objects.create_user("colleague")
        Page.objects.filter(pk=self.story.pk).update(
            locked=True, locked_by=colleague, locked_at=timezone.now()
        )

        with pytest.raises(CorrectionRefused, match="locked"):
            self.correct()

    def test_keeps_its_versions_when_old_ones_are_purged(self):
        correction = self.correct().correction
        self.stored().save_revision().publish()

        purge_revisions()

        correction = Correction.objects.get(pk=correction.pk)
        assert WAS in text_of(correction.before.as_object())
        assert IS in text_of(correction.after.as_object())

    def test_loses_no_correction_when_an_old_version_is_published_again(self):
        old = self.stored().live_revision
        self.correct()

        old.publish()

        assert WAS in text_of(self.stored())
        assert self.stored().corrections.count() == 1


class ANewerVersion(Correcting):
    def draft(self, **changes):
        draft = self.stored()
        for name, value in changes.items():
            setattr(draft, name, value)
        return draft.save_revision(user=User.objects.create_user("reporter"))

    def latest(self):
        return self.stored().get_latest_revision_as_object()

    def test_stays_the_newest_and_is_corrected_too(self):
        more = paragraph("More will follow.")
        draft = self.draft(title="The pier, again", body=[self.wrong, more, self.other])

        outcome = self.correct()

        assert self.latest().title == "The pier, again"
        assert IS in text_of(self.latest())
        assert "More will follow" in text_of(self.latest())
        assert self.stored().latest_revision.user == draft.user
        assert self.stored().has_unpublished_changes
        assert self.stored().title == "What the pier cost"
        assert (outcome.has_newer, outcome.left) == (True, [])

    def test_that_was_rewritten_there_keeps_its_words_and_the_editor_is_told(self):
        rewritten = {**self.wrong, "value": "<p>The pier cost about 12 million.</p>"}
        self.draft(body=[rewritten, self.other])

        outcome = self.correct()

        assert "about 12 million" in text_of(self.latest())
        assert outcome.left == ["the text"]

    def test_that_has_dropped_the_words_has_nothing_to_correct_but_somebody_looks(self):
        self.draft(body=[self.other])

        assert self.correct().left == ["the text"]

    def test_gets_new_blocks_and_loses_those_taken_out(self):
        added = paragraph("The board has confirmed this.")
        self.draft(title="The pier, again")

        outcome = self.correct(body=[self.wrong, added])

        assert "has confirmed this" in text_of(self.latest())
        assert "opens in May" not in text_of(self.latest())
        assert outcome.left == []

    def test_gets_the_right_headline_and_the_right_names(self):
        wrong, right = make_person("Mira Voss"), make_person("Mira Foss")
        self.story.bylines = [Byline(person=wrong)]
        self.story.save_revision().publish()
        self.draft(standfirst="A draft.")

        self.correct(title="What the pier has cost", bylines=[Byline(person=right)])

        assert self.latest().title == "What the pier has cost"
        assert [byline.person for byline in self.latest().bylines.all()] == [right]
        assert [byline.person for byline in self.stored().bylines.all()] == [right]

    def test_that_is_scheduled_stays_so(self):
        tomorrow = timezone.now() + timedelta(days=1)
        draft = self.stored()
        draft.go_live_at = tomorrow
        draft.title = "The pier, tomorrow"
        draft.save_revision().publish()

        self.correct()

        scheduled = Revision.objects.get(approved_go_live_at__isnull=False)
        assert scheduled.approved_go_live_at == tomorrow
        assert scheduled.as_object().title == "The pier, tomorrow"
        assert IS in text_of(scheduled.as_object())

    def test_that_is_in_review_stays_so(self):
        self.draft(title="The pier, reviewed")
        state = Workflow.objects.get().start(self.stored(), self.editor)

        self.correct()

        state.refresh_from_db()
        assert state.status == state.STATUS_IN_PROGRESS
        assert state.current_task_state.revision_id == self.stored().latest_revision_id


class TheScreen(Correcting):
    def setUp(self):
        self.client.force_login(self.editor)
        self.address = reverse("correct_story", args=[self.story.pk])

    def posted(self, words=IS, told=TOLD, **more):
        return {
            **nested_form_data(
                {
                    "title": "What the pier cost",
                    "bylines": inline_formset([]),
                    "body": streamfield([("paragraph", rich_text(f"<p>{words}</p>"))]),
                }
            ),
            "correction-kind": "correction",
            "correction-text": told,
            "opened": opened_version(self.stored()),
            **more,
        }

    def test_shows_what_readers_have_and_not_the_draft(self):
        draft = self.stored()
        draft.title = "A secret draft"
        draft.save_revision()

        response = self.client.get(self.address)

        self.assertContains(response, "What the pier cost")
        self.assertNotContains(response, "A secret draft")
        self.assertContains(response, "A newer draft stays the newest")

    def test_publishes_and_tells(self):
        response = self.client.post(self.address, self.posted(), follow=True)

        self.assertContains(response, "Readers have the corrected story")
        assert IS in text_of(self.stored())

    def test_asked_twice_by_a_double_click_does_it_once(self):
        posted = self.posted()
        self.client.post(self.address, posted)

        response = self.client.post(self.address, posted, follow=True)

        self.assertContains(response, "Readers have the corrected story")
        assert Correction.objects.count() == 1

    def test_of_somebody_who_was_slower_keeps_what_they_wrote(self):
        posted = self.posted(told="It was another number.")
        self.story.save_revision().publish()

        response = self.client.post(self.address, posted)

        self.assertContains(response, "since you opened it")
        self.assertContains(response, "It was another number.")

    def test_wants_to_know_what_was_wrong(self):
        response = self.client.post(self.address, self.posted(told=" "))

        self.assertContains(response, "Say what was wrong, and what is right.")
        assert WAS in text_of(self.stored())

    def test_takes_no_null_bytes(self):
        response = self.client.post(self.address, self.posted(told="It was\x00wrong."))

        assert response.status_code == 200
        assert not Correction.objects.exists()

    def test_says_what_the_gate_refuses(self):
        response = self.client.post(self.address, self.posted(words=""))

        self.assertContains(response, "It needs a body")

    def test_refuses_only_what_the_correction_brings_in(self):
        ArticlePage.objects.filter(pk=self.story.pk).update(lead_image=make_image())
        posted = self.posted(lead_image=self.stored().lead_image_id)

        response = self.client.post(self.address, posted, follow=True)

        self.assertContains(response, "Readers have the corrected story")

    def test_is_in_the_menus_of_a_published_story_alone(self):
        draft = make_article("A draft")

        for story, is_there in ((self.story, True), (draft, False)):
            page = self.client.get(reverse("wagtailadmin_pages:edit", args=[story.pk]))
            assert (reverse("correct_story", args=[story.pk]) in page.content.decode()) is is_there

    def test_leads_back_to_a_draft(self):
        draft = make_article("A draft")

        response = self.client.get(reverse("correct_story", args=[draft.pk]), follow=True)

        self.assertContains(response, "Readers don’t have this story")

    def test_shows_what_was_told_on_the_story_and_asks_no_more_for_many(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.story.pk])
        self.correct()

        self.assertContains(self.client.get(edit), TOLD)
