"""Which of the quotations a reader wants: by whom, from when, on which desk, in what state."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from news.pages.models import ArticlePage, SectionPage
from news.people.models import Person

from .asking import UNDATED, said_in, text_asked, year_asked
from .models import Quotation
from .people import people_with_pages

STATES = {
    status.value: status.label
    for status in Quotation.Status
    if status != Quotation.Status.WITHDRAWN  # which lists leave out
}
NAMES = ("speaker", "year", "section", "state")


@dataclass(frozen=True)
class Filters:
    """All of them hold at once. What isn't understood, or isn't public, is left out."""

    speaker: Person | None = None
    year: str = ""
    section: SectionPage | None = None
    state: str = ""

    @classmethod
    def from_params(cls, params: Mapping) -> "Filters":
        state = text_asked(params, "state").lower()
        return cls(
            speaker=_the_one(people_with_pages(), text_asked(params, "speaker")),
            year=year_asked(params),
            section=_the_one(SectionPage.objects.published(), text_asked(params, "section")),
            state=state if state in STATES else "",
        )

    def __bool__(self):
        return any(getattr(self, name) for name in NAMES)

    def quotations(self, but=None):
        """Those on public lists that are wanted. `but` names a filter to leave aside."""
        wanted = self._without(but)
        articles = ArticlePage.objects.published()
        if wanted.section:
            articles = articles.in_section(wanted.section)
        found = said_in(Quotation.objects.listed().printed_in(articles), wanted.year)
        if wanted.speaker:
            found = found.filter(speaker=wanted.speaker)
        return found.filter(status=wanted.state) if wanted.state else found

    def params(self, but=None) -> str:
        """As the parameters of an address, always in the same order."""
        values = {name: getattr(self, name) for name in NAMES if name != but}
        return urlencode({name: value_of(value) for name, value in values.items() if value})

    def chosen(self):
        """What holds, in words, each with the parameters that are left without it."""
        words = {
            "speaker": self.speaker and self.speaker.name,
            "year": self.year and ("no known date" if self.year == UNDATED else self.year),
            "section": self.section and self.section.title,
            "state": self.state and STATES[self.state],
        }
        return [(name, words[name], self.params(but=name)) for name in NAMES if words[name]]

    def _without(self, name):
        values = {other: getattr(self, other) for other in NAMES if other != name}
        return Filters(**values)


def value_of(chosen) -> str:
    """What stands in an address for a filter: a slug, a year, a state."""
    return getattr(chosen, "slug", chosen)


def _the_one(found, slug):
    return found.filter(slug=slug).first() if slug else None
