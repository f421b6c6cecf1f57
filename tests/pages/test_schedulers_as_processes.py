"""Three schedulers, each a process of its own, and a version that can't be published."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase
from wagtail.models import PageLogEntry, Revision

from news.models import ArticlePage, MissedPublication, SchedulerRound
from tests.pages.test_could_not_go_live import break_it
from tests.pages.test_scheduling import PAST, live, schedule

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds


def this_database():
    """The address of the database of the tests, for a process that is none."""
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    who = f"{values['USER']}:{values['PASSWORD']}".rstrip(":")
    return f"postgres://{who}@{values['HOST']}:{values['PORT'] or 5432}/{values['NAME']}"


def start_scheduler():
    return subprocess.Popen(
        [sys.executable, "manage.py", "publish_scheduled"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": this_database(), "MEDIA_ROOT": str(settings.MEDIA_ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


class ThreeProcessesTests(TransactionTestCase):
    serialized_rollback = True

    def test_each_story_goes_live_once_and_expires_once_and_the_poisoned_one_is_named(self):
        poisoned = schedule("Poisoned", PAST * 2)
        revision = break_it(poisoned)
        stories = [schedule(f"Due {number}", PAST) for number in range(6)]
        over = schedule("Over", PAST)
        Revision.objects.filter(object_id=str(over.pk)).update(approved_go_live_at=None)
        ArticlePage.objects.filter(pk=over.pk).update(
            live=True, expire_at=revision.approved_go_live_at
        )

        schedulers = [start_scheduler() for _ in range(3)]
        said = [scheduler.communicate(timeout=PATIENCE) for scheduler in schedulers]

        assert [scheduler.returncode for scheduler in schedulers] == [0, 0, 0], said
        entries = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
        assert sorted(entries.values_list("page_id", flat=True)) == [s.pk for s in stories]
        assert all(live(story) for story in stories)
        expired = PageLogEntry.objects.filter(action="wagtail.unpublish.scheduled")
        assert [entry.page_id for entry in expired] == [over.pk]
        missed = MissedPublication.objects.get()
        assert (missed.revision, missed.tries) == (revision, 1)
        assert sum("“Poisoned” could not be published." in errors for _, errors in said) == 1
        waiting = Revision.objects.get(approved_go_live_at__isnull=False)
        assert waiting == revision
        assert SchedulerRound.objects.count() == 1
