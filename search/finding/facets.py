"""The facets as a page shows them: each choice with its name, its number and its address."""

from dataclasses import dataclass

from search.query import KINDS, SearchQuery

MOST = 8  # choices of a facet, and those that are chosen
LABELS = {"section": "Section", "topic": "Topic", "author": "By", "speaker": "Who is quoted"}
KIND_OF = {"section": "section", "topic": "topic", "author": "person", "speaker": "person"}
KIND_NAMES = {
    "story": ("story", "stories"),
    "quotation": ("quotation", "quotations"),
    "person": ("person", "people"),
    "topic": ("topic", "topics"),
}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
TALLEST = 100


@dataclass(frozen=True)
class Choice:
    label: str
    count: int
    params: str  # of the address that its click leads to
    is_chosen: bool = False
    height: int = 0  # of 100, in a histogram

    @property
    def top(self):
        return TALLEST - self.height


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    choices: list[Choice]


def shown_values(counts, query: SearchQuery) -> dict[str, list[str]]:
    """For each facet the values to show, those of most hits first, and all that are chosen."""
    shown = {}
    for name in LABELS:
        ordered = sorted(counts[name].items(), key=lambda pair: (-pair[1], pair[0]))
        values = [value for value, _ in ordered[:MOST]]
        shown[name] = list(dict.fromkeys([*values, *query.values(name)]))
    return shown


def facets(counts, query: SearchQuery, shown, labels: dict) -> list[Facet]:
    """Those that leave a choice. `labels` name people, topics and sections, by kind and slug."""
    found = []
    for name, label in LABELS.items():
        choices = [
            Choice(
                label=labels[KIND_OF[name], value],
                count=counts[name].get(value, 0),
                params=query.toggled(name, value).params,
                is_chosen=value in query.values(name),
            )
            for value in shown[name]
            if (KIND_OF[name], value) in labels
        ]
        if len(choices) > 1 or any(choice.is_chosen for choice in choices):
            found.append(Facet(name, label, choices))
    return found


def kinds(counts, query: SearchQuery) -> list[Choice]:
    """Stories always; of the others those that there are."""
    return [
        Choice(
            label=KIND_NAMES[kind][1].capitalize(),
            count=counts["kind"][kind],
            params=query.of_kind(kind).params,
            is_chosen=kind == query.kind,
        )
        for kind in KINDS
        if counts["kind"][kind] or kind in ("story", query.kind)
    ]


def years(counts, query: SearchQuery) -> list[Choice]:
    """Every year from the first to the last, with those between that have none."""
    known = {int(value): n for value, n in counts["year"].items() if len(value) == 4}
    if not known:
        return []
    chosen = query.values("year")
    most = max(known.values())
    return [
        Choice(
            label=str(year),
            count=known.get(year, 0),
            params=query.toggled("year", str(year)).params,
            is_chosen=str(year) in chosen,
            height=_height(known.get(year, 0), most),
        )
        for year in _row(known)
    ]


def months(counts, query: SearchQuery) -> list[Choice]:
    """Those of the one year that is chosen, if one is."""
    years = {value[:4] for value in query.values("year")}
    if len(years) != 1:
        return []
    year = years.pop()
    known = {m: counts["year"].get(f"{year}-{m:02}", 0) for m in range(1, 13)}
    most = max(known.values())
    return [
        Choice(
            label=MONTHS[month - 1],
            count=number,
            params=_in_month(query, year, f"{year}-{month:02}"),
            is_chosen=f"{year}-{month:02}" in query.values("year"),
            height=_height(number, most),
        )
        for month, number in known.items()
    ]


def when(value: str) -> str:
    """ "2017" or "Oct 2017"."""
    year, _, month = value.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year


def _in_month(query, year, month):
    """A month takes the place of its year, and gives it back."""
    toggled = query.toggled("year", month)
    values = toggled.values("year")
    if (year in values and len(values) > 1) or not values:
        toggled = toggled.toggled("year", year)
    return toggled.params


def _row(known):
    first, last = min(known), max(known)
    # Words from long ago stand beside those of today: gaps of centuries are no use to anyone.
    return range(first, last + 1) if last - first < 40 else sorted(known)


def _height(number, most):
    return max(4, round(TALLEST * number / most)) if number and most else 0
