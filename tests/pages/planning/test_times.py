"""What a story's times mean, in sentences."""

from datetime import UTC, date, datetime, time

import pytest
from django.test import TestCase, override_settings
from django.utils import timezone

from news.pages.planning.times import Times, times_of, unscheduled
from tests.making import make_article

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
SIX = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_berlin():
    with override_settings(TIME_ZONE="Europe/Berlin"), timezone.override("Europe/Berlin"):
        yield


def said(**times):
    return [str(sentence) for sentence in Times(**times).sentences(NOW)]


def warned(**times):
    return [str(sentence) for sentence in Times(**times).warnings(NOW)]


def test_a_scheduled_story():
    assert said(goes_live_at=SIX) == ["Goes live on Tuesday 24 November at 06:00."]


def test_a_plan_publishes_nothing():
    assert said(planned_on=date(2026, 11, 24)) == [
        "Planned for Tuesday 24 November: publishes nothing by itself."
    ]
    assert said(planned_on=date(2026, 11, 24), planned_time=time(6, 30)) == [
        "Planned for Tuesday 24 November at 06:30: publishes nothing by itself."
    ]


def test_an_embargo():
    assert said(embargo_until=SIX) == [
        "Under embargo until Tuesday 24 November at 06:00: nobody may publish it before."
    ]
    assert said(embargo_until=NOW) == []


def test_a_newer_version_of_what_readers_have():
    assert said(goes_live_at=SIX, embargo_until=SIX, readers_have_it=True) == [
        "A newer version goes live on Tuesday 24 November at 06:00.",
        "Under embargo until Tuesday 24 November at 06:00: no newer version may be published "
        "before.",
    ]


def test_whoever_is_elsewhere_is_told_what_their_own_clock_shows():
    with timezone.override("America/New_York"):
        assert said(goes_live_at=SIX) == [
            "Goes live on Tuesday 24 November at 06:00 (00:00 in your own time zone)."
        ]


def test_a_date_that_is_not_scheduled_is_a_warning():
    assert warned(dated_at=SIX) == [
        "Has a time to go live, Tuesday 24 November at 06:00, but is not scheduled: nothing will "
        "publish it."
    ]
    assert warned(dated_at=NOW) == [
        "Was to go live on Friday 20 November at 13:00, but is not scheduled: nothing has "
        "published it."
    ]


@pytest.mark.parametrize(
    ("day", "warnings"),
    [
        (19, ["Was planned for Thursday 19 November, and is neither published nor scheduled."]),
        (
            20,
            [
                "Planned for today, Friday 20 November, but not scheduled: publishes nothing "
                "by itself."
            ],
        ),
        (
            21,
            [
                "Planned for tomorrow, Saturday 21 November, but not scheduled: publishes "
                "nothing by itself."
            ],
        ),
        (22, []),
    ],
)
def test_a_plan_that_is_near_or_over_is_a_warning(day, warnings):
    assert warned(planned_on=date(2026, 11, day)) == warnings


def test_no_warning_of_a_plan_that_is_scheduled_or_published():
    assert warned(planned_on=date(2026, 11, 20), goes_live_at=SIX) == []
    assert said(planned_on=date(2026, 11, 20), readers_have_it=True) == []


def test_a_time_to_go_live_is_over_with_publication():
    assert unscheduled(SIX, None, None) == SIX
    assert unscheduled(SIX, None, SIX) is None
    assert unscheduled(SIX, SIX, None) is None
    assert unscheduled(SIX, NOW, None) == SIX
    assert unscheduled(None, None, SIX) is None


class OfAStoryTests(TestCase):
    def test_they_are_read_from_where_they_stand(self):
        later = timezone.now() + timezone.timedelta(days=3)
        story = make_article("Later", go_live_at=later)
        story.save_revision()
        with self.assertNumQueries(2):
            assert times_of(story) == Times(dated_at=later)

        scheduled = make_article("Scheduled", published=True, go_live_at=later)
        assert times_of(scheduled).goes_live_at == later
        assert times_of(scheduled).dated_at is None
