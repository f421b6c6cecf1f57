"""The letters of a card: which face has them, how wide they run, and drawing them shaped.

Our own faces have Latin and Cyrillic. Arabic and Chinese come from the machine, where Debian's Noto
is installed. What no face here has is not drawn at all: no boxes, and no letters that don't join.
"""

import unicodedata
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from django.contrib.staticfiles import finders
from PIL import ImageFont, features

NOTO = Path("/usr/share/fonts")
ARABIC = {
    "display": ["truetype/noto/NotoNaskhArabic-Regular.ttf"],
    "sans": ["truetype/noto/NotoSansArabic-Regular.ttf"],
    "bold": ["truetype/noto/NotoSansArabic-Bold.ttf"],
}
CHINESE = {
    "display": ["opentype/noto/NotoSerifCJK-Regular.ttc"],
    "sans": ["opentype/noto/NotoSansCJK-Regular.ttc"],
    "bold": ["opentype/noto/NotoSansCJK-Bold.ttc"],
}
SERIF = ["display-latin", "display-cyrillic", "source-serif-4-latin-ext-wght-normal"]
SANS = [f"source-sans-3-{letters}-wght-normal" for letters in ("latin", "cyrillic", "latin-ext")]
OURS = {
    "display": (SERIF, 400),
    "nameplate": (SERIF, 640),
    "mark": (SERIF, 680),
    "sans": (SANS, 400),
    "bold": (SANS, 650),
}
IN_COLLECTION = {"ja": 0, "zh": 2}  # of the faces in one file, those drawn as the country draws
NOT_A_CHARACTER = "\uffff"


class NoLetters(Exception):
    """No face here has the letters of a text, or they would not be shaped as their script is."""


class Face:
    """One font file at one size; letters that it lacks are not measured and not drawn."""

    def __init__(self, path, size, weight=None, number=0):
        self.font = ImageFont.truetype(path, size, index=number)
        if weight:
            self.font.set_variation_by_axes([weight])
        self.missing = _looks(self.font, NOT_A_CHARACTER)

    @lru_cache(maxsize=4000)  # noqa: B019 - faces are kept for as long as the process runs
    def has(self, letter):
        return letter == " " or _looks(self.font, letter) != self.missing


def _looks(font, letter):
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


class Type:
    """A style of letters ("display", "sans" …) at a size, for words in a language."""

    def __init__(self, style, size, language="en"):
        self.size = size
        self.is_rtl = language == "ar"
        self.faces = _faces(style, size, language)
        self.measured = {}

    def measure(self, text) -> float:
        """How wide the text is. Raises NoLetters."""
        if text not in self.measured:
            runs = self._runs(text)
            self.measured[text] = sum(face.font.getlength(t, **way) for t, face, way in runs)
        return self.measured[text]

    def draw(self, canvas, at, text, fill, **stroke):
        """From `at` on: the left end of the text's base line."""
        left, base = at
        for part, face, way in self._runs(text):
            canvas.text((left, base), part, fill, face.font, anchor="ls", **way, **stroke)
            left += face.font.getlength(part, **way)

    def _runs(self, text):
        """As they stand from left to right, each of one face and one direction."""
        runs = []
        for is_rtl, part in _directions(text, self.is_rtl):
            way = _way(is_rtl)
            pieces = [(t, face, way) for face, t in self._by_face(part)]
            runs.append(pieces[::-1] if is_rtl else pieces)
        if self.is_rtl:
            runs.reverse()
        return [piece for pieces in runs for piece in pieces]

    def _by_face(self, text):
        chosen = []
        for letter in text:
            clings = chosen and unicodedata.category(letter) in ("Mn", "Me", "Cf")
            if chosen and (clings or letter == " ") and chosen[-1].has(letter):
                chosen.append(chosen[-1])
            else:
                chosen.append(self._face_with(letter))
        pairs = zip(chosen, text, strict=True)
        for face, run in groupby(pairs, key=lambda pair: pair[0]):
            yield face, "".join(letter for _, letter in run)

    def _face_with(self, letter):
        for face in self.faces:
            if face.has(letter):
                return face
        raise NoLetters(letter)


def _directions(text, is_rtl):
    """Stretches of the text and whether each runs from right to left.

    Between two stretches of letters of one direction, what has none goes along with them.
    """
    base = is_rtl
    ways = [_direction(letter) for letter in text]
    for at, way in enumerate(ways):
        if way is None:
            before = next((w for w in reversed(ways[:at]) if w is not None), base)
            after = next((w for w in ways[at + 1 :] if w is not None), base)
            ways[at] = before if before == after else base
    for is_rtl, run in groupby(zip(ways, text, strict=True), key=lambda pair: pair[0]):
        yield is_rtl, "".join(letter for _, letter in run)


def _direction(letter):
    kind = unicodedata.bidirectional(letter)
    return True if kind in ("R", "AL", "AN") else False if kind == "L" else None


def _way(is_rtl):
    if not features.check("raqm"):
        if is_rtl:
            raise NoLetters("Arabic letters join, and nothing here joins them.")
        return {}
    return {"direction": "rtl" if is_rtl else "ltr"}


@cache
def _faces(style, size, language):
    """Those that are here, the language's own first."""
    files, weight = OURS[style]
    ours = [(finders.find(f"fonts/{file}.woff2"), weight, 0) for file in files]
    style = {"nameplate": "display", "mark": "display"}.get(style, style)
    arabic = [(NOTO / file, None, 0) for file in ARABIC[style]]
    number = IN_COLLECTION.get(language, 2)
    chinese = [(NOTO / file, None, number) for file in CHINESE[style]]
    first = {"ar": arabic, "zh": chinese, "ja": chinese}.get(language, [])
    wanted = dict.fromkeys([*first, *ours, *arabic, *chinese])
    return [face for path, *how in wanted if (face := _face(path, size, *how))]


def _face(path, size, weight, number):
    if not path or not Path(path).exists():  # Pillow would look for others of that name
        return None
    try:
        return Face(path, size, weight, number)
    except OSError:  # packed in a way that this machine's library can't unpack
        return None
