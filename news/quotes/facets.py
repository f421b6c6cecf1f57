"""How many quotations each choice of a filter would find, with all the other filters in force."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import Substr

from news.pages.models import ArticlePage, SectionPage
from news.people.models import Person

from .asking import UNDATED, years_of
from .filters import STATES, Filters, value_of
from .models import QuotationUse

MOST_SPEAKERS = 200  # that a list can offer; everyone stands at /people/


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Facet:
    """One filter: its name in the address, its label, what is chosen, and what could be."""

    name: str
    label: str
    chosen: str
    choices: list[Choice]
    is_cut: bool = False  # there are more than a list can offer


def facets_of(filters: Filters) -> tuple[int, list[Facet]]:
    """How many quotations are found, and the facets, each counted without its own filter."""
    by_state = dict(_counted(filters.quotations(but="state"), "status"))
    total = by_state.get(filters.state, 0) if filters.state else sum(by_state.values())
    facets = [
        ("speaker", "Who said it", _speakers(filters)),
        ("year", "When", _years(filters)),
        ("section", "In stories of", _sections(filters)),
        ("state", "State", [(key, STATES[key], n) for key in STATES if (n := by_state.get(key))]),
    ]
    return total, [
        Facet(
            name,
            label,
            chosen=value_of(getattr(filters, name) or ""),
            choices=_choices(filters, name, found),
            is_cut=name == "speaker" and len(found) == MOST_SPEAKERS,
        )
        for name, label, found in facets
    ]


def _choices(filters, name, found):
    """What is chosen can be seen, even where nothing is found with it."""
    choices = [Choice(*one) for one in found]
    chosen = value_of(getattr(filters, name) or "")
    if chosen and chosen not in {choice.value for choice in choices}:
        label = next(words for other, words, _ in filters.chosen() if other == name)
        choices.append(Choice(chosen, label, 0))
    return choices


def _counted(quotations, *names):
    return quotations.order_by().values_list(*names).annotate(count=Count("pk"))


def _speakers(filters):
    found = _counted(
        filters.quotations(but="speaker").filter(speaker__isnull=False),
        "speaker__slug",
        "speaker__name",
    ).order_by("-count", "speaker__slug")
    return sorted(_told_apart(found[:MOST_SPEAKERS]), key=lambda one: (one[1].casefold(), one[0]))


def _told_apart(speakers):
    """Where two have one name, their roles say which is which."""
    times = Counter(name for _, name, _ in speakers)
    namesakes = [slug for slug, name, _ in speakers if times[name] > 1]
    people = Person.objects.filter(slug__in=namesakes).prefetch_related("roles")
    roles = {person.slug: next(map(str, person.roles.all()), "") for person in people}
    for slug, name, count in speakers:
        yield slug, ", ".join(filter(None, [name, roles.get(slug)])), count


def _years(filters):
    return [
        (year, "Date not known" if year == UNDATED else year, count)
        for year, count in years_of(filters.quotations(but="year"))
    ]


def _sections(filters):
    """A quotation counts once for each section in which a story prints it."""
    sections = {page.path: page for page in SectionPage.objects.published().order_by("path")}
    if not sections:
        return []
    length = len(next(iter(sections)))
    counted = (
        QuotationUse.objects.filter(
            article__in=ArticlePage.objects.published(),
            quotation__in=filters.quotations(but="section").order_by(),
        )
        .annotate(section=Substr("article__path", 1, length))
        .order_by()
        .values_list("section")
        .annotate(count=Count("quotation", distinct=True))
    )
    counts = dict(counted)
    return [
        (page.slug, page.title, counts[path]) for path, page in sections.items() if path in counts
    ]
