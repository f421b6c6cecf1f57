"""A comparison as a page shows it: paragraphs of words that are the same, gone or new."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .comparison import Kind, Stretch

BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Words:
    """`role` is "same", "gone", "new" or "cut" (a mark where words are missing)."""

    role: str
    text: str
    space: str = ""  # what stands before it, and belongs to neither side


def in_one(stretches: Iterable[Stretch]) -> list[list[Words]]:
    """Both texts as one: what is gone, and behind it what is new."""
    return _paragraphs(part for stretch in stretches for part in _both(stretch))


def before(stretches: Iterable[Stretch]) -> list[list[Words]]:
    """The first text, with what the second does not have."""
    return _paragraphs(
        ("same" if stretch.kind == Kind.SAME else "gone", stretch.before) for stretch in stretches
    )


def after(stretches: Iterable[Stretch]) -> list[list[Words]]:
    """The second text, with what the first does not have."""
    roles = {Kind.SAME: "same", Kind.CUT: "cut"}
    return _paragraphs((roles.get(stretch.kind, "new"), stretch.after) for stretch in stretches)


def _both(stretch):
    if stretch.kind == Kind.SAME:
        return [("same", stretch.after)]
    return [("gone", stretch.before), ("new", stretch.after)]


def _paragraphs(parts) -> list[list[Words]]:
    paragraphs = [[]]
    for role, text in parts:
        for at, line in enumerate(BREAK.split(text)):
            if at and paragraphs[-1]:
                paragraphs.append([])
            paragraphs[-1].extend(_words(role, line))
    return [_without_first_space(paragraph) for paragraph in paragraphs if paragraph]


def _words(role, line) -> Iterator[Words]:
    if text := line.strip():
        yield Words(role, text, line[: len(line) - len(line.lstrip())])


def _without_first_space(paragraph):
    first, *others = paragraph
    return [Words(first.role, first.text), *others]
