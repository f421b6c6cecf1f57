"""Cutting Chinese sentences into words, and finding the names in them."""

import re
from collections import Counter
from collections.abc import Iterable

from .chinese_names import (
    DOTS,
    LONGEST_FIRST,
    foreign_length,
    last_name_before,
    may_begin_name,
    name_length,
    word_at,
)
from .languages.chinese import CHINESE
from .languages.chinese_characters import SURNAMES
from .name import Name
from .sentences import Token

OTHER = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")


class ChineseReader:
    """Reads one text. Names found in one place are known in all."""

    def __init__(self, text: str, stretches: Iterable[tuple[int, int]]):
        self.text = text
        self.has_foreign_names = any(dot in text for dot in DOTS)
        self.known = self._find_names(stretches)
        self.known_by_first: dict[str, list[str]] = {}
        for name in sorted(self.known, key=len, reverse=True):
            self.known_by_first.setdefault(name[0], []).append(name)

    def tokens(self, start: int, end: int) -> list[Token]:
        return [
            Token(self.text[at:stop], self.text[at:stop], at, stop)
            for at, stop, _ in self._cut(start, end)
        ]

    def names(self, tokens: list[Token]) -> list[Name]:
        return [
            self._address(tokens, at) if token.text in SURNAMES else self._name(tokens, at)
            for at, token in enumerate(tokens)
            if not token.span and (token.text in self.known or self._is_address(tokens, at))
        ]

    def _name(self, tokens, at):
        before = tokens[at - 1].low if at else ""
        after = tokens[at + 1].low if at + 1 < len(tokens) else ""
        return Name(
            begins=at,
            first=at,
            last=at,
            words=(tokens[at].text,),
            gender=CHINESE.titles.get(after, ""),
            role=before if before in CHINESE.roles else "",
            is_sure=True,
            is_owner=after == "的",
        )

    def _address(self, tokens, at):
        """葛先生, 沈局长: a surname and a title."""
        title = tokens[at + 1].text
        gender = CHINESE.titles.get(title, "")
        return Name(at, at, at + 1, (tokens[at].text + title,), gender=gender, is_sure=True)

    def _is_address(self, tokens, at):
        if tokens[at].text not in SURNAMES or at + 1 == len(tokens):
            return False
        after = tokens[at + 1].text
        begins = at == 0 or not tokens[at - 1].is_word
        return after in CHINESE.titles or (after in CHINESE.roles and begins)

    def _find_names(self, stretches):
        sure, doubtful = set(), set()
        for start, end in stretches:
            for at, stop, found in self._cut(start, end, learn=True):
                if found:
                    (sure if found == "sure" else doubtful).add(self.text[at:stop])
        return sure | (self._printed_twice(doubtful - sure) if doubtful - sure else set())

    def _printed_twice(self, words):
        times = Counter()
        for length in {len(word) for word in words}:
            for at in range(len(self.text) - length + 1):
                word = self.text[at : at + length]
                if word in words:
                    times[word] += 1
        return {word for word, count in times.items() if count > 1}

    def _cut(self, start, end, learn=False):
        """Words as (start, end, kind of name if any)."""
        text, at, before, begins, clause = self.text, start, "", True, start
        word_of = self._learn if learn else self._word
        while at < end:
            character = text[at]
            if not character.isalnum():
                if not character.isspace():
                    yield at, at + 1, ""
                    before, begins = "", True
                at += 1
                clause = at
                continue
            other = OTHER.match(text, at, end) if character.isascii() else None
            stop, kind = (other.end(), "") if other else word_of(at, end, begins, before)
            before = text[at:stop]
            if learn and before in CHINESE.cues:
                name = last_name_before(text, clause, at)
                if name >= 0:
                    yield name, at, "sure"
            yield at, stop, kind
            at, begins = stop, False

    def _word(self, at, end, begins, before):
        text = self.text
        for name in self.known_by_first.get(text[at], ()):
            if text.startswith(name, at, end):
                return at + len(name), "sure"
        return at + (len(word_at(text, at, end)) or 1), ""

    def _learn(self, at, end, begins, before):
        text = self.text
        if self.has_foreign_names and not DOTS.isdisjoint(text[at : at + LONGEST_FIRST + 1]):
            length = foreign_length(text, at, end)
            if length:
                return at + length, "sure"
        word = word_at(text, at, end)
        if len(word) < 2 and may_begin_name(text[at], begins, before):
            length, is_sure = name_length(text, at, end, begins, before)
            if length and (is_sure or not word):
                return at + length, "sure" if is_sure else "doubtful"
        return at + (len(word) or 1), ""
