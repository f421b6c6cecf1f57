"""What waits for somebody, on their first page of the admin.

Packages register a source each; it answers with one list of what waits for a user, or with None.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

SHOWN = 10  # of each list: nobody does more in a morning, and the rest is counted

_sources: list[Callable] = []


@dataclass(frozen=True)
class Waiting:
    """One story, and why it waits. `remark` is what somebody said of it."""

    title: str
    address: str
    sentence: str
    since: datetime | None = None
    due_on: date | None = None
    remark: str = ""


@dataclass(frozen=True)
class List:
    place: int  # among the lists, from the top
    heading: str
    things: list[Waiting]
    count: int
    all_address: str = ""  # where the rest can be seen, if anywhere

    @property
    def more(self) -> int:
        return max(0, self.count - len(self.things))


def register(source: Callable):
    """Add a source: `source(user)` gives a `List`, or None where nothing of its kind waits."""
    if source not in _sources:
        _sources.append(source)
    return source


def waiting_for(user) -> list[List]:
    """Each list in its place; what is empty is left out."""
    found = [each for source in _sources if (each := source(user)) and each.count]
    return sorted(found, key=lambda each: each.place)
