"""Today's and tomorrow's schedule on the admin's first page, in the newsroom's days."""

from datetime import UTC, datetime, timedelta

from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from news.models import User
from news.pages.scheduled.coming import today_and_tomorrow
from tests.making import make_article
from tests.pages.test_scheduling import schedule

NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)  # 12:00 in the newsroom's zone


def due(title, at):
    return schedule(title, at - timezone.now())


@override_settings(TIME_ZONE="Europe/Berlin")
class ComingUpTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.chief = User.objects.create_superuser("chief")

    def coming(self, user=None):
        found = today_and_tomorrow(user or self.chief, NOON)
        return [(f"{each.at:%d %H:%M}", each.title, each.verb) for each in found]

    def test_days_are_those_of_the_newsroom(self):
        due("Late tonight", datetime(2026, 3, 10, 22, 30, tzinfo=UTC))
        due("Last of tomorrow", datetime(2026, 3, 11, 22, 59, tzinfo=UTC))
        due("The day after", datetime(2026, 3, 11, 23, 0, tzinfo=UTC))

        assert self.coming() == [
            ("10 23:30", "Late tonight", "goes live"),
            ("11 23:59", "Last of tomorrow", "goes live"),
        ]

    def test_what_is_late_is_among_todays(self):
        due("Late", datetime(2026, 3, 9, 6, 0, tzinfo=UTC))

        assert self.coming() == [("09 07:00", "Late", "goes live")]

    def test_what_is_taken_down_is_told_too(self):
        story = make_article("Gone soon", published=True)
        Page.objects.filter(pk=story.pk).update(expire_at=datetime(2026, 3, 11, 5, 0, tzinfo=UTC))

        assert self.coming() == [("11 06:00", "Gone soon", "is taken down")]

    def test_a_draft_with_a_date_alone_is_not_scheduled(self):
        make_article("Not scheduled", go_live_at=datetime(2026, 3, 10, 20, 0, tzinfo=UTC))

        assert self.coming() == []

    def test_those_who_may_not_change_it_are_not_told(self):
        due("Late tonight", datetime(2026, 3, 10, 22, 30, tzinfo=UTC))

        assert self.coming(User.objects.create_user("moderator")) == []

    def test_it_takes_three_queries_however_much_there_is(self):
        for number in range(5):
            due(f"Story {number}", datetime(2026, 3, 10, 20, number, tzinfo=UTC))
        self.coming()

        with self.assertNumQueries(3):
            assert len(self.coming()) == 5

    def test_the_first_page_tells_it(self):
        story = schedule("Right now <b>", timedelta(0))
        self.client.force_login(self.chief)

        page = self.client.get(reverse("wagtailadmin_home"))

        self.assertContains(page, "Today and tomorrow")
        self.assertContains(page, "Right now &lt;b&gt;</bdi></a> goes live.")
        self.assertContains(page, reverse("wagtailadmin_pages:edit", args=[story.pk]))
        self.assertContains(page, "Nothing goes live or is taken down.", count=1)
