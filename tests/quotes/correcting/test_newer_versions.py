"""Versions above the live one keep their content, user, schedule and workflow."""

import json
from datetime import timedelta
from unittest import mock

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Revision, TaskState, Workflow, WorkflowTask
from wagtail.rich_text import RichText

from news.models import ArticlePage, FollowUp, User
from news.pages import scheduling
from news.quotes.correcting.verbs import correct
from tests.making import block_quote, make_article, make_quotation, paragraph

OLD = "The harbour will open in May, and not before."
NEW = "The harbour will open in June, and not before."
SOON = timezone.now().replace(microsecond=0) + timedelta(days=2)


class NewerVersions(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.corrector = User.objects.create_superuser("corrector")
        cls.reporter = User.objects.create_superuser("reporter")
        cls.quotation = make_quotation(OLD)

    def setUp(self):
        self.story = make_article(
            published=True, title="Ferry runs again", body=[block_quote(self.quotation)]
        )

    def correct(self):
        return correct(self.quotation, by=self.corrector, reason="We misheard.", words=NEW)

    def draft(self, *blocks, **changes):
        """A newer draft by the reporter, with these blocks below the quotation."""
        draft = self.latest()
        for name, value in changes.items():
            setattr(draft, name, value)
        for block in blocks:
            draft.body.append((block["type"], block["value"], block["id"]))
        return draft.save_revision(user=self.reporter)

    def latest(self):
        return ArticlePage.objects.get(pk=self.story.pk).get_latest_revision_as_object()

    def live(self):
        return ArticlePage.objects.get(pk=self.story.pk)

    def words_of(self, version):
        return [b.value["printed"] for b in version.body if b.block_type == "block_quote"]


class ADraft(NewerVersions):
    def test_a_newer_draft_keeps_its_content_and_its_user_and_gets_the_words(self):
        self.draft(title="Ferry runs at last", standfirst=f"“{OLD}”")

        outcome = self.correct()

        live, latest = self.live(), self.latest()
        assert outcome.redrafted == [self.story.pk]
        assert (live.title, self.words_of(live)) == ("Ferry runs again", [NEW])
        assert (latest.title, self.words_of(latest)) == ("Ferry runs at last", [NEW])
        assert latest.standfirst == f"“{NEW}”"
        assert live.has_unpublished_changes
        assert live.draft_title == "Ferry runs at last"
        assert live.latest_revision.user == self.reporter
        assert live.live_revision.user == self.corrector

    def test_the_draft_of_before_stays_in_the_history(self):
        before = self.draft(title="Ferry runs at last")

        self.correct()

        before.refresh_from_db()
        assert self.words_of(before.as_object()) == [OLD]

    def test_a_draft_without_the_words_is_put_back_on_top_all_the_same(self):
        draft = self.latest()
        draft.body = [("paragraph", RichText("<p>The board met.</p>"))]
        draft.save_revision(user=self.reporter)

        outcome = self.correct()

        assert outcome.redrafted == []
        assert [block.block_type for block in self.latest().body] == ["paragraph"]
        assert self.live().has_unpublished_changes

    def test_a_cut_in_the_draft_is_marked(self):
        self.draft(block_quote_value(self.quotation, "The harbour will open in May …"))

        self.correct()

        assert list(FollowUp.objects.values_list("article", "version")) == [
            (self.story.pk, "draft")
        ]
        assert self.words_of(self.latest()) == [NEW, "The harbour will open in May …"]

    def test_a_story_that_was_never_public_gets_the_words_and_stays_a_draft(self):
        other = make_article(body=[paragraph(f"“{OLD}” she said.")])
        other.save_revision(user=self.reporter)

        self.correct()

        other.refresh_from_db()
        assert not other.live
        assert other.latest_revision.user == self.reporter
        assert other.latest_revision.as_object().body[0].value.source == f"<p>“{NEW}” she said.</p>"
        assert not other.corrections.exists()

    def test_the_words_are_found_in_a_draft_whatever_their_case(self):
        quotation = make_quotation("Competition makes ferries better.")
        other = make_article(
            body=[paragraph("It is said that “competition makes ferries better”.")]
        )
        other.save_revision(user=self.reporter)

        outcome = correct(
            quotation,
            by=self.corrector,
            reason="We misheard.",
            words="Competitors make ferries better.",
        )

        assert outcome.redrafted == [other.pk]

    def test_a_draft_that_quotes_a_part_of_the_speakers_words_is_marked(self):
        other = make_article(body=[paragraph("Voss says it will “open in May, and not before”.")])
        other.save_revision(user=self.reporter)

        outcome = self.correct()

        assert other.pk in outcome.to_look_at
        assert FollowUp.objects.get(article=other).version == "draft"

    def test_a_story_whose_live_version_is_left_alone_keeps_its_draft_untouched(self):
        other = make_article(published=True, title="Weather")
        draft = other.save_revision(user=self.reporter)

        self.correct()

        other.refresh_from_db()
        assert other.latest_revision == draft

    def test_comments_and_topics_of_the_live_story_stay(self):
        comment = self.story.wagtail_admin_comments.model.objects.create(
            page=self.story, user=self.reporter, text="Ring her.", contentpath="body", position=""
        )
        self.draft(title="Ferry runs at last")

        self.correct()

        comment.refresh_from_db()
        assert comment.resolved_at is None


class AScheduledVersion(NewerVersions):
    def schedule(self, **changes):
        revision = self.draft(go_live_at=SOON, **changes)
        revision.publish(user=self.reporter)
        return revision

    def test_it_keeps_its_time_and_its_user_and_gets_the_words(self):
        self.schedule(title="Ferry runs at last")

        self.correct()

        scheduled = Revision.objects.get(approved_go_live_at__isnull=False)
        assert scheduled.approved_go_live_at == SOON
        assert scheduled.user == self.reporter
        assert scheduled == self.live().latest_revision
        assert self.words_of(scheduled.as_object()) == [NEW]
        assert self.words_of(self.live()) == [NEW]

    def test_it_goes_live_at_its_time_with_the_corrected_words(self):
        self.schedule(title="Ferry runs at last")
        self.correct()

        with mock.patch("django.utils.timezone.now", return_value=SOON + timedelta(minutes=1)):
            outcome = scheduling.run()

        assert outcome.published == ["Ferry runs at last"]
        assert (self.live().title, self.words_of(self.live())) == ("Ferry runs at last", [NEW])
        assert self.live().corrections.count() == 1

    def test_a_draft_above_the_scheduled_version_stays_above_it(self):
        self.schedule(title="Ferry runs at last")
        self.draft(title="Ferry runs, or not", go_live_at=None)

        self.correct()

        scheduled = Revision.objects.get(approved_go_live_at__isnull=False)
        assert scheduled.as_object().title == "Ferry runs at last"
        assert self.words_of(scheduled.as_object()) == [NEW]
        assert self.latest().title == "Ferry runs, or not"
        assert self.words_of(self.latest()) == [NEW]

    def test_a_first_publication_that_is_scheduled_stays_so(self):
        other = make_article(body=[block_quote(self.quotation)], go_live_at=SOON)
        other.save_revision(user=self.reporter).publish()

        self.correct()

        other.refresh_from_db()
        assert not other.live
        assert other.scheduled_revision.approved_go_live_at == SOON
        assert self.words_of(other.scheduled_revision.as_object()) == [NEW]


class InReview(NewerVersions):
    def test_the_review_goes_on_with_the_corrected_words(self):
        workflow = Workflow.objects.create(name="Desk")
        task = GroupApprovalTask.objects.create(name="Second pair of eyes")
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
        self.draft(title="Ferry runs at last")
        state = workflow.start(self.live(), self.reporter)

        self.correct()

        state.refresh_from_db()
        task_state = TaskState.objects.get()
        assert state.status == state.STATUS_IN_PROGRESS
        assert task_state.status == TaskState.STATUS_IN_PROGRESS
        assert task_state.revision == self.live().latest_revision
        assert task_state.revision.user == self.reporter
        assert (self.words_of(self.live()), self.words_of(self.latest())) == ([NEW], [NEW])

        task_state.approve(user=self.corrector)

        assert (self.live().title, self.words_of(self.live())) == ("Ferry runs at last", [NEW])


class AnOpenForm(NewerVersions):
    """An editor has the story's form open while someone else corrects the record."""

    def setUp(self):
        super().setUp()
        self.client.force_login(self.reporter)
        self.before = self.draft(title="Ferry runs at last")

    def post(self, **more):
        data = {
            "title": "Ferry runs tonight",
            "slug": self.story.slug,
            "body-count": "1",
            "body-0-deleted": "",
            "body-0-order": "0",
            "body-0-type": "block_quote",
            "body-0-id": self.story.body[0].id,
            "body-0-value-quotation": str(self.quotation.pk),
            "body-0-value-printed": OLD,
            "bylines-TOTAL_FORMS": "0",
            "bylines-INITIAL_FORMS": "0",
            "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0",
            "loaded_revision_id": str(self.before.pk),
            "loaded_revision_created_at": self.before.created_at.isoformat(),
            **more,
        }
        return self.client.post(
            reverse("wagtailadmin_pages:edit", args=[self.story.pk]),
            data,
            headers={"accept": more.pop("accept", "text/html")},
        )

    def test_autosave_does_not_bring_the_old_words_back(self):
        self.correct()

        for field in ("loaded_revision_id", "overwrite_revision_id"):
            answer = self.client.post(
                reverse("wagtailadmin_pages:edit", args=[self.story.pk]),
                {"title": "Ferry runs tonight", field: str(self.before.pk)},
                headers={"accept": "application/json"},
            )

            assert answer.status_code == 400
            assert json.loads(answer.content)["error_code"] == "invalid_revision"
        assert self.words_of(self.latest()) == [NEW]

    def test_the_old_words_are_not_published_from_it(self):
        self.correct()

        asked = self.post(**{"action-publish": "1"})

        assert asked.status_code == 409

        answer = self.client.post(
            reverse("wagtailadmin_pages:edit", args=[self.story.pk]),
            dict(asked.context_data["posted"]),  # “Keep mine as the newest”
        )

        assert answer.status_code == 200
        assert "The record says “June” where the story prints “May”" in answer.content.decode()
        assert self.words_of(self.live()) == [NEW]


def block_quote_value(quotation, printed):
    block = block_quote(quotation, printed)
    block["value"] = {"quotation": quotation, "printed": printed}
    return block
