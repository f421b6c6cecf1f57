"""Telling that two texts say almost the same: 64 bits of which few differ (Charikar's simhash)."""

import re
from hashlib import blake2b
from itertools import pairwise

BITS = 64
NEAR = 3  # bits that may differ
FEWEST = 8  # words; shorter texts are alike by chance

WORD = re.compile(r"\w+")


def likeness(text: str) -> int | None:
    """As a signed number, which a database can hold. None for a text that is too short."""
    words = WORD.findall(text.casefold())
    if len(words) < FEWEST:
        return None
    balance = [0] * BITS
    for feature in {*words, *map(" ".join, pairwise(words))}:
        bits = int.from_bytes(blake2b(feature.encode(), digest_size=8).digest())
        for place in range(BITS):
            balance[place] += 1 if bits >> place & 1 else -1
    found = sum(1 << place for place in range(BITS) if balance[place] > 0)
    return found - (1 << BITS) if found >> (BITS - 1) else found


def are_near(one: int, other: int) -> bool:
    return ((one ^ other) & ((1 << BITS) - 1)).bit_count() <= NEAR
