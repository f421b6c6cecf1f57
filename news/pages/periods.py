"""A year, a month or a day of the archive, as an address names it: each by one address alone."""

import calendar
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.db.models.functions import ExtractDay, ExtractMonth
from django.urls import reverse
from django.utils import timezone


class Year:
    """A path converter: four figures, so that no year has two addresses."""

    regex = "[1-9][0-9]{3}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return str(value)


class MonthOrDay(Year):
    """A path converter: one or two figures, the first of them no nought."""

    regex = "[1-9][0-9]?"


@dataclass(frozen=True)
class Period:
    """Raises ValueError for a month or a day that no calendar has."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self):
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self):
        month = f"{calendar.month_name[self.month]} {self.year}" if self.month else str(self.year)
        return f"{self.day} {month}" if self.day else month

    @property
    def url(self):
        names = ("archive_year", "archive_month", "archive_day")
        parts = [part for part in (self.year, self.month, self.day) if part]
        return reverse(f"news:{names[len(parts) - 1]}", args=parts)

    def around(self, day):
        """The period of the same length that a day falls into."""
        return Period(day.year, self.month and day.month, self.day and day.day)

    def neighbours(self, stories):
        """The period before it and the one after it that have stories; None where there is none."""
        dates = self.of(stories).order_by("published_at").values_list("published_at", flat=True)
        first, last = dates.first(), dates.last()
        before = stories.filter(published_at__lt=first).order_by("-published_at")
        after = stories.filter(published_at__gt=last).order_by("published_at")
        moments = (some.values_list("published_at", flat=True).first() for some in (before, after))
        return [moment and self.around(timezone.localdate(moment)) for moment in moments]

    def parts(self, stories):
        """The months of a year or the days of a month that have stories, and how many."""
        if self.day:
            return []
        part = ExtractDay("published_at") if self.month else ExtractMonth("published_at")
        counted = self.of(stories).order_by().annotate(part=part).values_list("part")
        return [
            (Period(self.year, self.month or number, self.month and number), stories)
            for number, stories in counted.annotate(stories=Count("pk")).order_by("part")
        ]

    def of(self, stories):
        """Those of the stories that were published in it, by days of the newsroom's time zone."""
        parts = {"year": self.year, "month": self.month, "day": self.day}
        known = {f"published_at__{name}": part for name, part in parts.items() if part}
        return stories.filter(**known)
