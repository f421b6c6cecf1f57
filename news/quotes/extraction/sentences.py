"""The reporter's own sentences: words and marks, with each quoted stretch as one token."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .paragraphs import paragraph_bounds
from .spans import Span

WORD = r"[^\W_]+(?:[’'ʼ‑&.-][^\W_]+)*"
ELIDED = r"(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uelqu)[’'](?=\w)"
TOKEN = re.compile(rf"{WORD}|[^\w\s]")
FRENCH_TOKEN = re.compile(rf"[Aa]ujourd[’']hui|{ELIDED}|{WORD}|[^\w\s]")
ENDS = frozenset(".!?…。！？")
SPAN_ENDS = frozenset(".!?…。！？")
INNER_CLOSING = "’”“‘»›\"'」』 \u00a0\u202f"
LOOK_AHEAD = 8
# The rules look back and forth within a sentence, so that it must end some time.
LONGEST_SENTENCE = 120


class Token(NamedTuple):
    """A word, a mark, or (with `span`) a quoted stretch. `low` is the word in small letters."""

    text: str
    low: str
    start: int
    end: int
    span: Span | None = None

    @property
    def is_word(self) -> bool:
        return self.span is None and self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        return self.span is None and self.text[0].isupper()


@dataclass(slots=True)
class Sentence:
    tokens: list[Token]
    paragraph: int
    number: int

    @property
    def spans(self) -> list[Span]:
        return [token.span for token in self.tokens if token.span]


def last_mark(words: str) -> str:
    """The last character of quoted words, not counting the marks of an inner quotation."""
    return words.rstrip(INNER_CLOSING)[-1:]


def sentences_in(text: str, spans: list[Span], language, reader=None) -> list[Sentence]:
    """`reader` cuts the words of a language that has no spaces."""
    sentences, waiting = [], 0
    for paragraph, (start, end) in enumerate(paragraph_bounds(text)):
        first = waiting
        while waiting < len(spans) and spans[waiting].opened < end:
            waiting += 1
        tokens = _tokens(text, start, end, spans[first:waiting], language, reader)
        for stretch in _split(text, tokens, language):
            sentences.append(Sentence(stretch, paragraph, len(sentences)))
    return sentences


def _tokens(text, start, end, spans, language, reader):
    pattern = FRENCH_TOKEN if language.elides else TOKEN
    tokens = []
    for span in spans:
        if reader:
            tokens += reader.tokens(start, span.opened)
        else:
            _read(text, pattern, start, span.opened, tokens, language)
        tokens.append(Token(text[span.start : span.end], "", span.opened, span.closed, span))
        start = span.closed
    if reader:
        tokens += reader.tokens(start, end)
    else:
        _read(text, pattern, start, end, tokens, language)
    return tokens


def _read(text, pattern, start, end, tokens, language):
    for found in pattern.finditer(text, start, end):
        word, at = found[0], found.start()
        if word == "." and tokens and _is_abbreviation(tokens[-1], at, language):
            last = tokens.pop()
            tokens.append(Token(f"{last.text}.", last.low, last.start, at + 1))
        else:
            tokens.append(Token(word, lowered(word), at, found.end()))


@lru_cache(maxsize=20_000)
def lowered(word: str) -> str:
    return word.lower().replace("’", "'")


def _is_abbreviation(token, at, language):
    """Mr., J."""
    if token.end != at or token.span:
        return False
    if token.low in language.abbreviations:
        return token.is_capital or len(token.low) > 1
    return len(token.text) == 1 and token.is_capital


def _split(text, tokens, language):
    begun = 0
    for at in range(1, len(tokens)):
        before = tokens[at - 1]
        if at - begun == LONGEST_SENTENCE:
            yield tokens[begun:at]
            begun = at
            continue
        if not (before.text in ENDS or before.span or tokens[at].span):
            continue
        if _begins_a_sentence(text, tokens, at, language):
            yield tokens[begun:at]
            begun = at
    if tokens:
        yield tokens[begun:]


def _begins_a_sentence(text, tokens, at, language):
    token, before = tokens[at], tokens[at - 1]
    if token.span and token.span.is_dialogue:
        return True
    if before.span:
        if last_mark(before.text) not in SPAN_ENDS:
            return False
        return bool(token.span) or (
            token.is_capital and not _is_attributed_next(tokens, at, before, language)
        )
    if before.text not in ENDS or _is_ordinal(tokens, at, language):
        return False
    if token.span or token.text[0].isupper() or token.text[0].isdigit():
        return True
    return language.is_unspaced and token.text[0].isalnum()


def _is_ordinal(tokens, at, language):
    """am 3. Mai"""
    return tokens[at].low in language.months and at > 1 and tokens[at - 2].text.isdigit()


def _is_attributed_next(tokens, at, before, language):
    """“Why?” Voss asked."""
    if language.inverts:
        return False
    following = tokens[at : at + LOOK_AHEAD]
    for number, token in enumerate(following):
        if token.span or token.text in ENDS:
            return False
        if number and token.low in language.reporting:
            if last_mark(before.text) != ".":
                return True
            is_short = number < LOOK_AHEAD // 2 and number + 1 < len(following)
            return is_short and following[number + 1].text in (".", ",")
    return False
