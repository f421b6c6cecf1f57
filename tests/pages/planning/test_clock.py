"""The newsroom's clock: its sentences, and the nights in which it jumps."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.test import override_settings
from django.utils import timezone

from news.pages.planning.clock import (
    ClockField,
    NewsroomClockField,
    bounds,
    on_the_clock,
    spoken,
    spoken_day,
    why_not,
)

BERLIN, LORD_HOWE = ZoneInfo("Europe/Berlin"), ZoneInfo("Australia/Lord_Howe")
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_berlin():
    with override_settings(TIME_ZONE="Europe/Berlin"):
        yield


def test_a_time_is_spoken_by_the_newsrooms_clock():
    assert spoken(datetime(2026, 11, 24, 5, 0, tzinfo=UTC), NOW) == "Tuesday 24 November at 06:00"


def test_another_year_is_named():
    assert spoken_day(date(2027, 1, 4), date(2026, 12, 30)) == "Monday 4 January 2027"


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        ((3, 29, 0, 59), "Sunday 29 March at 01:59"),
        ((3, 29, 1, 0), "Sunday 29 March at 03:00"),
        ((10, 25, 0, 30), "Sunday 25 October at 02:30 CEST"),
        ((10, 25, 1, 30), "Sunday 25 October at 02:30 CET"),
        ((10, 25, 2, 0), "Sunday 25 October at 03:00"),
    ],
)
def test_the_hour_that_comes_twice_says_which_it_is(at, sentence):
    assert spoken(datetime(2026, *at, tzinfo=UTC), NOW) == sentence


def test_a_time_that_the_clock_never_shows_is_said_plainly():
    assert why_not(datetime(2026, 3, 29, 2, 30), BERLIN) == (
        "There is no 02:30 on Sunday 29 March: the clocks go forward in that night. "
        "Did you mean 03:30?"
    )


def test_where_summer_time_is_half_an_hour_so_is_what_was_meant():
    sentence = why_not(datetime(2026, 10, 4, 2, 15), LORD_HOWE)

    assert sentence.endswith("Did you mean 02:45?")


def test_a_time_that_comes_twice_is_said_plainly():
    assert why_not(datetime(2026, 10, 25, 2, 30), BERLIN) == (
        "02:30 comes twice on Sunday 25 October: the clocks go back in that night. "
        "Choose an earlier or a later time."
    )


@pytest.mark.parametrize("clock", ["2026-03-29 01:59", "2026-03-29 03:00", "2026-10-25 03:00"])
def test_the_times_around_are_fine(clock):
    assert why_not(datetime.fromisoformat(clock), BERLIN) is None


def test_days_with_23_and_25_hours_are_whole_days():
    first, end = bounds(date(2026, 3, 29), date(2026, 3, 29))
    assert (end.astimezone(UTC) - first.astimezone(UTC)).total_seconds() == 23 * 3600

    first, end = bounds(date(2026, 10, 25), date(2026, 10, 25))
    assert (end.astimezone(UTC) - first.astimezone(UTC)).total_seconds() == 25 * 3600


def test_what_is_typed_is_by_the_clock_of_whoever_types():
    with timezone.override("Asia/Tokyo"):
        assert ClockField().clean("2026-11-24 06:00") == datetime(2026, 11, 23, 21, tzinfo=UTC)


def test_what_is_typed_about_an_embargo_is_by_the_newsrooms():
    with timezone.override("Asia/Tokyo"):
        field = NewsroomClockField()
        assert field.clean("2026-11-24 06:00") == datetime(2026, 11, 24, 5, tzinfo=UTC)
        assert str(field.prepare_value(datetime(2026, 11, 24, 5, tzinfo=UTC))) == (
            "2026-11-24 06:00:00"
        )


@pytest.mark.parametrize("field", [ClockField, NewsroomClockField])
def test_a_typed_time_that_does_not_exist_is_refused_in_words(field):
    with timezone.override("Europe/Berlin"), pytest.raises(ValidationError, match="Did you mean"):
        field().clean("2026-03-29 02:30")


def test_what_is_no_time_at_all_is_refused_as_before():
    with pytest.raises(ValidationError, match="Enter a valid date/time"):
        ClockField().clean("soon")


def test_a_planned_time_is_a_moment_of_the_newsroom():
    assert on_the_clock(date(2026, 7, 1), time(6)) == datetime(2026, 7, 1, 4, tzinfo=UTC)
