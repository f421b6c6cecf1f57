"""The replies below a story, in the order in which they are read.

A reply whose parent isn't shown is hidden with it, whatever its own status: it answers words that
readers can't see, and would often quote what a moderator has just taken out. It comes back when
its parent does. One that its writer has deleted keeps its place as long as others answer it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .models import ReaderComment

DEEPEST = 6  # levels that a phone can indent; what is deeper stands at the last one

CLOSED = ReaderComment.Status.CLOSED

OUTLINED = ("pk", "parent_id", "status", "erased_at", "is_pick")
PRINTED = (
    *("article", "parent", "revision", "name", "body", "status", "submitted_at"),
    *("is_pick", "is_from_newsroom", "correction", "edited_at", "erased_at"),
)


class Order(StrEnum):
    """How conversations follow each other. Within one, what answers follows, oldest first."""

    OLDEST = "oldest"
    NEWEST = "newest"
    PICKS = "picks"

    @classmethod
    def _missing_(cls, value):
        return cls.OLDEST


@dataclass(frozen=True, eq=False)
class Place:
    """Where a reply stands: `reply` and `answers` are rows with what OUTLINED names, or more."""

    reply: Any
    answers: Any
    is_open: bool


@dataclass(frozen=True, eq=False)
class Entry:
    """One reply of a thread, with what a flat loop needs to write nested lists around it."""

    reply: ReaderComment
    answers: ReaderComment | None
    depth: int
    is_open: bool
    next_depth: int
    is_out_of_line: bool  # the place alone doesn't say what this reply answers

    @property
    def opens_list(self):
        """The next reply stands one level deeper."""
        return self.next_depth > self.depth

    @property
    def closes_lists(self):
        """One item for each list that ends after this reply."""
        return range(self.depth - self.next_depth)


class Outline:
    """The places of all replies that readers see below a story: one query, without their words.

    It can be cut like a list; `entries` of a cut takes one query more, however long the whole is.
    """

    def __init__(self, article, order=Order.OLDEST):
        shown = article.comments.approved().order_by("submitted_at", "pk")
        self.places = places(shown.values_list(*OUTLINED, named=True), order)
        self.has_picks = any(place.reply.is_pick for place in self.places)

    def __len__(self):
        return len(self.places)

    def __getitem__(self, cut):
        return self.places[cut]

    @property
    def count(self):
        """How many replies can be read: one that is deleted stands there, but says nothing."""
        return sum(place.reply.erased_at is None for place in self.places)

    def position(self, pk) -> int | None:
        """How many stand before that reply."""
        return next((at for at, place in enumerate(self.places) if place.reply.pk == pk), None)


def entries(cut: Iterable[Place]) -> tuple[Entry, ...]:
    """The replies of some places that follow each other, with all that is printed of them."""
    cut = list(cut)
    keys = {row.pk for place in cut for row in (place.reply, place.answers) if row}
    rows = ReaderComment.objects.select_related("correction").only(*PRINTED, "correction__id")
    rows = rows.order_by()
    found = rows.in_bulk(keys) if keys else {}
    return laid_out(
        Place(found[place.reply.pk], place.answers and found[place.answers.pk], place.is_open)
        for place in cut
        if place.reply.pk in found
    )


def in_reading_order(replies: Iterable, order=Order.OLDEST) -> tuple[Entry, ...]:
    """Each reply before those that answer it. `replies` are sorted by time."""
    return laid_out(places(replies, order))


def places(replies: Iterable, order=Order.OLDEST) -> list[Place]:
    """It walks with a stack of its own: a chain of a thousand replies would exhaust Python's."""
    answers = {}
    for reply in replies:
        answers.setdefault(reply.parent_id, []).append(reply)
    found, waiting = [], []
    for start in _sorted(answers, order):
        waiting.append((start, None, True))
        while waiting:
            reply, parent, is_open = waiting.pop()
            is_open = is_open and reply.status != CLOSED
            found.append(Place(reply, parent, is_open and not _is_erased(reply)))
            waiting.extend((a, reply, is_open) for a in reversed(answers.get(reply.pk, ())))
    return _without_deleted_ends(found)


def laid_out(cut: Iterable[Place]) -> tuple[Entry, ...]:
    """With their depths, as if nothing else were there: what stands on another page is none."""
    depths, rows = {}, []
    for place in cut:
        parent = place.answers and place.answers.pk
        depth = min(depths.get(parent, 0) + 1, DEEPEST)
        depths[place.reply.pk] = depth
        rows.append((place, depth, parent is not None and (depth == DEEPEST or depth == 1)))
    after = [depth for _, depth, _ in rows[1:]] + [1]  # as if a new conversation began at the end
    return tuple(
        Entry(place.reply, place.answers, depth, place.is_open, next_depth, is_out_of_line)
        for (place, depth, is_out_of_line), next_depth in zip(rows, after, strict=False)
    )


def _sorted(answers, order):
    starts = answers.get(None, [])
    if order == Order.NEWEST:
        return reversed(starts)
    if order == Order.PICKS:
        return sorted(starts, key=lambda start: not _has_pick(start, answers))
    return starts


def _has_pick(start, answers):
    waiting = [start]
    while waiting:
        reply = waiting.pop()
        if reply.is_pick:
            return True
        waiting.extend(answers.get(reply.pk, ()))
    return False


def _without_deleted_ends(found):
    """A deleted reply that nobody answers leaves no trace."""
    needed, kept = set(), []
    for place in reversed(found):
        if not _is_erased(place.reply) or place.reply.pk in needed:
            kept.append(place)
            needed.add(place.answers and place.answers.pk)
    return kept[::-1]


def _is_erased(reply):
    return reply.erased_at is not None


def takes_replies(article, pk) -> bool:
    """Whether readers see this reply below the story and may answer it."""
    rows = article.comments.approved().values_list("pk", "parent_id", "status", "erased_at")
    above = {key: (parent, status, erased_at) for key, parent, status, erased_at in rows}
    if pk in above and above[pk][2] is not None:
        return False
    seen = set()
    while pk in above and pk not in seen:
        seen.add(pk)
        pk, status, _ = above[pk]
        if status == CLOSED:
            return False
    return pk is None and bool(seen)


def above(comment) -> list[ReaderComment]:
    """What a reply answers, the start of the conversation first, whatever its status."""
    parents = dict(comment.article.comments.values_list("pk", "parent_id"))
    chain = []
    while (parent := parents.pop(comment.pk if not chain else chain[-1], None)) is not None:
        chain.append(parent)
    found = ReaderComment.objects.in_bulk(chain)
    return [found[pk] for pk in reversed(chain)]
