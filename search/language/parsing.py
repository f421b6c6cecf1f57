"""Signs to a tree. Every row of signs has one: what can't be meant as typed is left out.

    either = all (OR all)*
    all    = one ([AND] one)*
    one    = NOT one | field one | ( either ) | word | phrase

from:, to: and kind: hold for the whole search, wherever they stand, and are handed back apart.
"""

from dataclasses import dataclass, field

from . import leaves
from .lexing import Sign, signs
from .tree import FIELDS, Not, Tree, all_of, any_of

MOST_LEAVES = 32
DEEPEST = 8  # brackets within brackets; those further in are read as if they were not there
LIMITS = ("from", "to", "kind")


@dataclass
class Parsed:
    """`limits` are the from:, to: and kind: that were typed; `is_plain`: nothing but words."""

    tree: Tree | None = None
    limits: dict[str, str] = field(default_factory=dict)
    is_plain: bool = True
    is_cut: bool = False


def parse(text: str) -> Parsed:
    """The tree of any text. None where there is no word to look for."""
    return _Parser(list(signs(text))).parsed()


class _Parser:
    def __init__(self, row):
        self.row, self.place, self.leaves = row, 0, 0
        self.result = Parsed(is_plain=all(sign.kind == "word" for sign in row))

    def parsed(self):
        parts = []
        while self.place < len(self.row):
            parts.append(self.either("", 0))
            self.take(")")  # one that closes nothing
        self.result.tree = all_of(part for part in parts if part)
        return self.result

    def next(self):
        return self.row[self.place].kind if self.place < len(self.row) else None

    def take(self, kind):
        if self.next() != kind:
            return None
        self.place += 1
        return self.row[self.place - 1]

    def either(self, in_field, depth):
        parts = [self.all(in_field, depth)]
        while self.take("OR"):
            parts.append(self.all(in_field, depth))
        return any_of(part for part in parts if part)

    def all(self, in_field, depth):
        parts = []
        while self.next() not in (None, "OR", ")"):
            if not self.take("AND"):
                parts.append(self.one(in_field, depth))
        return all_of(part for part in parts if part)

    def one(self, in_field, depth):
        is_without = False
        while self.next() in ("NOT", "field"):
            if self.take("NOT"):
                is_without = not is_without
                continue
            name = self.take("field").text
            if name in LIMITS:
                if limit := self.take("word") or self.take("phrase"):
                    self.result.limits[name] = limit.text
                return None
            in_field = name
        part = self.group_or_leaf(in_field, depth)
        return Not(part) if part and is_without else part

    def group_or_leaf(self, in_field, depth):
        if self.take("("):
            if depth >= DEEPEST:
                return None
            part = self.either(in_field, depth + 1)
            self.take(")")
            return part
        sign = self.take("word") or self.take("phrase")
        return self.leaf(sign, in_field) if sign else None

    def leaf(self, sign: Sign, in_field):
        if self.leaves >= MOST_LEAVES:
            self.result.is_cut = True
            return None
        leaf = leaves.of(sign, in_field if in_field in FIELDS else "")
        self.leaves += leaf is not None
        return leaf
