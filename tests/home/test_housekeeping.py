"""Once a day, what is done with is forgotten."""

from datetime import timedelta
from unittest import mock

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import TestCase, override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, TaskResultStatus

from home import housekeeping
from news.people.accounts import letters
from tests.people.accounts.test_letters import QUEUE

DAY = timedelta(days=1)


@override_settings(TASKS=QUEUE)
class HousekeepingTests(TestCase):
    def add_task(self, status, finished_ago):
        letters.help_with_password.enqueue("mira@example.org")
        rows = DBTaskResult.objects.order_by("-enqueued_at")[:1].values("pk")
        then = timezone.now() - finished_ago
        DBTaskResult.objects.filter(pk__in=[row["pk"] for row in rows]).update(
            status=status, finished_at=then
        )

    def statuses(self):
        return sorted(DBTaskResult.objects.values_list("status", flat=True))

    def test_tasks_that_are_done_are_forgotten_after_a_week(self):
        self.add_task(TaskResultStatus.SUCCESSFUL, 6 * DAY)
        self.add_task(TaskResultStatus.SUCCESSFUL, 8 * DAY)

        assert housekeeping.tidy_up() == 1
        assert self.statuses() == [TaskResultStatus.SUCCESSFUL]

    def test_tasks_that_failed_are_kept_for_a_month_and_those_that_wait_for_ever(self):
        self.add_task(TaskResultStatus.FAILED, 29 * DAY)
        self.add_task(TaskResultStatus.FAILED, 31 * DAY)
        self.add_task(TaskResultStatus.READY, 400 * DAY)

        assert housekeeping.tidy_up() == 1
        assert self.statuses() == sorted([TaskResultStatus.FAILED, TaskResultStatus.READY])

    def test_logins_that_have_run_out_are_forgotten(self):
        for key, left in (("old", -DAY), ("new", DAY)):
            Session.objects.create(session_key=key, expire_date=timezone.now() + left)

        call_command("tidy_up", stdout=mock.Mock())

        assert [session.session_key for session in Session.objects.all()] == ["new"]

    def test_the_scheduler_tidies_up_when_it_starts_and_once_a_day(self):
        rounds = mock.Mock(side_effect=[None, None, None, StopIteration])
        clock = mock.Mock(monotonic=mock.Mock(side_effect=[0, 30, 86_400, 86_401, 86_430]))
        clock.sleep = rounds
        with (
            mock.patch("news.management.commands.publish_scheduled.time", clock),
            mock.patch("news.management.commands.publish_scheduled.close_old_connections"),
            mock.patch.object(housekeeping, "tidy_up", return_value=0) as tidy_up,
            pytest.raises(StopIteration),
        ):
            call_command("publish_scheduled", every=30)

        assert rounds.call_count == 4
        assert tidy_up.call_count == 2
