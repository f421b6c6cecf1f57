"""Passages in which a person has marked the quotations, as text files that anyone can edit.

    == agency: what is special about this passage
    The harbour opens. “⟦We will not wait,⟧” said Mira Voss.
    → Mira Voss | said

A passage begins with its register and ends with a line for each quotation, in order: its speaker,
its cue and its kind. ⟦ ⟧ stand around its words. “?” says that there is no speaker. What is left
out is not compared, but for the kind, which is then “direct”. Lines with # are remarks.
"""

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("en", "ru", "de", "fr", "zh")
OPENING, CLOSING = "⟦", "⟧"


@dataclass(frozen=True)
class Label:
    start: int
    end: int
    words: str
    speaker: str | None
    cue: str | None
    kind: str


@dataclass(frozen=True)
class LabelledPassage:
    register: str
    title: str
    text: str
    labels: tuple[Label, ...]


def labelled_passages(name: str, language: str) -> list[LabelledPassage]:
    """The passages of one set (“rules”, “held_out”, “fresh”) in one language."""
    lines = (HERE / name / f"{language}.txt").read_text().splitlines()
    written = "\n".join(line for line in lines if not line.startswith("#"))
    return [_passage(part) for part in written.split("== ")[1:]]


def _passage(part):
    heading, *lines = part.splitlines()
    register, title = heading.split(": ", 1)
    marked = "\n".join(line for line in lines if not line.startswith("→")).strip()
    notes = [line.removeprefix("→") for line in lines if line.startswith("→")]
    text, places = _unmarked(marked)
    labels = tuple(_label(text, place, note) for place, note in zip(places, notes, strict=True))
    return LabelledPassage(register, title, text, labels)


def _unmarked(marked):
    text, *stretches = marked.split(OPENING)
    places = []
    for stretch in stretches:
        words, closing, rest = stretch.partition(CLOSING)
        assert closing, f"⟦ without ⟧ in “{marked}”"
        places.append((len(text), len(text) + len(words)))
        text += words + rest
    return text, places


def _label(text, place, note):
    speaker, cue, kind = [*(part.strip() for part in note.split("|")), "", ""][:3]
    start, end = place
    speaker = None if speaker == "?" else speaker
    return Label(start, end, text[start:end], speaker, cue or None, kind or "direct")
