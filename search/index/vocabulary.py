"""The words of the archive, counted: what a word is worth, and what may have been meant.

Each change of an entry adds and takes away its own words, so that no word stays behind that only
stood in something withdrawn.
"""

from collections import Counter
from collections.abc import Iterable

from django.db import connection

from search.models import Word

from .documents import COUNTED, Read, surface

ADD = """
INSERT INTO search_word (token, surface, findables) VALUES (%s, %s, %s)
ON CONFLICT (token) DO UPDATE SET findables = search_word.findables + excluded.findables
"""
MARKS = {"¶", ""}


def count(before: Iterable[dict[str, str]], after: Iterable[Read]) -> None:
    """Count the words of these entries, in place of those that they held before."""
    change, pieces = Counter(), {}
    for columns in before:
        change.subtract(_tokens(columns))
        change[Word.LENGTH] -= _length(columns)
    for read in after:
        change.update(_tokens(read.columns))
        change[Word.LENGTH] += read.length
        pieces |= read.pieces
    # In one order, so that two transactions wait for each other rather than both for ever.
    rows = [
        (token, surface(pieces[token]) if token in pieces else "", number)
        for token, number in sorted(change.items())
        if number
    ]
    with connection.cursor() as cursor:
        cursor.executemany(ADD, rows)
    if lost := [token for token, _, number in rows if number < 0]:
        Word.objects.filter(token__in=lost, findables__lte=0).delete()


def counts(tokens: Iterable[str]) -> dict[str, int]:
    """How many entries hold each of the tokens; those that none holds are left out."""
    return dict(Word.objects.filter(token__in=list(tokens)).values_list("token", "findables"))


def _tokens(columns):
    """The different tokens of an entry, and the one that counts entries."""
    if not columns:
        return set()
    found = set().union(*(columns[name].split(" ") for name in COUNTED))
    return (found - MARKS) | {Word.EVERYTHING}


def _length(columns):
    return sum(columns[name].count(" ") + 1 for name in COUNTED if columns.get(name))
