"""A year, a month or a day, as a reader says it and as the index compares it."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_SAID = re.compile(r"([12][0-9]{3})(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?")


def as_number(day: date) -> int:
    """20171020: what the index holds, because both databases compare numbers alike."""
    return day.year * 10_000 + day.month * 100 + day.day


@dataclass(frozen=True)
class Span:
    text: str
    first: date
    last: date

    @classmethod
    def read(cls, text: str) -> "Span | None":
        """Of "2017", "2017-10" or "2017-10-20". None for anything else."""
        found = _SAID.fullmatch(text.strip())
        if not found:
            return None
        year, month, day = (part and int(part) for part in found.groups())
        try:
            first = date(year, month or 1, day or 1)
            end = month or 12
            last = first if day else date(year, end, calendar.monthrange(year, end)[1])
        except (ValueError, IndexError):
            return None
        return cls(first.isoformat()[: (4, 7, 10)[bool(month) + bool(day)]], first, last)
