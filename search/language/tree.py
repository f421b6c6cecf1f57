"""A query as a tree. Each leaf knows what was typed and which tokens answer it."""

from collections.abc import Iterator
from dataclasses import dataclass

# A field's tokens are those of its text with one of these signs before each: no text holds one.
FIELDS = {"title": "¢", "by": "£", "section": "¤", "topic": "¥", "speaker": "¦", "said": "§"}


@dataclass(frozen=True)
class Word:
    """One of the tokens stands somewhere. A token that begins with a sign of FIELDS, there."""

    typed: str
    tokens: tuple[str, ...]
    field: str = ""


@dataclass(frozen=True)
class Phrase:
    """The tokens stand in a row; one that ends in * stands for all that begin with it."""

    typed: str
    tokens: tuple[str, ...]
    field: str = ""


@dataclass(frozen=True)
class Prefix:
    """A token stands somewhere that begins so, or is the word itself."""

    typed: str
    beginning: str
    tokens: tuple[str, ...]
    field: str = ""


@dataclass(frozen=True)
class Either:
    """One of several ways to write one thing: COVID-19, covid19."""

    typed: str
    ways: tuple["Word | Phrase", ...]
    field: str = ""


@dataclass(frozen=True)
class All:
    parts: tuple["Tree", ...]


@dataclass(frozen=True)
class Any:
    parts: tuple["Tree", ...]


@dataclass(frozen=True)
class Not:
    part: "Tree"


Leaf = Word | Phrase | Prefix | Either
Tree = Leaf | All | Any | Not


def all_of(parts) -> Tree | None:
    return _joined(All, parts)


def any_of(parts) -> Tree | None:
    return _joined(Any, parts)


def _joined(kind, parts):
    flat = []
    for part in parts:
        flat += part.parts if isinstance(part, kind) else [part]
    flat = tuple(dict.fromkeys(flat))
    return kind(flat) if len(flat) > 1 else flat[0] if flat else None


def wanted(tree: Tree | None) -> Iterator[Leaf]:
    """The leaves that a story is found by, not those that it must not hold."""
    if isinstance(tree, All | Any):
        for part in tree.parts:
            yield from wanted(part)
    elif tree is not None and not isinstance(tree, Not):
        yield tree


def tokens_wanted(tree: Tree | None) -> tuple[set[str], set[str]]:
    """Tokens that answer a wanted leaf, without the signs of fields, and beginnings of such."""
    tokens, beginnings = set(), set()
    for leaf in wanted(tree):
        for way in leaf.ways if isinstance(leaf, Either) else (leaf,):
            skipped = len(FIELDS[way.field]) if way.field else 0
            for token in way.tokens:
                known = beginnings if token.endswith("*") else tokens
                known.add(token[skipped:].rstrip("*"))
            if isinstance(way, Prefix):
                beginnings.add(way.beginning[skipped:])
    return tokens, beginnings
