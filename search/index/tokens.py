"""The table of tokens, in which each database looks words up in its own way."""

from collections.abc import Iterable

from django.db import connection

from . import postgresql, sqlite
from .documents import COLUMNS

ENGINES = {"sqlite": sqlite, "postgresql": postgresql}


def engine():
    """The database's own way."""
    return ENGINES[connection.vendor]


def held(ids: Iterable[int]) -> dict[int, dict[str, str]]:
    """The columns of these entries, by key."""
    ids = list(ids)
    if not ids:
        return {}
    places = ", ".join(["%s"] * len(ids))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rowid, {', '.join(COLUMNS)} FROM search_tokens WHERE rowid IN ({places})",  # noqa: S608
            ids,
        )
        return {pk: dict(zip(COLUMNS, texts, strict=True)) for pk, *texts in cursor.fetchall()}


def drop(ids: Iterable[int]) -> None:
    ids = [(pk,) for pk in ids]
    if ids:
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_tokens WHERE rowid = %s", ids)


def add(rows: list[tuple[int, dict[str, str]]]) -> None:
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(*engine().insert(rows))
