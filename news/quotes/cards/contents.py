"""What a card says: of every quotation the words, whose they are, and what we make of them."""

import hashlib
import json
from dataclasses import asdict, dataclass

from django.conf import settings
from django.utils.text import Truncator

from news.quotes.marks import in_marks
from news.quotes.models import Quotation

Status = Quotation.Status

DESIGN = 1  # one more whenever cards are to look different: all are drawn anew then
LONGEST_ALT = 420
NO_LONGER = "We no longer stand by the record of these words."


@dataclass(frozen=True)
class Contents:
    """`words` are empty where the record is withdrawn; `name` says whose the words are, or not."""

    words: str
    language: str
    language_name: str
    name: str
    details: str
    status: str
    label: str
    newspaper: str

    @classmethod
    def of(cls, quotation) -> "Contents":
        """Its speakers must be loaded, or are a query each."""
        is_withdrawn = quotation.status == Status.WITHDRAWN
        return cls(
            words="" if is_withdrawn else " ".join(quotation.text.split()),
            language=quotation.language,
            language_name=quotation.get_language_display(),
            name="" if is_withdrawn else _name(quotation),
            details=NO_LONGER if is_withdrawn else _details(quotation),
            status=quotation.status,
            label=quotation.get_status_display(),
            newspaper=settings.SITE_NAME,
        )

    @property
    def sha256(self) -> str:
        """The same for the same card."""
        said = json.dumps([DESIGN, asdict(self)], sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()

    @property
    def alt(self) -> str:
        """The card in words, for those who don't see it."""
        if self.status == Status.WITHDRAWN:
            return f"{self.label}. {self.details}"
        doubt = f"{self.label}: " if self.status in (Status.DISPUTED, Status.MISATTRIBUTED) else ""
        who = ", ".join(filter(None, (self.name, self.details)))
        rest = f" {who}." + ("" if doubt else f" {self.label}.")
        room = LONGEST_ALT - len(doubt) - len(in_marks("", self.language)) - len(rest)
        words = Truncator(self.words).chars(max(room, 1), truncate="…")
        return f"{doubt}{in_marks(words, self.language)}{rest}"


def _name(quotation):
    if quotation.speaker:
        return quotation.speaker.name
    if quotation.wrongly_attributed_to:
        return f"Not said by {quotation.wrongly_attributed_to.name}"
    return "Speaker not known"


def _details(quotation):
    if quotation.true_speaker:
        return f"The words of {quotation.true_speaker.name}"
    if quotation.status == Status.MISATTRIBUTED:
        return ""
    details = ", ".join(filter(None, (quotation.role_then, quotation.said)))
    return details[:1].upper() + details[1:]
