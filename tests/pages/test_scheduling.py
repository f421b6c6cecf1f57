"""Scheduled publication: each story once, and a broken one in nobody's way."""

import threading
from datetime import timedelta
from unittest import mock

from django.core.management import call_command
from django.db import OperationalError, connection
from django.test import TestCase, TransactionTestCase
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from news.management.commands import publish_scheduled
from news.models import ArticlePage
from news.pages import scheduling
from news.pages.scheduling import Outcome
from tests.making import make_article

PAST = timedelta(minutes=-5)


class Finished(Exception):
    """Ends what goes on for ever."""


def schedule(title, due_in=timedelta(hours=1), **fields):
    """A story that was scheduled for the future, whose time is now `due_in` away."""
    later = timezone.now() + timedelta(hours=1)
    article = make_article(title, published=True, go_live_at=later, **fields)
    revision = article.get_latest_revision()
    due = timezone.now() + due_in
    revision.content["go_live_at"] = due.isoformat()
    revision.approved_go_live_at = due
    revision.save()
    return article


def live(article):
    return ArticlePage.objects.get(pk=article.pk).live


class SchedulingTests(TestCase):
    def test_a_story_goes_live_when_its_time_has_come(self):
        due, later = schedule("Due", PAST), schedule("Later")

        outcome = scheduling.run()

        assert (live(due), live(later)) == (True, False)
        assert str(outcome) == "1 published, 0 expired, 0 failed"

    def test_a_story_that_is_not_fit_stays_a_draft_and_says_why(self):
        unfit, fit = schedule("Unfit", PAST * 2), schedule("Fit", PAST)
        revision = unfit.get_latest_revision()
        revision.content["body"] = "[]"
        revision.save()

        outcome = scheduling.run()

        assert (live(unfit), live(fit)) == (False, True)
        assert outcome.failed == [
            "“Unfit” can’t be published yet. "
            "It needs a body: at least one paragraph or block quote."
        ]
        refusals = PageLogEntry.objects.filter(action="news.publication_refused")
        assert [entry.page_id for entry in refusals] == [unfit.pk]
        assert str(scheduling.run()) == "0 published, 0 expired, 0 failed"

    def test_a_broken_revision_blocks_nobody(self):
        broken, fit = schedule("Broken", PAST * 2), schedule("Fit", PAST)
        revision = broken.get_latest_revision()
        revision.content = {"pk": broken.pk, "content_type": "nonsense"}
        revision.save()

        with self.assertLogs("news.pages.scheduling", "ERROR"):
            outcome = scheduling.run()

        assert (live(broken), live(fit)) == (False, True)
        assert outcome.failed == ["“Broken” could not be published."]

    def test_a_missed_hour_catches_up_and_says_so(self):
        due = schedule("Due", timedelta(minutes=-61))

        outcome = scheduling.run()

        assert live(due)
        assert outcome.late == ["“Due” went live 61 minutes late."]

    def test_the_version_that_was_scheduled_goes_live_and_a_newer_draft_stays_one(self):
        due = schedule("Due", PAST)
        draft = due.get_latest_revision().as_object()
        draft.title = "Half a thought"
        draft.save_revision()

        scheduling.run()

        published = ArticlePage.objects.get(pk=due.pk)
        assert (published.title, published.has_unpublished_changes) == ("Due", True)
        assert published.get_latest_revision_as_object().title == "Half a thought"

    def test_a_story_whose_whole_time_was_missed_is_taken_down_in_the_same_round(self):
        short = schedule("Short", PAST * 2)
        revision = short.get_latest_revision()
        revision.content["expire_at"] = (timezone.now() + PAST).isoformat()
        revision.save()

        outcome = scheduling.run()

        assert str(outcome) == "1 published, 1 expired, 0 failed"
        assert not live(short)

    def test_a_new_version_with_a_later_expiry_keeps_its_story_up(self):
        short = schedule("Short", PAST)
        ArticlePage.objects.filter(pk=short.pk).update(live=True, expire_at=timezone.now() + PAST)

        outcome = scheduling.run()

        assert str(outcome) == "1 published, 0 expired, 0 failed"
        assert live(short)

    def test_a_story_expires(self):
        article = make_article("Short", published=True)
        ArticlePage.objects.filter(pk=article.pk).update(expire_at=timezone.now() + PAST)

        outcome = scheduling.run()

        assert outcome.expired == ["Short"]
        assert not live(article)

    def test_the_command_does_one_round(self):
        due = schedule("Due", PAST)

        call_command("publish_scheduled", verbosity=0)

        assert live(due)

    def test_going_on_for_ever_survives_a_round_without_a_database(self):
        rounds = mock.patch.object(
            scheduling, "run", side_effect=[OperationalError("database is locked"), Outcome()]
        )
        pauses = mock.patch.object(publish_scheduled.time, "sleep", side_effect=[None, Finished])

        open_still = mock.patch.object(publish_scheduled, "close_old_connections")
        log = self.assertLogs(publish_scheduled.__name__, "ERROR")
        with rounds as run, pauses, open_still, log, self.assertRaises(Finished):
            call_command("publish_scheduled", every=60)

        assert run.call_count == 2


class SeveralSchedulersTests(TransactionTestCase):
    serialized_rollback = True

    def test_three_at_once_publish_each_story_once(self):
        stories = [schedule(f"Due {number}", PAST) for number in range(4)]
        start = threading.Barrier(3)
        outcomes = []

        def work():
            start.wait()
            outcomes.append(scheduling.run())
            connection.close()

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)

        assert sorted(name for outcome in outcomes for name in outcome.published) == [
            story.title for story in stories
        ]
        published = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
        assert published.count() == len(stories)
        assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()
