"""Dates known to the day, the month, the year, or not at all."""

from datetime import date

import pytest

from news.people import dates


@pytest.mark.parametrize(
    ("text", "day", "precision", "words"),
    [
        ("1969-07-20", date(1969, 7, 20), "day", "on 20 July 1969"),
        ("2017-10", date(2017, 10, 1), "month", "in October 2017"),
        ("1843", date(1843, 1, 1), "year", "in 1843"),
        ("", None, "unknown", ""),
    ],
)
def test_a_date_is_read_and_said_as_far_as_it_is_known(text, day, precision, words):
    assert dates.parse(text) == (day, precision)
    assert dates.with_preposition(day, precision) == words
    assert dates.isoformat(day, precision) == text


@pytest.mark.parametrize(
    "text", ["17", "2017-13", "2017-02-30", "October", "2017-10-20-1", "20/10/2017"]
)
def test_anything_else_is_an_error(text):
    with pytest.raises(ValueError):
        dates.parse(text)
