"""Reads the demo's texts: a header, an empty line, then parts set apart by empty lines.

headline: Two minutes at Gettysburg
standfirst: A header runs on
  in lines that are indented.

A paragraph, with *a title* in italics.

## A heading

[pull quote: Abraham Lincoln]
that government of the people …

[read next: world/six-words-in-berlin, science/the-smallest-word-on-the-moon]

What a story's header may also say: `language: ru`, `translation_of: business/umbrellas`,
`restricted: login`, `withdrawn: yes`, and since when it leads the front page or is pinned to it:
`leads: 2026-11-21 09:00`, `pinned: 2026-11-21 09:00`.
"""

import re
from dataclasses import dataclass
from html import escape

DIRECTIVE = re.compile(r"\[([a-z ]+): ([^\]]+)\]\n?(.*)", re.DOTALL)
ITALICS = re.compile(r"\*([^*]+)\*")
ADDRESS = re.compile(r"&lt;([^\s@]+@[^\s@]+)&gt;")


@dataclass(frozen=True)
class Part:
    """One piece of a text: its kind ("paragraph", "heading", "pull quote" …) and its words.

    `of` is what a directive names: whose words these are, or which stories to read next.
    """

    kind: str
    words: str
    of: str = ""


@dataclass(frozen=True)
class Manuscript:
    header: dict[str, str]
    parts: tuple[Part, ...]


def read(text: str) -> Manuscript:
    """Raises ValueError for a header line that has no name."""
    header, _, body = text.strip().partition("\n\n")
    pieces = [piece.strip() for piece in re.split(r"\n\s*\n", body)]
    return Manuscript(_header(header), tuple(_part(piece) for piece in pieces if piece))


def _header(text):
    header = {}
    for line in re.sub(r"\n\s+", " ", text).splitlines():
        name, colon, value = line.partition(": ")
        if not colon:
            raise ValueError(f"A header line needs a name and a colon: {line}")
        header[name] = value.strip()
    return header


def _part(piece):
    if directive := DIRECTIVE.fullmatch(piece):
        kind, of, words = directive.groups()
        return Part(kind, _on_one_line(words), of)
    if piece.startswith("## "):
        return Part("heading", _on_one_line(piece[3:]))
    return Part("paragraph", _on_one_line(piece))


def _on_one_line(text):
    return " ".join(text.split())


def as_html(part: Part) -> str:
    """A paragraph or a heading as rich text: *italics*, and <name@example.org> as a link."""
    tag = {"paragraph": "p", "heading": "h2"}[part.kind]
    text = ITALICS.sub(r"<i>\1</i>", escape(part.words, quote=False))
    text = ADDRESS.sub(r'<a href="mailto:\1">\1</a>', text)
    return f"<{tag}>{text}</{tag}>"
