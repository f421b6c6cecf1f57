"""What a source says about the words on record, ready to be looked at."""

from dataclasses import dataclass

from news.quotes.cut_off import Surroundings, surroundings
from news.quotes.models import Quotation, QuotationSource
from news.quotes.nearest import Nearest, nearest_passage
from news.quotes.verbatim import Found, find_words

NOTHING = Surroundings()
AROUND = 400  # characters before and after the words


@dataclass(frozen=True)
class Evidence:
    """One source. `place` is where its extract has the words, or what comes nearest to them."""

    source: QuotationSource
    found: Found | None = None
    nearest: Nearest | None = None
    surroundings: Surroundings = NOTHING

    @property
    def place(self) -> Found | Nearest | None:
        return self.found or self.nearest

    @property
    def extract(self) -> str:
        return self.source.extract

    @property
    def words(self) -> str:
        return self.extract[self.place.start : self.place.end]

    @property
    def before(self) -> str:
        """The text before them, from the beginning of a word, with “… ” where there is more."""
        start = max(0, self.place.start - AROUND)
        text = self.extract[start : self.place.start]
        return text if not start else "… " + _without_first_part(text)

    @property
    def after(self) -> str:
        text = self.extract[self.place.end : self.place.end + AROUND]
        is_all = self.place.end + AROUND >= len(self.extract)
        return text if is_all else _without_first_part(text[::-1])[::-1] + " …"

    @property
    def whole(self) -> tuple[str, str, str]:
        """The extract in three parts: the second is the place."""
        start, end = self.place.start, self.place.end
        return self.extract[:start], self.extract[start:end], self.extract[end:]


def evidence_in(quotation: Quotation, source: QuotationSource) -> Evidence:
    """Look for the quotation's words in what is stored of a source."""
    if not source.extract:
        return Evidence(source)
    if found := find_words(quotation.text, source.extract):
        around = surroundings(source.extract, found.start, found.end, quotation.language)
        return Evidence(source, found=found, surroundings=around)
    return Evidence(source, nearest=nearest_passage(quotation.text, source.extract))


def _without_first_part(text):
    """Without the part of a word that it begins with; where no spaces are written, the whole."""
    space = next((at for at, character in enumerate(text[:40]) if character.isspace()), -1)
    return text[space + 1 :]
