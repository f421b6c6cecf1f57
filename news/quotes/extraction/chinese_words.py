"""Cutting Chinese sentences into words, and finding the names in them."""

import re
from collections import Counter
from collections.abc import Iterable

from .chinese_names import (
    DOTS,
    LEXICON,
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
        self.known = self._find_names(stretches)
        self.known_by_first: dict[str, list[str]] = {}
        for name in sorted(self.known, key=len, reverse=True):
            self.known_by_first.setdefault(name[0], []).append(name)

    def tokens(self, start: int, end: int) -> list[Token]:
        """Words, known names and marks. One loop without calls: most of the time is spent here."""
        text, known, tokens, at = self.text, self.known_by_first, [], start
        while at < end:
            character = text[at]
            stop = at + 1
            if character.isascii() and character.isalnum():
                stop = OTHER.match(text, at, end).end()
            elif character in known and (name := self._known_at(at, end)):
                stop = at + len(name)
            else:
                for word in LEXICON.get(character, ()):
                    if text.startswith(word, at, end):
                        stop = at + len(word)
                        break
                else:
                    if character.isspace():
                        at = stop
                        continue
            word = text[at:stop]
            tokens.append(Token(word, word, at, stop))
            at = stop
        return tokens

    def _known_at(self, at, end):
        names = self.known_by_first[self.text[at]]
        return next((name for name in names if self.text.startswith(name, at, end)), "")

    def names(self, tokens: list[Token]) -> list[Name]:
        return [
            self._address(tokens, at) if token.text in SURNAMES else self._name(tokens, at)
            for at, token in enumerate(tokens)
            if (token.text in self.known and not token.span)
            or (token.text in SURNAMES and self._is_address(tokens, at))
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
        if tokens[at].span or at + 1 == len(tokens):
            return False
        after = tokens[at + 1].text
        begins = at == 0 or not tokens[at - 1].is_word
        return after in CHINESE.titles or (after in CHINESE.roles and begins)

    def _find_names(self, stretches):
        sure, doubtful = set(), set()
        for start, end in stretches:
            for at, stop, is_sure in self._learned(start, end):
                (sure if is_sure else doubtful).add(self.text[at:stop])
        return sure | (self._printed_twice(doubtful - sure) if doubtful - sure else set())

    def _printed_twice(self, words):
        times, lengths = Counter(), {len(word) for word in words}
        firsts = re.compile(f"[{''.join({word[0] for word in words})}]")  # Chinese characters all
        for first in firsts.finditer(self.text):
            for length in lengths:
                word = self.text[first.start() : first.start() + length]
                if word in words:
                    times[word] += 1
        return {word for word, count in times.items() if count > 1}

    def _learned(self, start, end):
        """Names as (start, end, whether beyond doubt)."""
        text, at, before, begins, clause = self.text, start, "", True, start
        has_foreign_names = any(dot in text[start:end] for dot in DOTS)
        while at < end:
            character = text[at]
            if not character.isalnum():
                if not character.isspace():
                    before, begins = "", True
                at += 1
                clause = at
                continue
            stop = at + 1
            if character.isascii():
                stop = OTHER.match(text, at, end).end()
            elif has_foreign_names and (length := self._foreign_length(at, end)):
                stop = at + length
                yield at, stop, True
            else:
                word = word_at(text, at, end) if character in LEXICON else ""
                stop = at + (len(word) or 1)
                if len(word) < 2 and may_begin_name(character, begins, before):
                    length, is_sure = name_length(text, at, end, begins, before)
                    if length and (is_sure or not word):
                        stop = at + length
                        yield at, stop, is_sure
            before = text[at:stop]
            if before in CHINESE.cues:
                name = last_name_before(text, clause, at)
                if name >= 0:
                    yield name, at, True
            at, begins = stop, False

    def _foreign_length(self, at, end):
        if DOTS.isdisjoint(self.text[at : at + LONGEST_FIRST + 1]):
            return 0
        return foreign_length(self.text, at, end)
