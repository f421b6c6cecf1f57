"""Which rows the front page has: those that its editors composed, or a whole newspaper's."""

from itertools import cycle

from news.readership.ranking import most_read

from .rows import CorrectionsRow, MostReadRow, PickedRow, QuotationsRow, SectionRow

LOOKS_IN_TURN = ("large", "half", "half", "columns")
STORIES_IN_A_SECTION = 4
QUOTATIONS = 3
STORIES_MOST_READ = 5
CORRECTIONS = 3
BEFORE_MOST_READ = 3  # sections
SPARE = 20  # stories read much and not published any more


def rows_of(stream, sections):
    """The rows in a stream of `RowsBlock`, or the standard ones where it is empty.

    From the stored values, because it needs no more than keys of pages, and the blocks would fetch
    the pages. What a draft leaves open, and a section that is not published, is no row.
    """
    if not len(stream):
        return standard_rows(sections)
    by_key = {section.pk: section for section in sections}
    rows = (_row(block["type"], block["value"], by_key) for block in stream.raw_data)
    return [row for row in rows if row]


def standard_rows(sections):
    """Every section in its order, between the latest words and the latest corrections."""
    looks = cycle(LOOKS_IN_TURN)
    desks = [
        SectionRow(section, STORIES_IN_A_SECTION, look)
        for section, look in zip(sections, looks, strict=False)
    ]
    return [
        QuotationsRow(QUOTATIONS),
        *desks[:BEFORE_MOST_READ],
        _most_read(STORIES_MOST_READ),
        *desks[BEFORE_MOST_READ:],
        CorrectionsRow(CORRECTIONS),
    ]


def _row(kind, value, sections):
    most, look = value.get("most"), value.get("look") or "columns"
    match kind:
        case "section":
            section = sections.get(value.get("section"))
            return SectionRow(section, most or STORIES_IN_A_SECTION, look) if section else None
        case "picked":
            keys = tuple(item["value"] for item in value.get("stories", []) if item["value"])
            return PickedRow(value.get("heading", ""), keys, look)
        case "most_read":
            return _most_read(most or STORIES_MOST_READ)
        case "quotations":
            return QuotationsRow(most or QUOTATIONS)
        case "corrections":
            return CorrectionsRow(most or CORRECTIONS)


def _most_read(most):
    return MostReadRow(tuple(most_read(most + SPARE)), most)
