"""Which role somebody had when something was said."""

from datetime import date

import pytest

from news.models import Role
from news.people import dates
from news.people.roles_then import role_then, roles_then


def role(title, start="", end=""):
    started_on, started_precision = dates.parse(start)
    ended_on, ended_precision = dates.parse(end)
    return Role(
        title=title,
        started_on=started_on,
        started_precision=started_precision,
        ended_on=ended_on,
        ended_precision=ended_precision,
    )


PILOT = role("pilot", "2001", "2018-12-31")
MASTER = role("harbour master", "2019")
MAYOR = role("mayor", "2015-06", "2016-03-10")
SAILOR = role("sailor", end="1999")
SINGER = role("singer")


@pytest.mark.parametrize(
    ("roles", "said", "then"),
    [
        ([PILOT, MASTER], "2017", PILOT),
        ([PILOT, MASTER], "2018-12-31", PILOT),
        ([PILOT, MASTER], "2019-01-01", None),  # became harbour master some time that year
        ([PILOT, MASTER], "2020-05", MASTER),
        ([PILOT, MASTER], "2000", None),
        ([PILOT, MASTER], "", None),
        ([PILOT, MAYOR], "2016", None),  # may have been either
        ([PILOT, MAYOR], "2015-01", PILOT),
        ([MAYOR], "2015-06-29", None),
        ([MAYOR], "2015-07", MAYOR),
        ([MAYOR], "2016-03-10", MAYOR),
        ([MAYOR], "2016-03", None),
        ([MAYOR], "2016-03-11", None),
        ([SAILOR], "1969-07-20", SAILOR),
        ([SAILOR], "1999", None),
        ([SINGER], "2020", None),
        ([SINGER, MASTER], "2020", MASTER),
        ([], "2020", None),
    ],
)
def test_the_role_then_is_the_one_that_was_surely_held(roles, said, then):
    assert role_then(roles, *dates.parse(said)) == then


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("2016", ["mayor", "pilot", "singer"]),
        ("2019", ["harbour master", "singer"]),
        ("1980", ["sailor", "singer"]),
        ("", ["harbour master", "mayor", "pilot", "sailor", "singer"]),
    ],
)
def test_all_that_may_have_been_held_are_offered_the_latest_first(said, titles):
    roles = roles_then([SAILOR, SINGER, PILOT, MASTER, MAYOR], *dates.parse(said))

    assert [role.title for role in roles] == titles


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-02-03", date(2020, 2, 3), date(2020, 2, 3)),
    ],
)
def test_a_date_that_is_known_in_part_spans_days(text, first, last):
    assert dates.span(*dates.parse(text)) == (first, last)
