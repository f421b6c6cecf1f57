"""What a reader asks of a list of quotations, parsed at the door. Any parameters can be asked."""

import re
import unicodedata
from collections.abc import Mapping

from django.db.models import Count
from django.db.models.functions import ExtractYear

LONGEST = 200  # characters
UNDATED = "undated"
YEAR = re.compile(r"[1-9][0-9]{0,3}")


def text_asked(params: Mapping, name: str) -> str:
    """The parameter as one line without what can't be shown; "" where there is none."""
    value = str(params.get(name) or "")[: 10 * LONGEST]
    shown = (" " if unicodedata.category(letter) in ("Cc", "Cs") else letter for letter in value)
    return " ".join("".join(shown).split())[:LONGEST].strip()


def year_asked(params: Mapping) -> str:
    """ "2017", "undated" or "": what isn't understood is left out."""
    year = text_asked(params, "year").lower()
    return year if year == UNDATED or YEAR.fullmatch(year) else ""


def said_in(quotations, year: str):
    """Those of the quotations that were said in that year, or of which the year is not known."""
    if not year:
        return quotations
    if year == UNDATED:
        return quotations.filter(said_on__isnull=True)
    return quotations.filter(said_on__year=int(year))


def years_of(quotations) -> list[tuple[str, int]]:
    """Each year in which some of the quotations were said, and how many; newest first."""
    counted = (
        quotations.order_by()
        .annotate(year=ExtractYear("said_on"))
        .values_list("year")
        .annotate(count=Count("pk"))
    )
    known = sorted((year, count) for year, count in counted if year)
    undated = [(UNDATED, count) for year, count in counted if year is None]
    return [(str(year), count) for year, count in reversed(known)] + undated
