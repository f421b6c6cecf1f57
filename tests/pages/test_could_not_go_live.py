"""What could not go live is on the dashboard until somebody does something about it."""

from datetime import timedelta
from unittest import mock

from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision
from wagtail.users.models import UserProfile

from news.models import ArticlePage, MissedPublication, User
from news.pages import scheduling
from news.pages.scheduled import misses
from tests.pages.test_scheduling import PAST, schedule


def break_it(article):
    revision = article.get_latest_revision()
    revision.content = {"pk": article.pk, "content_type": "nonsense"}
    revision.save()
    return revision


class CouldNotGoLiveTests(TestCase):
    def setUp(self):
        self.chief = User.objects.create_superuser("chief")

    def round(self, at=None):
        with self.assertLogs("news.pages.scheduling", "ERROR"):
            return scheduling.run(at)

    def unfit(self, title="Unfit"):
        story = schedule(title, PAST)
        revision = story.get_latest_revision()
        revision.content["body"] = "[]"
        revision.save()
        scheduling.run()
        return story

    def home(self, user=None):
        self.client.force_login(user or self.chief)
        return self.client.get(reverse("wagtailadmin_home"))

    def test_a_broken_version_keeps_waiting_and_is_tried_less_and_less_often(self):
        story = schedule("Broken", PAST)
        revision = break_it(story)
        now = timezone.now()

        self.round(now)
        assert str(scheduling.run(now)) == "0 published, 0 expired, 0 failed"
        self.round(now + timedelta(minutes=1))

        missed = MissedPublication.objects.get(revision=revision)
        assert (missed.tries, missed.try_again_at) == (2, now + timedelta(minutes=3))
        revision.refresh_from_db()
        assert revision.approved_go_live_at == missed.go_live_at

    def test_pauses_between_tries_grow_up_to_an_hour(self):
        pauses = [misses._pause(tries) // timedelta(minutes=1) for tries in range(1, 9)]

        assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]

    def test_what_heals_by_itself_goes_live_and_leaves_the_dashboard(self):
        story = schedule("Healed", PAST)
        now = timezone.now()
        with mock.patch.object(Revision, "publish", side_effect=ConnectionError):
            self.round(now)
        assert len(misses.for_user(self.chief)) == 1

        scheduling.run(now + timedelta(minutes=1))

        assert ArticlePage.objects.get(pk=story.pk).live
        assert not MissedPublication.objects.exists()

    def test_another_process_that_has_just_tried_is_not_repeated(self):
        story = schedule("Broken", PAST)
        revision = break_it(story)
        now, outcome = timezone.now(), scheduling.Outcome()
        go_live_at = revision.approved_go_live_at
        misses.note(revision, go_live_at, "Broken.", now, again=True)

        scheduling._publish(revision.pk, go_live_at, now, outcome)

        assert str(outcome) == "0 published, 0 expired, 0 failed"
        assert Revision.objects.get(pk=revision.pk).approved_go_live_at == go_live_at
        assert MissedPublication.objects.get().tries == 1

    def test_the_dashboard_names_it_says_why_and_what_to_do(self):
        story = self.unfit("Harbour <b>")

        response = self.home()

        self.assertContains(response, "Could not go live")
        self.assertContains(response, "Harbour &lt;b&gt;")
        self.assertContains(response, reverse("wagtailadmin_pages:edit", args=[story.pk]))
        self.assertContains(response, "It needs a body: at least one paragraph or block quote.")
        self.assertContains(response, "This version is a draft again.")

    @override_settings(TIME_ZONE="Europe/Berlin")
    def test_its_time_is_the_newsrooms_whoever_reads_it(self):
        story = self.unfit()
        MissedPublication.objects.filter(revision__object_id=str(story.pk)).update(
            go_live_at="2026-11-24T05:00:00Z"
        )
        profile = UserProfile.get_for_user(self.chief)
        profile.current_time_zone = "Asia/Tokyo"
        profile.save()

        self.assertContains(self.home(), "It was to go live on Tuesday 24 November at 06:00.")

    def test_without_any_there_is_no_panel(self):
        self.assertNotContains(self.home(), "Could not go live")

    def test_who_may_not_publish_it_is_not_told(self):
        self.unfit()

        assert not misses.for_user(User.objects.create_user("reader"))

    def test_the_dashboard_takes_as_many_queries_for_many_as_for_one(self):
        self.unfit("One")
        self.home()
        with self.assertNumQueries(2):
            misses.for_user(self.chief)
        for number in range(12):
            self.unfit(f"Unfit {number}")

        with self.assertNumQueries(2):
            assert len(misses.for_user(self.chief)) == 13
        self.assertContains(self.home(), "And 3 more.")

    def test_it_is_cleared_when_a_mended_version_is_published(self):
        story = self.unfit()
        story.save_revision().publish()

        assert not MissedPublication.objects.exists()

    def test_it_is_cleared_when_it_gets_another_time(self):
        story = self.unfit()
        story.go_live_at = timezone.now() + timedelta(days=1)
        story.save_revision().publish()

        assert not MissedPublication.objects.exists()

    def test_another_draft_alone_clears_nothing(self):
        self.unfit().save_revision()

        assert MissedPublication.objects.count() == 1

    def test_it_goes_when_the_schedule_is_cancelled_or_the_story_unpublished(self):
        cancelled, unpublished = schedule("Cancelled", PAST), schedule("Unpublished", PAST)
        with mock.patch.object(Revision, "publish", side_effect=ConnectionError):
            self.round()
        assert len(misses.for_user(self.chief)) == 2

        revision = cancelled.revisions.get(approved_go_live_at__isnull=False)
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        unpublished.revisions.update(approved_go_live_at=None)  # as Wagtail does it

        assert not misses.for_user(self.chief)

    def test_it_goes_with_the_story(self):
        story = self.unfit()
        story.delete()

        assert not MissedPublication.objects.exists()
