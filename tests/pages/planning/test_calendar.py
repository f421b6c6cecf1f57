"""The calendar: what is planned, scheduled and published, day by day; and what has only a date."""

from datetime import date, timedelta

from django.contrib.auth.models import Group
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from news.models import ArticlePage, StoryPlan, User
from news.pages.planning.calendar import Asked, days_of
from news.pages.planning.clock import newsroom_today
from news.pages.planning.coming import date_without_schedule
from tests.making import make_article, make_section


class CalendarTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.today = newsroom_today()
        cls.reporter = User.objects.create_user("reporter")
        cls.reporter.groups.add(Group.objects.get(name="Reporters"))
        cls.researcher = User.objects.create_user("researcher")
        cls.researcher.groups.add(Group.objects.get(name="Researchers"))
        cls.section = make_section()

    def plan(self, title, days, **fields):
        story = make_article(title, **fields)
        StoryPlan.objects.create(article=story, planned_on=self.today + timedelta(days=days))
        return story

    def shown(self, below=""):
        last = self.today + timedelta(days=9)
        days = days_of(self.reporter, self.today, last, below)
        return [
            ((day.day - self.today).days, entry.what, entry.story.title)
            for day in days
            for entry in day.entries
        ]

    def test_each_story_stands_on_its_day(self):
        self.plan("Planned", 3)
        later = timezone.now() + timedelta(days=4)
        make_article("Dated", go_live_at=later)
        scheduled = make_article("Scheduled", published=True, go_live_at=later)
        StoryPlan.objects.create(article=scheduled, planned_on=self.today)
        make_article("Published", published=True)
        make_article("A draft without a date")

        assert self.shown() == [
            (0, "Published", "Published"),
            (3, "Planned", "Planned"),
            (4, "Not scheduled", "Dated"),
            (4, "Goes live", "Scheduled"),
        ]

    def test_a_section_shows_its_own(self):
        self.plan("Here", 3)
        elsewhere = make_section("Elsewhere")
        self.plan("There", 3, section=elsewhere)

        assert self.shown(elsewhere.path) == [(3, "Planned", "There")]

    def test_it_takes_as_many_queries_for_many_stories_as_for_few(self):
        self.client.force_login(self.reporter)
        self.plan("One", 0)
        self.client.get(reverse("calendar"))
        with CaptureQueriesContext(connection) as few:
            self.client.get(reverse("calendar"))
        for number in range(20):
            self.plan(f"Story {number}", 0)
            make_article(f"Read {number}", published=True)
        with self.assertNumQueries(len(few)):
            self.client.get(reverse("calendar"))

    def test_an_address_that_means_nothing_shows_today(self):
        self.client.force_login(self.reporter)
        for query in ("day=2026-02-31", "day=9999-12-31", "day=0001-01-01", "section=x&by=year"):
            answer = self.client.get(f"{reverse('calendar')}?{query}")
            self.assertContains(answer, 'aria-current="date"')

    def test_a_month_is_whole_weeks(self):
        asked = Asked.of({"day": "2026-11-24"})
        assert asked.span == (date(2026, 10, 26), date(2026, 12, 6))
        assert "day=2026-10-31" in asked.previous
        assert "day=2026-12-01" in asked.following
        assert Asked.of({"day": "2026-11-24", "by": "week"}).span == (
            date(2026, 11, 23),
            date(2026, 11, 29),
        )

    def test_a_new_story_from_a_day_is_planned_for_it(self):
        self.client.force_login(self.reporter)
        address = f"{reverse('plan_new_story')}?day=2031-03-04"
        self.assertContains(self.client.get(address), "2031-03-04")
        self.client.post(
            reverse("plan_new_story"),
            {"title": "A bridge", "section": self.section.pk, "planned_on": "2031-03-04"},
        )

        story = ArticlePage.objects.get(title="A bridge")
        assert (story.live, story.owner) == (False, self.reporter)
        assert str(story.plan.planned_on) == "2031-03-04"
        assert story.latest_revision is not None

    def test_who_writes_nothing_sees_no_calendar(self):
        self.client.force_login(self.researcher)

        for route in ("calendar", "plan_new_story"):
            assert self.client.get(reverse(route)).status_code == 302


class DateWithoutScheduleTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.chief = User.objects.create_superuser("chief")
        cls.researcher = User.objects.create_user("researcher")
        later = timezone.now() + timedelta(days=4)
        make_article("Dated", go_live_at=later)
        make_article("Scheduled", published=True, go_live_at=later)
        for title, days in (("Over", -1), ("Tomorrow", 1), ("Later", 2)):
            story = make_article(title)
            planned_on = newsroom_today() + timedelta(days=days)
            StoryPlan.objects.create(article=story, planned_on=planned_on)
        read = make_article("Read", published=True)
        StoryPlan.objects.create(article=read, planned_on=newsroom_today())

    def test_what_has_a_date_and_no_schedule_is_named(self):
        found = [story.title for story, _ in date_without_schedule(self.chief)]

        assert found == ["Over", "Tomorrow", "Dated"]

    def test_on_the_first_page_of_those_who_may_change_it(self):
        self.client.force_login(self.chief)
        self.assertContains(
            self.client.get(reverse("wagtailadmin_home")), "Has a date, but is not scheduled"
        )

        assert date_without_schedule(self.researcher) == []
