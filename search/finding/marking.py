"""The passages of a text that answer a query, with the words that do."""

from collections.abc import Iterable
from dataclasses import dataclass

from search.analysis import MARKS, forms, pieces, read
from search.language.tree import FIELDS, Either, Phrase, Prefix, Tree, wanted

SHOWN = 260  # characters of a passage
BEFORE = 70  # of them before the first word that answers


@dataclass(frozen=True)
class Part:
    text: str
    is_found: bool = False


class Marker:
    """What to look for in texts: the words, beginnings and phrases of one query."""

    def __init__(self, tree: Tree | None):
        self.words, self.beginnings, self.phrases = set(), set(), set()
        self.known = {}  # piece and language: whether a token of it answers; most pieces come again
        for leaf in wanted(tree):
            for way in leaf.ways if isinstance(leaf, Either) else (leaf,):
                self._learn(way)

    def _learn(self, leaf):
        sign = len(FIELDS[leaf.field]) if leaf.field else 0
        tokens = tuple(token[sign:] for token in leaf.tokens)
        if isinstance(leaf, Phrase):
            self.phrases.add(tokens)
            return
        self.words.update(tokens)
        if isinstance(leaf, Prefix):
            self.beginnings.add(leaf.beginning[sign:])

    def spans(self, text: str, language: str = "en") -> list[tuple[int, int]]:
        """Where the text answers, in order; no two of them touch."""
        row = list(pieces(text))
        found = []
        for piece, start, end in row:
            if self._answers(piece, language):
                found += [
                    (first, last)
                    for token, first, last, _ in _placed(piece, start, end)
                    if self._is_word(token, piece, language)
                ]
        return _merged([*found, *self._phrases_in(row)])

    def _answers(self, piece, language):
        key = piece, language
        if key not in self.known:
            tokens = read(piece).tokens
            self.known[key] = any(self._is_word(token, piece, language) for token in tokens)
        return self.known[key]

    def _phrases_in(self, row):
        if not self.phrases:
            return
        placed = [one for piece in row for one in _placed(*piece)]
        for phrase in self.phrases:
            for at in range(len(placed) - len(phrase) + 1):
                if all(_is(placed[at + n][0], token) for n, token in enumerate(phrase)):
                    yield placed[at][1], placed[at + len(phrase) - 1][2]

    def _is_word(self, token, piece, language):
        if token in self.words or any(token.startswith(one) for one in self.beginnings):
            return True
        others = read(piece).others
        if language in MARKS:
            others += forms(piece, language)
        return bool(others) and not self.words.isdisjoint(others)

    def whole(self, text: str, language: str = "en") -> list[Part]:
        """All of the text, cut at the words that answer."""
        return _cut(text, self.spans(text, language), 0, len(text))

    def best(self, texts: Iterable[tuple[str, str]], most: int = 2) -> list[list[Part]]:
        """Of texts with their languages, the passages that hold most of what was asked for."""
        found = []
        for place, (text, language) in enumerate(texts):
            if spans := self.spans(text, language):
                different = len({text[start:end].casefold() for start, end in spans})
                found.append((-different, place, text, spans))
        chosen = sorted(found)[:most]
        return [_excerpt(text, spans) for _, _, text, spans in sorted(chosen, key=lambda f: f[1])]


def _is(token, sought):
    return token.startswith(sought[:-1]) if sought.endswith("*") else token == sought


def _placed(piece, start, end):
    """Each token of a piece with its place: exactly, where scripts have no spaces."""
    last = end - (len(piece) - len(piece.rstrip(".'’-")))
    at = 0
    for token in read(piece).tokens:
        inside = -1 if token.isascii() else piece.find(token, at)
        if inside < 0 or (token[0].isalpha() and len(token) > 2):
            yield token, start, max(last, start + 1), piece
        else:
            at = inside + 1
            yield token, start + inside, start + inside + len(token), piece


def _merged(spans):
    merged = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _excerpt(text, spans):
    if len(text) <= SHOWN * 1.3:
        return _cut(text, spans, 0, len(text))
    first = max(0, spans[0][0] - BEFORE)
    if first:
        first = text.find(" ", first, spans[0][0]) + 1 or first
    last = min(len(text), first + SHOWN)
    if last < len(text):
        space = text.rfind(" ", first + SHOWN // 2, last)
        last = space if space > spans[0][1] else last
    parts = _cut(text, spans, first, last)
    return [*([Part("… ")] if first else []), *parts, *([Part(" …")] if last < len(text) else [])]


def _cut(text, spans, first, last):
    parts, at = [], first
    for start, end in spans:
        start, end = max(start, first), min(end, last)
        if start >= end:
            continue
        if start > at:
            parts.append(Part(text[at:start]))
        parts.append(Part(text[start:end], True))
        at = end
    if at < last:
        parts.append(Part(text[at:last]))
    return parts
