"""The replies below a story, in the order in which they are read.

A reply whose parent isn't shown is hidden with it, whatever its own status: it answers words that
readers can't see, and would often quote what a moderator has just taken out. It comes back when
its parent does.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .models import ReaderComment

DEEPEST = 6  # levels that a phone can indent; what is deeper stands at the last one

CLOSED = ReaderComment.Status.CLOSED

PRINTED = ("article", "parent", "name", "body", "status", "submitted_at")


@dataclass(frozen=True, eq=False)
class Entry:
    """One reply of a thread, with what a flat loop needs to write nested lists around it."""

    reply: ReaderComment
    answers: ReaderComment | None
    depth: int
    is_open: bool
    next_depth: int

    @property
    def opens_list(self):
        """The next reply stands one level deeper."""
        return self.next_depth > self.depth

    @property
    def closes_lists(self):
        """One item for each list that ends after this reply."""
        return range(self.depth - self.next_depth)

    @property
    def is_out_of_line(self):
        """The place alone doesn't say what this reply answers."""
        return self.answers is not None and self.depth == DEEPEST


def thread_of(article) -> tuple[Entry, ...]:
    """The replies that readers see below the story: one query."""
    shown = article.comments.approved().order_by("submitted_at", "pk")
    return in_reading_order(
        shown.only("article", "parent", "name", "body", "status", "submitted_at")
    )


def in_reading_order(replies: Iterable[ReaderComment]) -> tuple[Entry, ...]:
    """Each reply before those that answer it, oldest first. `replies` are sorted by time.

    It walks with a stack of its own: a chain of a thousand replies would exhaust Python's.
    """
    answers = {}
    for reply in replies:
        answers.setdefault(reply.parent_id, []).append(reply)
    found = []
    waiting = [(reply, None, 1, True) for reply in reversed(answers.get(None, ()))]
    while waiting:
        reply, parent, depth, is_open = waiting.pop()
        is_open = is_open and reply.status != CLOSED
        found.append((reply, parent, depth, is_open))
        below = min(depth + 1, DEEPEST)
        waiting.extend((a, reply, below, is_open) for a in reversed(answers.get(reply.pk, ())))
    after = [*found[1:], (None, None, 1, True)]  # as if a new conversation began at the end
    return tuple(
        Entry(*row, next_depth) for row, (_, _, next_depth, _) in zip(found, after, strict=False)
    )


def takes_replies(article, pk) -> bool:
    """Whether readers see this reply below the story and may answer it."""
    rows = article.comments.approved().values_list("pk", "parent_id", "status")
    above = {key: (parent, status) for key, parent, status in rows}
    seen = set()
    while pk in above and pk not in seen:
        seen.add(pk)
        pk, status = above[pk]
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
