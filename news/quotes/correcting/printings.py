"""Finding words in a text as it is stored, and changing them there."""

import html
import re
import unicodedata
from dataclasses import dataclass

from news.blocks.plain import PARAGRAPH_TAGS
from news.quotes.pieces import UNSPACED
from news.quotes.uses import QUOTED
from news.quotes.words import bare

from .edits import Edit

# A tag, its quoted attributes whole; an entity; a letter with its accents; anything else.
TOKEN = re.compile(
    r"""(?P<tag><(?:[^<>"']|"[^"]*"|'[^']*')*>)|(?P<entity>&(?:\#\w+|\w+);)|(?P<character>.)""",
    re.DOTALL,
)
TAG_NAME = re.compile(r"</?\s*([a-z][a-z0-9]*)", re.IGNORECASE)


@dataclass(frozen=True)
class _Letter:
    """A folded letter or digit, and where it stands in the stored text and in the read one."""

    folded: str
    start: int
    end: int
    read_at: int


class StoredText:
    """A text, plain or HTML, in which words are found by their letters and changed in place."""

    def __init__(self, stored: str, is_html: bool):
        self.stored, self.is_html = stored, is_html
        self._letters, self._edges, self._read = [], {0}, []
        self._take_in()
        self._bare = "".join(letter.folded for letter in self._letters)
        self._edges.add(len(self._letters))

    def printings(self, words: str) -> list[tuple[int, int]]:
        """Where the words stand as whole words, as spans of letters, in order, none in another."""
        sought, found, at = bare(words), [], 0
        while sought and (at := self._bare.find(sought, at)) >= 0:
            if at in self._edges and at + len(sought) in self._edges:
                found.append((at, at + len(sought)))
                at += len(sought)
            else:
                at += 1
        return found

    def is_in_marks(self, printing: tuple[int, int]) -> bool:
        """Whether quotation marks stand around it."""
        first, last = self._letters[printing[0]].read_at, self._letters[printing[1] - 1].read_at
        read = "".join(self._read)
        return any(found.start() < first and last < found.end() for found in QUOTED.finditer(read))

    def changed(self, printing: tuple[int, int], edit: Edit) -> str | None:
        """The stored text with the edit made in one printing of the old words.

        None where formatting, a link or the end of a paragraph stands between the letters that
        change: what should become of that, a person has to say.
        """
        start = self._letters[printing[0] + edit.start].start
        end = self._letters[printing[0] + edit.end - 1].end
        if self.is_html and any(found["tag"] for found in TOKEN.finditer(self.stored, start, end)):
            return None
        new = html.escape(edit.replacement, quote=False) if self.is_html else edit.replacement
        return self.stored[:start] + new + self.stored[end:]

    def _take_in(self):
        for start, end, read in _clusters(self.stored, self.is_html):
            folded = unicodedata.normalize("NFKC", read).casefold()
            letters = [character for character in folded if character.isalnum()]
            if not letters and not _is_unseen(read):
                self._edges.add(len(self._letters))
            elif letters and UNSPACED.match(read):
                self._edges.update((len(self._letters), len(self._letters) + len(letters)))
            read_at = len(self._read)
            self._read.append(read[:1])
            self._letters += (_Letter(letter, start, end, read_at) for letter in letters)


def _clusters(stored, is_html):
    """Each character with its accents: where it is stored, and how it is read.

    The end of a paragraph is read as a line break; other tags are not read.
    """
    start = end = None
    cluster = ""
    for token in TOKEN.finditer(stored) if is_html else re.finditer(".", stored, re.DOTALL):
        read = token[0]
        if is_html and token["tag"]:
            name = TAG_NAME.match(read)
            read = "\n" if name and name[1].lower() in PARAGRAPH_TAGS else ""
            if not read:
                continue
        elif is_html and token["entity"]:
            read = html.unescape(read)
        if cluster and unicodedata.category(read[0]).startswith("M"):
            cluster, end = cluster + read, token.end()
            continue
        if cluster:
            yield start, end, cluster
        start, end, cluster = token.start(), token.end(), read
    if cluster:
        yield start, end, cluster


def _is_unseen(read):
    return unicodedata.category(read[0]) == "Cf"
