"""Dates that are known to the day, to the month, to the year, or not at all.

Such a date is two columns: a date, whose unknown parts are 1, and its precision. Unknown stays
unknown: the date is empty exactly when the precision is UNKNOWN.
"""

import calendar
import re
from datetime import date

from django.db import models
from django.db.models import Q


class Precision(models.TextChoices):
    DAY = "day", "Day"
    MONTH = "month", "Month"
    YEAR = "year", "Year"
    UNKNOWN = "unknown", "Unknown"


def known_exactly_when_dated(date_field, precision_field, name):
    """A constraint: a date has a precision, and an unknown date is empty."""
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{date_field}__isnull": True, precision_field: Precision.UNKNOWN})
        | (Q(**{f"{date_field}__isnull": False}) & ~Q(**{precision_field: Precision.UNKNOWN})),
        violation_error_message="A date needs a precision, and an unknown date stays empty.",
    )


def parse(text: str) -> tuple[date | None, str]:
    """Read "2017", "2017-10", "2017-10-20" or nothing. Raises ValueError for anything else."""
    text = text.strip()
    if not text:
        return None, Precision.UNKNOWN
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", text)
    if not found:
        raise ValueError("Write a date as 2017, 2017-10 or 2017-10-20.")
    year, month, day = found.groups()
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return date(int(year), int(month or 1), int(day or 1)), precision


def truncated(day: date | None, precision: str) -> date | None:
    """The date with its unknown parts as 1, so that dates of one month are one date."""
    if isinstance(day, str):
        day = date.fromisoformat(day)
    if day and precision in (Precision.YEAR, Precision.MONTH):
        return day.replace(month=1 if precision == Precision.YEAR else day.month, day=1)
    return day


def span(day: date, precision: str) -> tuple[date, date]:
    """The first and the last day that it can have been."""
    first = truncated(day, precision)
    if precision == Precision.YEAR:
        return first, first.replace(month=12, day=31)
    if precision == Precision.MONTH:
        return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first, first


def isoformat(day: date | None, precision: str) -> str:
    """What `parse` reads: as much of the ISO date as is known."""
    if day is None:
        return ""
    return day.isoformat()[: {Precision.YEAR: 4, Precision.MONTH: 7}.get(precision, 10)]


def in_words(day: date | None, precision: str) -> str:
    """ "20 October 2017", "October 2017", "2017" or ""."""
    if day is None:
        return ""
    if precision == Precision.YEAR:
        return str(day.year)
    month = f"{calendar.month_name[day.month]} {day.year}"
    return month if precision == Precision.MONTH else f"{day.day} {month}"


def with_preposition(day: date | None, precision: str) -> str:
    """ "on 20 October 2017", "in October 2017", "in 2017" or ""."""
    if day is None:
        return ""
    return f"{'on' if precision == Precision.DAY else 'in'} {in_words(day, precision)}"
