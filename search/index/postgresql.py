"""PostgreSQL's tsvector: the only place where its query language is spoken.

PostgreSQL ranks without asking how rare a word is. The score here is the formula of BM25, made
from its rank of each word, the words' counts in the archive and the length of the text.
"""

import math

from search.language.tree import All, Any, Either, Not, Phrase, Prefix, Tree, wanted
from search.models import Word

from . import vocabulary
from .documents import BARRIER, COLUMNS

LABELS = {
    "headline": "A",
    "names": "B",
    "standfirst": "C",
    "said": "C",
    "fields": "C",
    "body": "D",
    "forms": "D",
}
WEIGHTS = "{0.25, 0.5, 0.75, 1.0}"  # of D, C, B, A: as FTS5's, divided by four
FIRST_OF_MANY = 4 * math.pi**2 / 6  # what PostgreSQL divides a word's rank by, and our four
SATURATION, LENGTH_COUNTS = 1.2, 0.75  # k1 and b, as in FTS5
LAST_POSITION = 16_383  # of a tsvector
MATCH = "search_tokens.tokens @@ %s::tsquery"
JOIN = "search_tokens JOIN search_findable ON search_findable.id = search_tokens.rowid"
INSERT = f"""
INSERT INTO search_tokens (rowid, {", ".join(COLUMNS)}, tokens)
VALUES ({", ".join(["%s"] * (len(COLUMNS) + 1))}, %s::tsvector)
"""  # noqa: S608


def insert(rows):
    return INSERT, [
        (pk, *(columns[name] for name in COLUMNS), tsvector(columns)) for pk, columns in rows
    ]


def matching(tree: Tree) -> tuple[str, list]:
    """What must hold: first by the words alone, which the index knows; then by what is left."""
    if not _has_phrase(tree):
        return MATCH, [tsquery(tree)]
    sql, params = _condition(tree)
    return f"{MATCH} AND {sql}", [_at_least(tree), *params]


def scoring(tree: Tree) -> tuple[str, list]:
    leaves = list(dict.fromkeys(wanted(tree)))
    of_leaf = {leaf: sorted(_tokens_of(leaf)) for leaf in leaves}
    every = {token for tokens in of_leaf.values() for token in tokens}
    counts = vocabulary.counts({*every, Word.EVERYTHING, Word.LENGTH})
    entries = counts.get(Word.EVERYTHING, 1)
    usual = max(counts.get(Word.LENGTH, 1) / entries, 1)
    length = f"{SATURATION} * ({1 - LENGTH_COUNTS} + {LENGTH_COUNTS} * length / {usual:.1f})"
    found, params = ["0"], []
    for tokens in of_leaf.values():
        often = max((counts.get(token.rstrip("*"), 0) for token in tokens), default=0)
        worth = max(math.log((entries - often + 0.5) / (often + 0.5)), 1e-6)
        rank = f"ts_rank(%s, tokens, %s::tsquery) * {FIRST_OF_MANY * len(tokens):.4f}"
        most = worth * (SATURATION + 1)
        score = f"{most:.6f} * rank / (rank + {length})"
        found.append(f"(SELECT {score} FROM (SELECT {rank} AS rank) ranked)")  # noqa: S608
        params += [WEIGHTS, " | ".join(map(_quoted, tokens))]
    return f"({' + '.join(found)})", params


def tsquery(tree: Tree) -> str:
    """The text form of a tsquery, for a tree without phrases."""
    if isinstance(tree, All):
        return f"({' & '.join(map(tsquery, tree.parts))})"
    if isinstance(tree, Any):
        return f"({' | '.join(map(tsquery, tree.parts))})"
    if isinstance(tree, Not):
        return f"({_quoted(Word.EVERYTHING)} & !{tsquery(tree.part)})"
    if isinstance(tree, Either):
        return f"({' | '.join(map(tsquery, tree.ways))})"
    found = [_quoted(token) for token in _tokens_of(tree)]
    return f"({(' & ' if isinstance(tree, Phrase) else ' | ').join(found)})"


def tsvector(columns: dict[str, str]) -> str:
    """The text form of a tsvector: each token with its places, and the weight of each."""
    places = {}
    place = 0
    for name in COLUMNS:
        for token in columns[name].split():
            place = min(place + 1, LAST_POSITION)
            if token != BARRIER:
                places.setdefault(token, []).append(f"{place}{LABELS[name]}")
    return " ".join(f"'{token}':{','.join(where)}" for token, where in places.items())


def _at_least(tree):
    """A tsquery for all that the tree finds, and some more: a phrase is its words."""
    if isinstance(tree, All):
        held = [_at_least(part) for part in tree.parts if not isinstance(part, Not)]
        return f"({' & '.join(held or [_quoted(Word.EVERYTHING)])})"
    if isinstance(tree, Any):
        return f"({' | '.join(map(_at_least, tree.parts))})"
    return _quoted(Word.EVERYTHING) if isinstance(tree, Not) else tsquery(tree)


def _condition(tree):
    if isinstance(tree, All | Any | Either):
        parts = tree.ways if isinstance(tree, Either) else tree.parts
        found = [_condition(part) for part in parts]
        operator = " AND " if isinstance(tree, All) else " OR "
        return f"({operator.join(sql for sql, _ in found)})", [p for _, ps in found for p in ps]
    if isinstance(tree, Not):
        sql, params = _condition(tree.part)
        return f"NOT {sql}", params
    if not isinstance(tree, Phrase) or len(tree.tokens) == 1:
        return f"({MATCH})", [tsquery(tree)]
    # Not by "<->": a tsvector forgets where a word stands after its 256th time in a story.
    row = " ".join(tree.tokens)
    row = f"% {row[:-1]}%" if row.endswith("*") else f"% {row} %"
    columns = [f"' ' || {name} || ' ' LIKE %s" for name in COLUMNS]
    return f"({MATCH} AND ({' OR '.join(columns)}))", [tsquery(tree), *[row] * len(COLUMNS)]


def _has_phrase(tree):
    if isinstance(tree, All | Any | Either):
        return any(map(_has_phrase, tree.ways if isinstance(tree, Either) else tree.parts))
    if isinstance(tree, Not):
        return _has_phrase(tree.part)
    return isinstance(tree, Phrase)


def _tokens_of(leaf):
    if isinstance(leaf, Either):
        return [token for way in leaf.ways for token in _tokens_of(way)]
    if isinstance(leaf, Prefix):
        return [*leaf.tokens, f"{leaf.beginning}*"]
    return list(leaf.tokens)


def _quoted(token):
    return f"'{token[:-1]}':*" if token.endswith("*") else f"'{token}'"
