"""The rows of the front page: which stories each asks for, and what it shows of what there is.

`keys` are stories that a row names itself. `contents(supply)` is for its template, or None where
there is nothing to show.
"""

from dataclasses import dataclass
from typing import ClassVar

from wagtail.models import Page

from news.models import Correction, Quotation

FEWEST = 3  # stories: fewer are no list of what is read most


@dataclass(frozen=True)
class SectionRow:
    template: ClassVar = "home/rows/stories.html"
    keys: ClassVar = ()

    section: Page
    most: int
    look: str

    def contents(self, supply):
        stories = supply.newest_in(self.section, self.most)
        return {"section": self.section, "stories": stories} if stories else None


@dataclass(frozen=True)
class PickedRow:
    template: ClassVar = "home/rows/stories.html"

    heading: str
    keys: tuple[int, ...]
    look: str

    def contents(self, supply):
        stories = supply.take(self.keys)
        return {"heading": self.heading, "stories": stories} if stories else None


@dataclass(frozen=True)
class MostReadRow:
    """`keys` come in their order, and some more than `most`: not all need be published."""

    template: ClassVar = "home/rows/most_read.html"
    look: ClassVar = "most-read"

    keys: tuple[int, ...]
    most: int

    def contents(self, supply):
        stories = supply.look_up(self.keys)[: self.most]
        return {"stories": stories} if len(stories) >= FEWEST else None


@dataclass(frozen=True)
class QuotationsRow:
    """The quotations that were put on record last, of those that published stories print.

    The shortest stands first, and is set large: the others follow, the latest first.
    """

    template: ClassVar = "home/rows/quotations.html"
    look: ClassVar = "quotations"
    keys: ClassVar = ()

    most: int

    def contents(self, supply):
        quotations = Quotation.objects.published().with_speakers()
        latest = list(quotations.order_by("-recorded_at", "-pk")[: self.most])
        if not latest:
            return None
        shortest = min(latest, key=lambda quotation: len(quotation.text))
        return {"quotations": sorted(latest, key=lambda quotation: quotation != shortest)}


@dataclass(frozen=True)
class CorrectionsRow:
    template: ClassVar = "home/rows/corrections.html"
    look: ClassVar = "corrections"
    keys: ClassVar = ()

    most: int

    def contents(self, supply):
        latest = list(Correction.objects.published().for_listing()[: self.most])
        return {"corrections": latest} if latest else None
