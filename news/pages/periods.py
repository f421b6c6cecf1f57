"""A year, a month or a day of the archive, as an address names it: each by one address alone."""

import calendar
from dataclasses import dataclass
from datetime import date


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

    def of(self, stories):
        """Those of the stories that were published in it, by days of the newsroom's time zone."""
        parts = {"year": self.year, "month": self.month, "day": self.day}
        known = {f"published_at__{name}": part for name, part in parts.items() if part}
        return stories.filter(**known)
