"""What a reader has sent, understood once, at the door. Needs no database.

The texts come out clean: what can't be stored or would disturb a page is gone, and what a reader
meant is kept, so that a form with errors can be shown again with the reader's own words in it.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

NAME_MAX = 100
EMAIL_MAX = 254
BODY_MAX = 5000
KEY_MAX = 200
TRAP = "reply-topic"
MARKS_MAX = 4  # on one letter; Hebrew with points and accents needs that many

# They turn the direction of what follows them, beyond the reader's own words.
OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
# Of the characters that show nothing, the two that Persian and Indic scripts need in a name.
JOINERS = "\u200c\u200d"


@dataclass(frozen=True)
class Submission:
    """The fields of the form. `key` is empty, unless a script has fetched one for it."""

    name: str
    email: str
    body: str
    parent: int | None
    key: str
    trap: str = ""  # from a field that people don't see

    @classmethod
    def from_post(cls, data: Mapping[str, str]) -> "Submission":
        """Read the form's fields. One that is missing counts as empty."""
        return cls(
            name=_one_line(data.get("name", "")),
            email=_one_line(data.get("email", "")),
            body=_text(data.get("body", "")),
            parent=parent_of(data),
            key=_one_line(data.get("key", ""))[:KEY_MAX],
            trap=data.get(TRAP, "")[:KEY_MAX],
        )

    def problems(self) -> dict[str, str]:
        """A sentence for each field that needs another look. Empty: it can be received."""
        found = {"name": self._name(), "email": self._email(), "body": self._body()}
        return {field: problem for field, problem in found.items() if problem}

    def _name(self):
        if not _is_visible(self.name):
            return "Please tell us your name, or the name you go by."
        if len(self.name) > NAME_MAX:
            return f"Please give a shorter name: at most {NAME_MAX} characters."
        return None

    def _email(self):
        if not self.email:
            return "Please give your email address. It will not be published."
        try:
            validate_email(self.email)
        except ValidationError:
            return "Please look at the email address again. It should look like name@example.org."
        if len(self.email) > EMAIL_MAX:
            return "Please give a shorter email address."
        return None

    def _body(self):
        if not _is_visible(self.body):
            return "Please write your reply."
        if len(self.body) > BODY_MAX:
            return (
                f"Please shorten your reply to {BODY_MAX:,} characters. "
                f"It has {len(self.body):,} now."
            )
        return None


def parent_of(data: Mapping[str, str]) -> int | None:
    """The key of the reply that is answered, as a form or an address names it."""
    return as_key(data.get("parent", ""))


def as_key(text: str) -> int | None:
    """The number of a row, as far as the text is one that a database can hold."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None


def _one_line(text):
    """Without what shows nothing: in a name, it only helps to imitate another one."""
    shown = (c for c in text if unicodedata.category(c) != "Cf" or c in JOINERS)
    return " ".join(_clean("".join(shown)).split())


def _text(text):
    """Lines stay, with no space at their ends and at most one empty line between two."""
    text = _clean(text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = [line.rstrip() for line in text.split("\n")]
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return "\n".join(kept).strip()


def _clean(text):
    """NFC, without control characters, overrides, lone surrogates and heaps of marks.

    The marks are counted first: `normalize` takes seven seconds for 80,000 of them on one letter.
    """
    return unicodedata.normalize("NFC", "".join(_kept(text.translate(OVERRIDES))))


def _kept(text):
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        if category != "Cf":
            marks = marks + 1 if category in ("Mn", "Me") else 0
        if category == "Cc":
            yield character if character == "\n" else " " if character in "\t\v\f\r\x85" else ""
        elif category != "Cs" and marks <= MARKS_MAX:
            yield character


def _is_visible(text):
    return any(unicodedata.category(character)[0] in "LNPS" for character in text)
