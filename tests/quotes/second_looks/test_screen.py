"""The screen of a second look, the workflow's approval, and the form that says what is needed."""

from datetime import timedelta

from django.test import override_settings
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from news.models import ArticlePage, SecondLook, SecondLookRequest, StoryPlan
from tests.making import block_quote, make_quotation

from .test_rule import WORDS, SecondLookCase

APPROVES = {"action-workflow-action": "true", "workflow-action-name": "approve"}


class ScreenCase(SecondLookCase):
    def setUp(self):
        self.screen = reverse("second_look", args=[self.story.pk])
        self.edit = reverse("wagtailadmin_pages:edit", args=[self.story.pk])

    def seen(self, user):
        self.client.force_login(user)
        return self.client.get(self.screen).context["unseen"]

    def post(self, user, **data):
        digests = [each.unverified.digest for each in self.seen(user)]
        return self.client.post(self.screen, {"seen": digests, **data}, follow=True)

    def form(self, **buttons):
        opened = self.newest().latest_revision
        return {
            **nested_form_data(
                {
                    "title": "Ferry runs again",
                    "slug": self.story.slug,
                    "language": "en",
                    "kind": "news",
                    "bylines": inline_formset([]),
                    "comments": inline_formset([]),
                    "body": streamfield(
                        [
                            ("heading", "It is late."),
                            (
                                "block_quote",
                                {"quotation": self.quotation.pk, "printed": WORDS},
                            ),
                        ]
                    ),
                    "loaded_revision_id": str(opened.pk),
                    "loaded_revision_created_at": opened.created_at.isoformat(),
                }
            ),
            **buttons,
        }


class ScreenTests(ScreenCase):
    def test_it_shows_the_words_the_source_and_who_recorded_them(self):
        self.quotation.save_revision(user=self.chief, log_action="wagtail.create")
        self.client.force_login(self.editor)

        answer = self.client.get(self.screen)

        self.assertContains(answer, WORDS)
        self.assertContains(answer, "Minutes of the harbour board")
        self.assertContains(answer, f"<mark>{WORDS}</mark>", html=True)
        self.assertContains(answer, "by Hester Quillon")
        self.assertContains(answer, "I have seen it")
        self.assertNotContains(answer, "Publish without it")

    def test_a_click_gives_it(self):
        answer = self.post(self.editor, look="1", note="Read the minutes.")

        self.assertRedirects(answer, self.edit)
        given = SecondLook.objects.get()
        assert (given.looked_by, given.note, given.printed) == (
            self.editor,
            "Read the minutes.",
            WORDS,
        )

    def test_words_that_changed_meanwhile_are_shown_again(self):
        digests = [each.unverified.digest for each in self.seen(self.editor)]
        self.save(self.author, body=[block_quote(make_quotation("It will rain."))])

        answer = self.client.post(self.screen, {"seen": digests, "look": "1"}, follow=True)

        self.assertContains(answer, "There are other words now")
        assert not SecondLook.objects.exists()

    def test_the_author_is_told_who_can_help_and_asks(self):
        self.client.force_login(self.author)
        self.assertContains(
            self.client.get(self.screen), "Anselm Marrin or Hester Quillon can help."
        )

        answer = self.post(self.author, ask="1")

        self.assertContains(answer, "Nadia Okell asked for it on")
        assert SecondLookRequest.objects.get(closed_at=None).asked_by == self.author

    def test_a_look_ends_the_request(self):
        self.post(self.author, ask="1")

        self.post(self.editor, look="1")

        assert not SecondLookRequest.objects.filter(closed_at=None).exists()

    def test_a_chief_editor_goes_without_it_with_a_reason_alone(self):
        self.assertContains(self.post(self.chief, without="1", reason=" "), "Say why")
        assert not SecondLook.objects.exists()

        self.post(self.chief, without="1", reason="Nobody else is in.")

        assert SecondLook.objects.get().note == "Nobody else is in."

    def test_others_may_not_by_the_same_door(self):
        self.post(self.editor, without="1", reason="In a hurry.")

        assert not SecondLook.objects.exists()

    def test_a_note_of_null_bytes_is_no_error(self):
        answer = self.post(self.editor, look="1", note="a\0b")

        self.assertContains(answer, "Null characters are not allowed.")

    @override_settings(SECOND_LOOK=False)
    def test_where_the_rule_is_off_there_is_nothing_to_do(self):
        self.client.force_login(self.editor)

        self.assertContains(self.client.get(self.screen), "No words of this story need")


class FormTests(ScreenCase):
    def test_the_form_says_it_before_publication(self):
        self.client.force_login(self.editor)

        needed = self.client.get(reverse("still_needed", args=[self.story.pk]))

        self.assertContains(needed, "needs a second look")


class SubmissionTests(ScreenCase):
    def setUp(self):
        super().setUp()
        self.client.force_login(self.author)

    def test_a_story_is_handed_in_before_anybody_had_a_second_look(self):
        self.client.post(self.edit, self.form(**{"action-submit": "1"}))

        assert self.newest().current_workflow_state.status == "in_progress"
        assert not ArticlePage.objects.get(pk=self.story.pk).live

    def test_and_under_an_embargo(self):
        tomorrow = timezone.now() + timedelta(days=1)
        StoryPlan.objects.create(article=self.story, embargo_until=tomorrow)

        self.client.post(self.edit, self.form(**{"action-submit": "1"}))

        assert self.newest().current_workflow_state.status == "in_progress"

    def test_not_without_what_its_author_can_give(self):
        answer = self.client.post(self.edit, {**self.form(**{"action-submit": "1"}), "title": ""})

        assert answer.status_code == 200
        assert self.newest().current_workflow_state is None


class ApprovalTests(ScreenCase):
    def setUp(self):
        super().setUp()
        self.workflow = self.story.get_workflow().start(self.newest(), self.author)
        self.approve = reverse(
            "wagtailadmin_pages:workflow_action",
            args=[self.story.pk, "approve", self.workflow.current_task_state.pk],
        )

    def test_the_modal_shows_the_words(self):
        self.client.force_login(self.editor)

        answer = self.client.get(self.approve).json()

        assert WORDS in answer["html"]
        assert "Your approval is the second look" in answer["html"]

    def test_an_approval_is_a_second_look(self):
        self.client.force_login(self.editor)

        self.client.post(self.approve, {"comment": "Fine."})

        assert ArticlePage.objects.get(pk=self.story.pk).live
        assert SecondLook.objects.get().looked_by == self.editor

    def test_an_autosave_that_carries_the_approval_does_nothing(self):
        self.client.force_login(self.editor)

        answer = self.client.post(
            self.edit, self.form(**APPROVES), headers={"Accept": "application/json"}
        )

        assert answer.status_code == 400
        assert not answer.json()["success"]
        assert not ArticlePage.objects.get(pk=self.story.pk).live

    def test_not_of_somebody_who_changes_it_while_approving(self):
        self.client.force_login(self.editor)

        answer = self.client.post(self.edit, self.form(**APPROVES), follow=True)

        self.assertContains(answer, "needs a second look")
        assert not ArticlePage.objects.get(pk=self.story.pk).live

    def test_not_of_somebody_who_worked_on_it(self):
        self.save(self.editor, standfirst="It opens.")
        self.client.force_login(self.editor)
        assert "you have worked on this story" in self.client.get(self.approve).json()["html"]

        answer = self.client.post(self.approve, {"comment": "Fine."}, follow=True)

        self.assertContains(answer, "needs a second look")
        assert not ArticlePage.objects.get(pk=self.story.pk).live
        assert not SecondLook.objects.exists()
        self.workflow.refresh_from_db()
        assert self.workflow.status == "in_progress"
