"""SQLite's FTS5: the only place where its query language is spoken.

Tokens hold no quotation mark, so between two of them nothing can be read as an operator.
"""

from search.language.tree import All, Any, Either, Not, Phrase, Prefix, Tree
from search.models import Word

from .documents import COLUMNS

# Of a token in each column, before it is seen how often it stands there and how long the text is.
WEIGHTS = {
    "headline": 4.0,
    "standfirst": 2.0,
    "body": 1.0,
    "said": 1.5,
    "names": 3.0,
    "forms": 0.5,
    "fields": 2.0,
}
SCORE = f"-bm25(search_tokens, {', '.join(str(WEIGHTS[name]) for name in COLUMNS)})"
MATCH = "search_tokens MATCH %s"
# CROSS and the plus: the full-text table is asked first, whatever the planner knows of the others.
JOIN = "search_tokens CROSS JOIN search_findable ON search_findable.id = +search_tokens.rowid"
INSERT = f"""
INSERT INTO search_tokens (rowid, {", ".join(COLUMNS)})
VALUES ({", ".join(["%s"] * (len(COLUMNS) + 1))})
"""  # noqa: S608


def insert(rows):
    return INSERT, [(pk, *(columns[name] for name in COLUMNS)) for pk, columns in rows]


def matching(tree: Tree) -> tuple[str, list]:
    return MATCH, [expression(tree)]


def scoring(tree: Tree) -> tuple[str, list]:
    return SCORE, []


def expression(tree: Tree) -> str:
    """FTS5's own form of a query."""
    if isinstance(tree, All):
        held = [expression(part) for part in tree.parts if not isinstance(part, Not)]
        without = [expression(part.part) for part in tree.parts if isinstance(part, Not)]
        found = f"({' AND '.join(held or [_quoted(Word.EVERYTHING)])})"
        return f"({found} NOT ({' OR '.join(without)}))" if without else found
    if isinstance(tree, Any):
        return f"({' OR '.join(map(expression, tree.parts))})"
    if isinstance(tree, Not):
        return f"({_quoted(Word.EVERYTHING)} NOT {expression(tree.part)})"
    if isinstance(tree, Either):
        return f"({' OR '.join(map(expression, tree.ways))})"
    if isinstance(tree, Phrase):
        return " + ".join(map(_quoted, tree.tokens))
    found = [_quoted(token) for token in tree.tokens]
    if isinstance(tree, Prefix):
        found.append(f"{_quoted(tree.beginning)} *")
    return f"({' OR '.join(found)})"


def _quoted(token):
    return f'"{token[:-1]}" *' if token.endswith("*") else f'"{token}"'
