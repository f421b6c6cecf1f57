"""Long work beside a newsroom that goes on: little at a time, and others in between."""

import time
from collections.abc import Iterable, Iterator

FIRST, MOST = 5, 25  # at a time
LONGEST = 0.05  # seconds of one transaction: if it took more, fewer come next
# Seconds between two. Whoever waits for SQLite sleeps between two looks, after 50 ms for 25 ms, and
# for 100 ms at most: who looks in no gap waits for all of the work.
GAP, LONGEST_GAP = 0.03, 0.11


def unhurried(keys: Iterable) -> Iterator[list]:
    """The keys, some at a time: what is done with them until the next are asked for is measured."""
    keys, at, size = list(keys), 0, FIRST
    while at < len(keys):
        start = time.monotonic()
        yield keys[at : at + size]
        spent = time.monotonic() - start
        at += size
        if spent > LONGEST:
            size = max(1, size // 2)
        elif spent < LONGEST / 2:
            size = min(MOST, size + 1)
        if at < len(keys):
            time.sleep(min(max(GAP, spent / 2), LONGEST_GAP))
