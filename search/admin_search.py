"""Wagtail's own search, which the admin uses, told words alone.

On SQLite it takes a quotation mark in a query for its own, and on both databases it falls over a
thousand words or a NUL: each of them an error page, where an editor has typed what she looks for.
"""

from wagtail.search.backends import database
from wagtail.search.query import Phrase, PlainText

MOST_WORDS = 32
NOT_WORDS = str.maketrans(dict.fromkeys('"\0', " "))


def SearchBackend(params):  # noqa: N802 - the name that Wagtail imports
    """The backend for the database in use, as Wagtail chooses it."""
    chosen = type(database.SearchBackend(params))
    return type(f"Words{chosen.__name__}", (WordsAlone, chosen), {})(params)


class WordsAlone:
    def _search(self, query_compiler_class, query, *args, **kwargs):
        if isinstance(query, str):
            query = words(query)
        elif isinstance(query, PlainText | Phrase):
            query.query_string = words(query.query_string)
        return super()._search(query_compiler_class, query, *args, **kwargs)


def words(query: str) -> str:
    """What was typed, as far as it can be looked up."""
    return " ".join(query.translate(NOT_WORDS).split()[:MOST_WORDS])
