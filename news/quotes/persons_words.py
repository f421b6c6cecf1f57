"""One person's words on record: all of them, those of a year, those that hold what is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from .asking import text_asked, year_asked
from .models import Quotation
from .words import bare


@dataclass(frozen=True)
class Wanted:
    """Which of one person's words a reader wants. What isn't understood is left out."""

    text: str = ""
    year: str = ""

    @classmethod
    def from_params(cls, params: Mapping) -> "Wanted":
        return cls(text=text_asked(params, "q"), year=year_asked(params))

    def __bool__(self):
        return bool(self.text or self.year)

    @property
    def params(self) -> str:
        values = {"q": self.text, "year": self.year}
        return urlencode({name: value for name, value in values.items() if value})

    def in_year(self, year: str) -> "Wanted":
        return replace(self, year=year)


def words_of(person, text=""):
    """The person's words in published stories, newest said first; those that hold the text.

    Every word of it stands somewhere in the words, a translation of them, the occasion or the
    place, by itself or as part of another. Python compares, so that case means as little in Russian
    as in English, on both databases.
    """
    words = Quotation.objects.published().filter(speaker=person)
    if not text:
        return words
    sought = _bare_words(text)
    held = {}
    rows = words.order_by().values_list("pk", "text", "occasion", "place", "translations__text")
    for pk, *texts in rows:
        held.setdefault(pk, []).extend(_bare_words(" ".join(filter(None, texts))))
    return words.filter(pk__in=[pk for pk, words in held.items() if _has_all(words, sought)])


def _bare_words(text):
    return [word for word in map(bare, text.split()) if word]


def _has_all(words, sought):
    return bool(sought) and all(any(part in word for word in words) for part in sought)
