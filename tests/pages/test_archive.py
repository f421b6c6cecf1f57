"""The archive by year, month and day: one address each, and no empty page."""

from datetime import UTC, datetime

import pytest
from django.test import TestCase, override_settings

from news.pages.periods import Period
from tests.making import make_article

NO_SUCH = [
    "/archive/0/",
    "/archive/1/",
    "/archive/02026/",
    "/archive/10000/",
    "/archive/99999999999999999999/",
    "/archive/2026/0/",
    "/archive/2026/02/",
    "/archive/2026/13/",
    "/archive/2026/2/0/",
    "/archive/2026/2/31/",
    "/archive/2026/2/100/",
    "/archive/9999/",
    "/archive/9999/12/31/",
    "/archive/1000/1/1/",
    "/archive/2026/?page=0",
    "/archive/2026/?page=2",
    "/archive/2026/?page=x",
    "/archive/2026/?page=99999999999999999999999",
]


class ArchiveTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        late = datetime(2026, 2, 28, 23, 30, tzinfo=UTC)
        cls.story = make_article("Late ferry", published=True, published_at=late)

    def test_a_story_stands_in_its_year_its_month_and_its_day(self):
        for address in ("/archive/2026/", "/archive/2026/2/", "/archive/2026/2/28/"):
            self.assertContains(self.client.get(address), "Late ferry")

    def test_no_other_address_answers(self):
        for zone in ("UTC", "America/New_York", "Asia/Tokyo"):
            with override_settings(TIME_ZONE=zone):
                for address in NO_SUCH:
                    with self.subTest(zone=zone, address=address):
                        assert self.client.get(address).status_code == 404

    def test_a_day_is_a_day_in_the_newsrooms_time_zone(self):
        with override_settings(TIME_ZONE="Asia/Tokyo"):
            assert self.client.get("/archive/2026/3/1/").status_code == 200
            assert self.client.get("/archive/2026/2/").status_code == 404

    def test_it_leads_to_the_nearest_day_before_and_after_that_has_stories(self):
        for day in (datetime(2024, 5, 1, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC)):
            make_article("Another", published=True, published_at=day)
        make_article("Draft", published_at=datetime(2026, 1, 2, tzinfo=UTC))

        page = self.client.get("/archive/2026/2/28/")
        self.assertContains(page, '<a href="/archive/2024/5/1/">Before: 1 May 2024</a>')
        self.assertContains(page, '<a href="/archive/2026/3/2/">After: 2 March 2026</a>')
        page = self.client.get("/archive/2026/2/")
        self.assertContains(page, '<a href="/archive/2024/5/">Before')
        page = self.client.get("/archive/2026/")
        self.assertContains(page, '<a href="/archive/2024/">Before')
        self.assertNotContains(page, ">After: ")

    def test_a_year_counts_its_months_and_a_month_its_days(self):
        for day in (1, 1, 3):
            make_article("March", published=True, published_at=datetime(2026, 3, day, tzinfo=UTC))

        context = self.client.get("/archive/2026/").context
        assert context["parts"] == [(Period(2026, 2), 1), (Period(2026, 3), 3)]
        context = self.client.get("/archive/2026/3/").context
        assert context["parts"] == [(Period(2026, 3, 1), 2), (Period(2026, 3, 3), 1)]


def test_a_period_says_what_it_is():
    assert [str(Period(2026)), str(Period(2026, 2)), str(Period(2026, 2, 28))] == [
        "2026",
        "February 2026",
        "28 February 2026",
    ]


def test_a_day_that_no_calendar_has_is_an_error():
    with pytest.raises(ValueError, match="day"):
        Period(2026, 2, 31)
