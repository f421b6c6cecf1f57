"""Drawing a card in the newspaper's looks: 1200 × 630, as everyone asks for who shows links."""

import io
from contextlib import suppress

from PIL import Image, ImageDraw

from news.quotes.marks import RIGHT_TO_LEFT, WIDE_SCRIPTS, marks_of
from news.quotes.models import Quotation

from .contents import Contents
from .faces import NoLetters, Type
from .lines import broken, fits, shortened
from .signs import draw_sign

Status = Quotation.Status

WIDTH, HEIGHT = 1200, 630
PAPER, INK, SOFT, RUBRIC, RULE = "#faf6ee", "#1d1915", "#5d5348", "#a21f23", "#d9a79f"
EDGE = 64  # nothing stands nearer to an edge
INDENT = 168  # where words begin; their mark hangs before them
TOP, BOTTOM = 64, 432  # of the words
FOOT = 470  # the rule below them
MOST = 1500  # characters that are looked at: no card holds a third of them
SIZES = (104, 92, 82, 73, 65, 58, 52, 46, 41, 37)
TONES = 64
SOLID = (Status.VERIFIED,)
DOUBTFUL = (Status.DISPUTED, Status.MISATTRIBUTED, Status.WITHDRAWN)


def draw(contents: Contents) -> bytes:
    """The card as a PNG. Words that can't be set here, letter by letter, are left to the record."""
    try:
        picture = _drawn(contents, contents.words)
    except NoLetters:
        picture = _drawn(contents, "")
    # A few tones of three inks: a third of the bytes, and nobody sees it.
    few = picture.quantize(TONES, method=Image.Quantize.FASTOCTREE)
    file = io.BytesIO()
    few.save(file, "PNG")
    return file.getvalue()


def _drawn(contents, words):
    card = Card(contents.language if words else "en")
    if words:
        card.write_words(words[:MOST], contents.status)
        card.write_who(contents.name, contents.details)
    elif contents.words:
        card.write_words(f"Words in {contents.language_name}", contents.status, is_said=False)
        card.write_who_if_possible(contents.name, contents.details)
    else:
        card.write_words(contents.label, contents.status, is_said=False)
        card.write_who("", contents.details)
    card.write_state(contents.status, contents.label)
    card.write_nameplate(contents.newspaper)
    return card.picture


class Card:
    """The paper and where things stand on it; from right to left for scripts that run so."""

    def __init__(self, language):
        self.language = language
        self.is_rtl = language in RIGHT_TO_LEFT
        self.picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        self.canvas = ImageDraw.Draw(self.picture)
        self.canvas.rectangle((0, 0, WIDTH, 7), INK)
        self._rule(EDGE, FOOT, WIDTH - EDGE, RULE)

    def write_words(self, words, status, is_said=True):
        opening, closing = marks_of(self.language) if is_said else ("", "")
        width, room = WIDTH - EDGE - INDENT, BOTTOM - TOP
        lines, type_, leading = self._set(words, closing, width, room)
        colour = SOFT if status in (Status.MISATTRIBUTED, Status.WITHDRAWN) else RUBRIC
        top = TOP + (room - len(lines) * leading) / 2
        for number, line in enumerate(lines):
            base = top + number * leading + leading / 2 + type_.size * 0.32
            self._line(type_, line.text, base, colour, INDENT)
        if opening:
            self._hang(opening.strip(), type_, top, leading, colour, status in SOLID)

    def _set(self, words, closing, width, room):
        """As large as they can be; cut, with a mark of it, where even the smallest is too large."""
        spread = 1.55 if self.is_rtl else 1.38 if self.language in WIDE_SCRIPTS else 1.16
        for size in SIZES:
            type_ = Type("display", size, self.language)
            leading = size * spread
            most = int(room / leading)
            lines = broken(words + closing, width, type_.measure)
            if fits(lines, width, most):
                return lines, type_, leading
        return shortened(words, width, most, type_.measure, closing), type_, leading

    def _hang(self, mark, type_, top, leading, colour, is_solid):
        """The opening mark before the words, as in a story: an outline while they are unchecked."""
        if self.is_rtl and mark == "«":
            mark = "»"  # as it is drawn from right to left
        is_angled = mark in "«»"
        large = Type("mark", int(min(230, 70 + type_.size * 1.6) * (0.8 if is_angled else 1)))
        try:
            width = large.measure(mark)
        except NoLetters:
            mark, width = "“", large.measure("“")
        base = top + leading / 2 - type_.size * 0.36 + large.size * (0.46 if is_angled else 0.66)
        if mark in "„「":
            base = top + leading / 2 + type_.size * 0.32
        left = WIDTH - INDENT + 18 if self.is_rtl else INDENT - 18 - width
        left = min(max(left, 24), WIDTH - 24 - width)
        if is_solid:
            large.draw(self.canvas, (left, base), mark, colour)
        else:
            self._outline(large, mark, (left, base), colour)

    def _outline(self, type_, mark, at, colour):
        """Its parts overlap, so the stroke is drawn first and the inside is cleared after it."""
        type_.draw(self.canvas, at, mark, colour, stroke_width=2, stroke_fill=colour)
        type_.draw(self.canvas, at, mark, PAPER)

    def write_who(self, name, details, below=0):
        base = FOOT + 56 + below * 44
        width = WIDTH - 2 * EDGE - 330  # the state stands beside it
        for text, style, size, colour, lines in (
            (name, "bold", 32, INK, 1),
            (details, "sans", 25, SOFT, 2),
        ):
            if not text:
                continue
            type_ = Type(style, size, self.language if style == "bold" else "en")
            for line in _at_most(lines, text, width, type_):
                self._line(type_, line.text, base, colour, EDGE)
                base += size * 1.3
            base += 2

    def write_who_if_possible(self, name, details):
        """As far as there are letters for it: a name without its role is better than none."""
        with suppress(NoLetters):
            self.write_who(name, "")
            self.write_who("", details, below=1)

    def write_state(self, status, label):
        type_ = Type("bold" if status in DOUBTFUL else "sans", 25)
        colour = INK if status in DOUBTFUL else SOFT
        width = type_.measure(label) + 40
        left = EDGE if self.is_rtl else WIDTH - EDGE - width
        draw_sign(self.picture, status, (left, FOOT + 32), 28, colour, RUBRIC)
        type_.draw(self.canvas, (left + 40, FOOT + 55), label, colour)

    def write_nameplate(self, newspaper):
        """With the mark of its own, as on top of every page; without, where letters are missing."""
        type_ = Type("nameplate", 40)
        try:
            (line,) = _at_most(1, newspaper, 300, type_)
        except NoLetters:
            return
        mark = type_.measure("“")
        left = EDGE if self.is_rtl else WIDTH - EDGE - line.width
        if self.is_rtl:
            left += mark
        type_.draw(self.canvas, (left - mark, HEIGHT - 48), "“", RUBRIC)
        type_.draw(self.canvas, (left, HEIGHT - 48), line.text, INK)

    def _line(self, type_, text, base, colour, indent):
        left = WIDTH - indent - type_.measure(text) if self.is_rtl else indent
        type_.draw(self.canvas, (left, base), text, colour)

    def _rule(self, left, top, right, colour):
        self.canvas.rectangle((left, top, right, top + 1), colour)


def _at_most(most, text, width, type_):
    lines = broken(text, width, type_.measure)
    return lines if fits(lines, width, most) else shortened(text, width, most, type_.measure)
