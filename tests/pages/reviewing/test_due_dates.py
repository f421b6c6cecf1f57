"""A story's due date stands beside the story: nothing that is saved in it undoes it."""

from datetime import date, timedelta

from django.contrib.auth.models import Group
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from news.models import DueDate, User
from news.pages.reviewing.due import set_due
from tests.making import make_article


class DueDateTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.reporter = User.objects.create_user("reporter", first_name="Nadia", last_name="Okell")
        cls.reporter.groups.add(Group.objects.get(name="Reporters"))
        cls.story = make_article(owner=cls.reporter)
        cls.screen = reverse("due_date", args=[cls.story.pk])

    def setUp(self):
        self.client.force_login(self.reporter)

    def test_a_day_is_set_changed_and_taken_away(self):
        for typed, stands in (("2030-05-02", date(2030, 5, 2)), ("2030-05-03", date(2030, 5, 3))):
            self.client.post(self.screen, {"due_on": typed})
            assert DueDate.objects.get().due_on == stands

        self.client.post(self.screen, {"due_on": ""})

        assert not DueDate.objects.exists()

    def test_what_is_no_day_is_said_to_be_none(self):
        answer = self.client.post(self.screen, {"due_on": "2030-02-30"})

        self.assertContains(answer, "Enter a valid date.")
        assert not DueDate.objects.exists()

    def test_a_day_that_has_passed_is_set_and_pointed_out(self):
        yesterday = timezone.localdate() - timedelta(days=1)

        answer = self.client.post(self.screen, {"due_on": yesterday.isoformat()}, follow=True)

        self.assertContains(answer, "which has passed")
        assert DueDate.objects.get().due_on == yesterday

    def test_it_stands_in_the_history_once(self):
        set_due(self.story, date(2030, 5, 2), self.reporter)
        assert not set_due(self.story, date(2030, 5, 2), self.reporter)

        history = self.client.get(reverse("wagtailadmin_pages:history", args=[self.story.pk]))

        self.assertContains(history, "Due on 2 May 2030", count=1)

    def test_an_old_draft_does_not_undo_it(self):
        old = self.story.save_revision()
        set_due(self.story, date(2030, 5, 2), self.reporter)

        old.as_object().save_revision()

        assert DueDate.objects.get().due_on == date(2030, 5, 2)

    def test_publication_ends_it(self):
        set_due(self.story, date(2030, 5, 2), self.reporter)

        self.story.save_revision().publish()

        assert not DueDate.objects.exists()
