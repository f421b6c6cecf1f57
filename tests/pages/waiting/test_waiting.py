"""The first page of the admin says what waits for whoever looks, in few queries."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Comment, PageSubscription, TaskState, WorkflowState

from news.models import ArticlePage, User
from news.pages.publication import PublicationRefused
from news.pages.refusals import log_refusal
from news.pages.reviewing.due import set_due
from news.pages.waiting import refused, waiting_for
from news.quotes.second_looks.verbs import ask
from tests.making import block_quote, make_article, make_quotation, make_section


def make_user(name, group):
    user = User.objects.create_user(name, f"{name}@example.org", first_name=name.title())
    user.groups.add(Group.objects.get(name=group))
    return User.objects.get(pk=user.pk)


class WaitingCase(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.reporter = make_user("nadia", "Reporters")
        cls.other = make_user("olav", "Reporters")
        cls.editor = make_user("anselm", "Section editors")
        cls.moderator = make_user("rosa", "Reply moderators")

    def story(self, title="Ferry", **fields):
        story = make_article(title, owner=self.reporter, **fields)
        story.save_revision(user=self.reporter)
        return story

    def submit(self, story):
        return story.get_workflow().start(story, self.reporter)

    def waiting(self, user):
        """Titles by heading."""
        return {each.heading: [thing.title for thing in each.things] for each in waiting_for(user)}

    def test_what_is_submitted_waits_for_its_editor(self):
        self.submit(self.story())

        assert self.waiting(self.editor) == {"To approve": ["Ferry"]}
        assert self.waiting(self.reporter) == self.waiting(self.other) == {}

    def test_what_is_due_first_stands_first(self):
        today = timezone.localdate()
        for title, days in (("None", None), ("Later", 3), ("Overdue", -1)):
            story = self.story(title)
            self.submit(story)
            if days is not None:
                set_due(story, today + timedelta(days=days), self.editor)

        found = self.waiting(self.editor)

        assert found["To approve"] == ["Overdue", "Later", "None"]
        assert found["Due"] == ["Overdue", "Later"]

    def test_what_was_sent_back_waits_for_its_author_with_what_was_said(self):
        state = self.submit(self.story()).current_task_state
        state.specific.reject(user=self.editor, comment="Which ferry?")

        (sent_back,) = waiting_for(self.reporter)

        assert sent_back.heading == "Sent back to you"
        assert sent_back.things[0].remark == "Which ferry?"
        assert sent_back.things[0].sentence == "Anselm asks for changes"

    def test_comments_wait_for_the_author_until_they_are_resolved(self):
        story = self.story()
        comment = Comment.objects.create(
            page=story, user=self.editor, text="Sure?", contentpath="title"
        )
        assert self.waiting(self.reporter) == {"Comments on your stories": ["Ferry"]}
        assert self.waiting(self.editor) == self.waiting(self.other) == {}

        comment.resolved_at = timezone.now()
        comment.save()

        assert self.waiting(self.reporter) == {}

    def test_comments_wait_for_whoever_wants_to_hear_of_them(self):
        story = self.story()
        Comment.objects.create(page=story, user=self.editor, text="Sure?", contentpath="title")

        PageSubscription.objects.create(page=story, user=self.other, comment_notifications=True)

        assert self.waiting(self.other) == {"Comments on your stories": ["Ferry"]}

    def test_second_looks_wait_for_those_whose_work_the_story_is_not(self):
        story = self.story(body=[block_quote(make_quotation())], seen=False)

        ask(story, self.reporter)

        for user in (self.other, self.editor):
            assert self.waiting(user) == {"Second looks that you can give": ["Ferry"]}
        assert self.waiting(self.reporter) == {}

    def test_a_second_look_waits_for_nobody_who_has_written_in_the_story(self):
        story = self.story(body=[block_quote(make_quotation())], seen=False)
        story.standfirst = "It sails."
        story.save_revision(user=self.other)
        ask(story, self.reporter)

        assert self.waiting(self.other) == {}

    def test_words_that_were_verified_meanwhile_ask_for_nothing(self):
        quotation = make_quotation()
        ask(self.story(body=[block_quote(quotation)], seen=False), self.reporter)
        quotation.status = "verified"
        quotation.save()

        assert self.waiting(self.editor) == {}

    def test_moderators_have_no_such_panel(self):
        self.client.force_login(self.moderator)

        self.assertNotContains(self.client.get(reverse("wagtailadmin_home")), "Waiting for me")

    def test_who_has_nothing_to_do_is_told_so(self):
        self.client.force_login(self.reporter)

        self.assertContains(self.client.get(reverse("wagtailadmin_home")), "Nothing. Stories to")


class ManyTests(WaitingCase):
    def many(self, number):
        """Rows as submitting makes them, without the work of doing it."""
        first = self.story("Pattern", body=[block_quote(make_quotation())], seen=False)
        state = self.submit(first)
        section = make_section()
        for n in range(number):
            story = ArticlePage(title=f"Story {n}", owner=self.reporter, live=False)
            section.add_child(instance=story)
            workflow = WorkflowState.objects.create(
                content_type=state.content_type,
                base_content_type=state.base_content_type,
                object_id=str(story.pk),
                workflow=state.workflow,
                requested_by=self.reporter,
            )
            workflow.current_task_state = TaskState.objects.create(
                workflow_state=workflow,
                task=state.current_task_state.task,
                revision=first.latest_revision,
                content_type=state.current_task_state.content_type,
            )
            workflow.save()
            set_due(story, timezone.localdate(), self.editor)
            ask_anew = first.second_look_requests.get()
            request = ask_anew.__class__.objects.create(
                article=story, asked_by=self.reporter, asked_at=timezone.now()
            )
            request.quotations.set(ask_anew.quotations.all())
            Comment.objects.create(page=story, user=self.editor, text="Sure?", contentpath="title")

    def queries(self, user):
        user = User.objects.get(pk=user.pk)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            lists = waiting_for(user)
        return len(captured), {each.heading: each.count for each in lists}

    def test_the_number_of_queries_does_not_grow(self):
        self.many(1)
        few, _ = self.queries(self.editor)
        self.many_more = self.many(25)

        many, counts = self.queries(self.editor)

        assert many <= few + 3  # the counts of lists that are longer than what is shown
        assert many <= 22
        assert counts["To approve"] == 28
        assert counts["Due"] == 26

    def test_ten_are_shown_and_the_rest_is_counted(self):
        self.many(12)
        self.client.force_login(self.editor)

        answer = self.client.get(reverse("wagtailadmin_home"))

        self.assertContains(answer, "And 3 more")  # of 13 to approve
        self.assertContains(answer, "And 2 more")  # of 12 that are due


class RefusedTests(WaitingCase):
    def refuse(self, story):
        log_refusal(PublicationRefused(story, ["It needs a body."]), by=self.editor)

    def test_a_refusal_is_kept_until_the_story_is_published(self):
        story = self.story()
        self.refuse(story)
        self.refuse(story)

        (kept,) = refused.for_user(self.editor)
        assert (kept.entry.page_id, kept.problems) == (story.pk, ["It needs a body."])
        assert refused.for_user(self.reporter) == []

        story.save_revision().publish()
        assert refused.for_user(self.editor) == []

    def test_the_first_page_names_it(self):
        self.refuse(self.story())
        self.client.force_login(self.editor)

        answer = self.client.get(reverse("wagtailadmin_home"))

        self.assertContains(answer, "Refused publications")
        self.assertContains(answer, "It needs a body.")

    def test_a_bulk_publication_that_was_refused_is_among_them(self):
        story = self.story(body=[])
        self.client.force_login(self.editor)

        self.client.post(
            reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
            + f"?id={story.pk}"
        )

        assert [each.entry.page_id for each in refused.for_user(self.editor)] == [story.pk]
