"""What the index should hold of one findable, before it is written in one of the databases."""

from dataclasses import dataclass, field
from datetime import date, datetime

from search.analysis import others_of, pieces, read, words
from search.language.tree import FIELDS
from search.models import Word

COLUMNS = ("headline", "standfirst", "body", "said", "names", "forms", "fields")
COUNTED = COLUMNS[:5]  # whose tokens are words of the archive
# Stands between two passages, so that no phrase is found across them. No text gives such a token.
BARRIER = "¶"
# Characters of all columns. A tsvector holds less than one megabyte, and this much never fills it,
# whatever the words are; a longer story is found by its beginning, about 30,000 words.
LONGEST = 240_000

Passage = tuple[str, str]  # a text, and its language


@dataclass
class Document:
    """Texts by where they stand. `also` are other names, for whoever asks for one of these."""

    kind: str
    object_id: int
    title: str = ""
    slug: str = ""
    url: str = ""
    headline: list[Passage] = field(default_factory=list)
    standfirst: list[Passage] = field(default_factory=list)
    body: list[Passage] = field(default_factory=list)
    said: list[Passage] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    speakers: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    facets: list[str] = field(default_factory=list)
    day: int = 0
    dated_at: datetime | None = None

    @property
    def row(self) -> dict:
        """The values of a Findable, without its length."""
        return {
            "kind": self.kind,
            "object_id": self.object_id,
            "slug": self.slug,
            "title": self.title,
            "also": "\n".join(self.also),
            "url": self.url,
            "facets": " ".join(dict.fromkeys([f"k:{self.kind}", *self.facets])),
            "day": self.day,
            "dated_at": self.dated_at,
            "epoch_day": (self.dated_at.date() - date(1970, 1, 1)).days if self.dated_at else 0,
        }


@dataclass(frozen=True)
class Read:
    """The columns of a document, and for each token of them the piece where it first stood."""

    columns: dict[str, str]
    pieces: dict[str, str]

    @property
    def length(self) -> int:
        return sum(self.columns[name].count(" ") + 1 for name in COUNTED if self.columns[name])


def read_document(document: Document) -> Read:
    """Its tokens, column by column; the first columns first, where it is too long."""
    known: dict[str, str] = {}
    names = [*document.authors, *document.speakers, *document.topics, *document.sections]
    texts = {
        "headline": [text for text, _ in document.headline],
        "names": [*names, *document.also],
        "standfirst": [text for text, _ in document.standfirst],
        "said": [text for text, _ in document.said],
        "body": [text for text, _ in document.body],
    }
    columns, left = {}, LONGEST
    for name, passages in texts.items():
        columns[name] = _shortened(_joined(_tokens(text, known) for text in passages), left)
        left -= len(columns[name])
    columns["fields"] = _shortened(_fields(document), left)
    left -= len(columns["fields"])
    columns["forms"] = _shortened(_forms(document), left)
    return Read({name: columns[name] for name in COLUMNS}, known)


def surface(piece: str) -> str:
    """The word that a piece is, as it can be shown; "" where it is several."""
    found = words(piece)
    return found[0] if len(found) == 1 else ""


def _tokens(text, known):
    tokens = []
    for piece, _, _ in pieces(text):
        for token in read(piece).tokens:
            known.setdefault(token, piece)
            tokens.append(token)
    return " ".join(tokens)


def _forms(document):
    """Other tokens for the same words, each once: they say whether, not how often."""
    found = set()
    for passages in (document.headline, document.standfirst, document.said, document.body):
        for text, language in passages:
            found |= others_of(text, language)
    for name in (*document.authors, *document.speakers, *document.also):
        found |= others_of(name)
    return " ".join(sorted(found))


def _fields(document):
    """The tokens of each field with its sign, and the one token that everything holds."""
    found = [Word.EVERYTHING]
    fields = {
        "title": document.headline,
        "said": document.said,
        "by": [(name, "en") for name in document.authors],
        "speaker": [(name, "en") for name in document.speakers],
        "section": [(name, "en") for name in document.sections],
        "topic": [(name, "en") for name in document.topics],
    }
    for name, passages in fields.items():
        sign = FIELDS[name]
        others = set()
        for text, language in passages:
            tokens = [token for piece, _, _ in pieces(text) for token in read(piece).tokens]
            found.append(" ".join(f"{sign}{token}" for token in tokens))
            others |= others_of(text, language)
        found.append(" ".join(f"{sign}{other}" for other in sorted(others)))
    return _joined(found)


def _joined(texts):
    return f" {BARRIER} ".join(text for text in texts if text)


def _shortened(text, length):
    return text if len(text) <= length else text[: max(length, 0) + 1].rpartition(" ")[0]
