"""Breaking words into lines, in scripts with spaces and without. Needs neither fonts nor Django.

`measure` says how wide a text is; what a line may hold is in the same unit.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

Measure = Callable[[str], float]

CUT = "…"
HANGING = ",;:—–-、，；： "  # would stand oddly before the mark of a cut
WIDE = (
    r"\u2e80-\u2fdf\u3005-\u3007\u3021-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
)
CLOSES = "、。，．：；！？」』）】》〉〕〗…—～·・ー々”’%％‰℃!?,.:;)]}"
OPENS = "「『（【《〈〔〖“‘([{"
# A character of a script that breaks anywhere takes along what must not begin or end a line.
UNIT = re.compile(
    rf"[{re.escape(OPENS)}]*[{WIDE}][{re.escape(CLOSES)}]*|(?:(?![{WIDE}])\S)+(?=[{WIDE}]|\s|$)|\S"
)


@dataclass(frozen=True)
class Line:
    text: str
    width: float


@dataclass(frozen=True)
class Unit:
    """What stays together on a line, and whether a space stands before it."""

    text: str
    is_spaced: bool


def units(text: str) -> list[Unit]:
    """Words, and of Chinese and Japanese single characters with the marks that cling to them."""
    found, end = [], 0
    for match in UNIT.finditer(text):
        found.append(Unit(match[0], is_spaced=match.start() > end))
        end = match.end()
    return _openings_with_what_they_open(found)


def _openings_with_what_they_open(found):
    """An opening mark after Latin letters belongs to the Chinese character that follows it."""
    joined = []
    for unit in found:
        if joined and not unit.is_spaced and all(c in OPENS for c in joined[-1].text):
            joined[-1] = Unit(joined[-1].text + unit.text, joined[-1].is_spaced)
        else:
            joined.append(unit)
    return joined


def broken(text: str, width: float, measure: Measure) -> list[Line]:
    """Into as few lines as it takes, and these as even as they can be."""
    parts = units(text)
    found = _filled(parts, width, measure)
    narrow, wide = width / 2, width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        narrower = _filled(parts, middle, measure)
        if fits(narrower, middle, len(found)):
            wide = middle
        else:
            narrow = middle
    return _filled(parts, wide, measure)


def fits(lines: list[Line], width: float, most: int) -> bool:
    return len(lines) <= most and all(line.width <= width for line in lines)


def shortened(text: str, width: float, most: int, measure: Measure, end: str = "") -> list[Line]:
    """As many whole words as fit into that many lines, then a mark that something is cut.

    `end` follows what is left. A word that is too wide for any line is broken within.
    """
    lines = _whatever_it_takes(text + end, width, measure)
    if fits(lines, width, most):
        return lines
    beside_cut = width - measure(CUT + end)
    parts = list(_narrow_enough(units(text), beside_cut, measure))
    low, high = 1, len(parts)
    while low < high:
        middle = (low + high + 1) // 2
        lines = _whatever_it_takes(_cut(parts[:middle]) + end, width, measure)
        low, high = (middle, high) if fits(lines, width, most) else (low, middle - 1)
    return _whatever_it_takes(_cut(parts[:low]) + end, width, measure)


def _cut(parts):
    words = "".join(f" {unit.text}" if unit.is_spaced else unit.text for unit in parts)
    return words.strip().rstrip(HANGING) + CUT


def _whatever_it_takes(text, width, measure):
    return _filled(_narrow_enough(units(text), width, measure), width, measure)


def _narrow_enough(parts, width, measure):
    for unit in parts:
        rest, is_spaced = unit.text, unit.is_spaced
        while measure(rest) > width:
            at = max(1, bisect_right(range(len(rest)), width, key=lambda n: measure(rest[:n])) - 1)
            yield Unit(rest[:at], is_spaced)
            rest, is_spaced = rest[at:], False
        yield Unit(rest, is_spaced)


def _filled(parts, width, measure):
    lines, space = [], measure(" ")
    for unit in parts:
        long = measure(unit.text)
        gap = space if unit.is_spaced else 0
        if lines and lines[-1].width + gap + long <= width:
            text = f"{lines[-1].text} {unit.text}" if gap else lines[-1].text + unit.text
            lines[-1] = Line(text, lines[-1].width + gap + long)
        else:
            lines.append(Line(unit.text, long))
    return lines
