"""What a text is made of when two printings of it are compared: words, marks and cuts.

What may differ without a mark is no longer told apart here: white space, invisible characters, the
form of letters (composed or not, wide or not), of quotation marks and of dashes. What is left is
compared by its `key`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from news.people.folding import UNSPACED  # there, every letter is a word of its own, and may be cut

# Soft hyphens, joiners, direction marks and variation selectors.
INVISIBLE = dict.fromkeys(
    [
        *(0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
    ]
)
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}

DOUBLE_QUOTES = '"“”„‟«»″〝〞〟「」『』״'
SINGLE_QUOTES = "'‘’‚‛‹›′`´ʼʻ׳"
HYPHENS = "-‐‑﹣־"
SHORT_DASHES = "–‒−"
LONG_DASHES = "—―⸺⸻﹘"
SAME_FORM = WIDE | str.maketrans(
    dict.fromkeys(DOUBLE_QUOTES + SINGLE_QUOTES + "＂＇", "'")
    | dict.fromkeys(HYPHENS + SHORT_DASHES + LONG_DASHES + "－", "-")
)

# The class of each character; a piece is a pattern of classes.
CLASSES = {
    character: name
    for name, characters in {
        "q": DOUBLE_QUOTES,
        "a": SINGLE_QUOTES,
        "h": HYPHENS,
        "n": SHORT_DASHES,
        "l": LONG_DASHES,
        "e": "…⋯",
        ".": ".",
        "j": ",:/٫٬",  # join digits: 30,000 and 10:30
        "s": "%&@#§",
        "[": "[",
        "]": "]",
    }.items()
    for character in characters
}
CUT = r"(?:[.e]{3,}|[.e]?e[.e]?|\.(?:_\.){2,})"
# Hyphens and apostrophes join letters, dashes and points join digits, so that no cut takes the
# “un-” from “un-American”, the “1.” from “1.5” or the minus from “−5”.
WORD = r"(?:(?<![wdm])[hn](?=d))?[wd]m*(?:(?:[ah]|(?<=d)[nlj.](?=d))?[wd]m*)*"
PIECE = re.compile(
    rf"(?P<cut>\[_*{CUT}_*\]|{CUT})|(?P<word>{WORD}|cm*|sm*)|(?P<mark>[hnl]+m*|[^_]m*)"
)
IN_ONE_BRACKET = re.compile(r"(\w)\] \[(\w)")
LONGEST = 160
DASHES = re.compile("-+")
BRACKETED = re.compile(r"\[[^\]]+\]")


@dataclass(frozen=True)
class Piece:
    """A word, a mark or a cut. Its bracketed part, if any, stands in [brackets] in text and key."""

    kind: str
    text: str
    key: str
    is_spaced: bool
    is_closing: bool = False  # punctuation at the very end, which may differ
    start: int = field(default=0, compare=False)  # where it stands in the text that was read
    end: int = field(default=0, compare=False)

    @property
    def outside(self) -> list[str]:
        """The parts of the key between brackets: ["", "e"] for "[w]e", ["", ""] for "[we]"."""
        return BRACKETED.split(self.key)

    @property
    def is_open(self) -> bool:
        """In a printed form: it stands for whatever the record has here, be it nothing."""
        return self.kind == "cut" or not any(self.outside)

    @property
    def has_letters(self) -> bool:
        """Whether letters or digits of it stand outside brackets."""
        return any(character.isalnum() for part in self.outside for character in part)


def read(text: str) -> list[Piece]:
    """The pieces of a text in order. Brackets that hold no words are marks like any other."""
    text, places = visible(text)
    bracketed = _bracketed(text)
    kept = [at for at, inside in enumerate(bracketed) if inside is not None]
    text = "".join(text[at] for at in kept)
    places, bracketed = [places[at] for at in kept], [bracketed[at] for at in kept]
    shape = "".join(map(_class, text))
    folded = text.translate(SAME_FORM)
    return [
        Piece(
            kind=found.lastgroup,
            text=_with_brackets(text, bracketed, found),
            key=_key(_with_brackets(folded, bracketed, found), found.lastgroup),
            is_spaced=shape.endswith("_", 0, found.start()),
            start=places[found.start()][0],
            end=places[found.end() - 1][1],
        )
        for found in PIECE.finditer(shape)
    ]


def visible(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text in NFC without what can't be seen, and where each of its characters stood."""
    seen = [(at, character) for at, character in enumerate(text) if ord(character) not in INVISIBLE]
    plain = "".join(character for _, character in seen)
    if unicodedata.is_normalized("NFC", plain):
        return plain, [(at, at + 1) for at, _ in seen]
    composed, places = [], []
    for start, end in _clusters(plain):
        characters = unicodedata.normalize("NFC", plain[start:end])
        composed.append(characters)
        places += [(seen[start][0], seen[end - 1][0] + 1)] * len(characters)
    return "".join(composed), places


def phrase(pieces: list[Piece], most: int = 8) -> str:
    """The first pieces as their text has them, without marks at either end unless all are marks."""
    words = [at for at, piece in enumerate(pieces) if piece.kind == "word"]
    if words:
        pieces = pieces[words[0] : words[-1] + 1]
    shown = "".join(" " * piece.is_spaced + piece.text for piece in pieces[:most])
    shown = IN_ONE_BRACKET.sub(r"\1 \2", shown.strip())
    if len(shown) > LONGEST:
        return f"{shown[:LONGEST]} …"
    return shown + " …" * (len(pieces) > most)


def stretches(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """What stands between cuts and bracketed words."""
    for is_open, run in groupby(pieces, key=lambda piece: piece.is_open):
        if not is_open:
            yield list(run)


def alphabets(text: str) -> set[str]:
    """The names of the alphabets of its letters: {"LATIN", "CYRILLIC"}."""
    return {unicodedata.name(letter, "").split(" ")[0] for letter in text if letter.isalpha()}


def _clusters(text):
    """Stretches, as start and end, that NFC composes each by itself."""
    start = 0
    for at in range(1, len(text)):
        if unicodedata.combining(text[at]):
            continue
        before, character = text[start:at], text[at]
        apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", character)
        if unicodedata.normalize("NFC", before + character) == apart:
            yield start, at
            start = at
    if text:
        yield start, len(text)


def _key(folded, kind):
    return "…" if kind == "cut" else DASHES.sub("-", folded)


def _with_brackets(text, bracketed, found):
    """A stretch of the text, with brackets again around what stood in them."""
    start, end = found.span()
    if True not in bracketed[start:end]:
        return text[start:end]
    runs = groupby(range(start, end), key=bracketed.__getitem__)
    parts = ((inside, "".join(text[at] for at in run)) for inside, run in runs)
    return "".join(f"[{part}]" if inside else part for inside, part in parts)


@lru_cache(maxsize=4096)
def _class(character):
    character = character.translate(WIDE)
    if character in CLASSES:
        return CLASSES[character]
    if character.isspace():
        return "_"
    category = unicodedata.category(character)[0]
    if category == "L":
        return "c" if UNSPACED.match(character) else "w"
    return {"N": "d", "M": "m", "S": "s"}.get(category, "p")


def _bracketed(text):
    """For each character: None for a bracket, else whether it stands in brackets.

    Only the outermost pairs count, and only those that hold words.
    """
    opened, pairs, last_letter = [], [], -1
    for at, character in enumerate(text):
        if character in "[［":
            opened.append(at)
        elif character in "]］" and opened:
            start = opened.pop()
            if last_letter > start:
                while pairs and pairs[-1][0] > start:
                    pairs.pop()
                pairs.append((start, at))
        elif character.isalnum():
            last_letter = at
    marked = [False] * len(text)
    for start, end in pairs:
        inside = (None if character in "[]［］" else True for character in text[start : end + 1])
        marked[start : end + 1] = inside
    return marked
