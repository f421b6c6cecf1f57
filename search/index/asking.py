"""Asking the index: one statement gives everything that a query finds, in its order."""

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.utils import timezone

from search.language.tree import Tree
from search.query import SearchQuery
from search.span import as_number

from .expired import ANY, expired
from .tokens import engine

# A story of today is worth a third more than one that is very old; after a year, a sixth.
RECENT = "(1.0 + 0.33 / (1.0 + (CASE WHEN epoch_day < %s THEN %s - epoch_day ELSE 0 END) / 365.0))"
ORDERS = {
    "newest": "dated_at DESC, search_findable.id DESC",
    "oldest": "dated_at, search_findable.id",
    "said": "day DESC, dated_at DESC, search_findable.id DESC",
}
EPOCH = date(1970, 1, 1)
EMPTY_LAST = "CASE WHEN dated_at IS NULL THEN 1 ELSE 0 END"


@dataclass(frozen=True, slots=True)
class Hit:
    key: int
    facets: str


def hits(query: SearchQuery, tree: Tree | None = None, limit: int | None = None) -> list[Hit]:
    """All of every kind that the query's words find in its dates, whatever else it is narrowed to.

    `tree` stands in for the query's own. One statement, and three more in the seconds between a
    story's expiry and the scheduler's next round.
    """
    tree = tree or query.tree
    rows = _rows(*statement(query, tree, limit))
    if rows and rows[0][-1]:
        rows = _rows(*statement(query, tree, limit, gone=expired()))
    return [Hit(key, facets) for key, facets, _ in rows]


def _rows(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def statement(query: SearchQuery, tree: Tree | None, limit: int | None, gone=None):
    """The SQL and its parameters. Its rows: key, facets, and whether any story has just expired."""
    speaks = engine()
    source, conditions, params = "search_findable", [], []
    if tree:
        source = speaks.JOIN
        sql, found = speaks.matching(tree)
        conditions, params = [sql], [*found]
    for kind, keys in (gone or {}).items():
        if keys:
            there = ", ".join("%s" for _ in keys)
            conditions.append(f"NOT (kind = '{kind}' AND object_id IN ({there}))")
            params += keys
    for span, comparison, end in ((query.since, ">=", "first"), (query.until, "<=", "last")):
        if span:
            conditions.append(f"day {comparison} %s AND day > 0")
            params.append(as_number(getattr(span, end)))
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    order, ordering = _order(query, tree, speaks)
    end = f" LIMIT {limit:d}" if limit else ""
    sql = f"SELECT object_id, facets, {ANY} FROM {source}{where} ORDER BY {order}{end}"  # noqa: S608
    return sql, [connection.ops.adapt_datetimefield_value(timezone.now()), *params, *ordering]


def _order(query, tree, speaks):
    if query.sort != "relevance" or not tree:
        return f"{EMPTY_LAST}, {ORDERS.get(query.sort, ORDERS['newest'])}", []
    score, params = speaks.scoring(tree)
    if not query.has_date:
        today = (timezone.localdate() - EPOCH).days
        score, params = f"{score} * {RECENT}", [*params, today, today]
    # Rounded: equal scores may differ in their last figure from one page to the next.
    return f"ROUND(CAST({score} AS numeric), 6) DESC, {EMPTY_LAST}, {ORDERS['newest']}", params
