"""What somebody says against a quotation, understood once, at the door. Needs no database.

Names, addresses and texts are cleaned as those of replies are.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from news.comments import submission as reply
from news.comments.submission import as_key

from .models import Challenge

LINK_MAX = 1000
NOT_ME = Challenge.Kind.NOT_ME.value


@dataclass(frozen=True)
class Submission:
    """The fields of the form. `story` is the key of the story where the quotation was read."""

    kind: str
    explanation: str
    link: str
    name: str
    email: str
    story: int | None

    @classmethod
    def from_post(cls, data: Mapping[str, str]) -> "Submission":
        """Read the form's fields. One that is missing counts as empty."""
        sent = _as_reply(data)
        return cls(
            kind=data.get("kind", ""),
            explanation=sent.body,
            link=_one_line(data.get("link", "")),
            name=sent.name,
            email=sent.email,
            story=as_key(data.get("story", "")),
        )

    def problems(self) -> dict[str, str]:
        """A sentence for each field that needs another look. Empty: it can be received."""
        as_reply = reply.Submission(self.name or "-", self.email, self.explanation, None, "")
        found = {
            "kind": self._kind(),
            "explanation": self._explanation(as_reply.problems().get("body")),
            "link": self._link(),
            "name": as_reply.problems().get("name"),
            "email": self._email(as_reply.problems().get("email")),
        }
        return {field: problem for field, problem in found.items() if problem}

    def _kind(self):
        if self.kind not in Challenge.Kind.values:
            return "Please say what is wrong with the quotation."
        return None

    def _explanation(self, problem):
        if not self.explanation.strip():
            return "Please tell us what you know: it helps us to look in the right place."
        return problem and problem.replace("your reply", "your explanation")

    def _link(self):
        if not self.link:
            return None
        try:
            URLValidator(schemes=["http", "https"])(self.link)
        except ValidationError:
            return "Please look at the link again. It should begin with https:// or http://."
        if len(self.link) > LINK_MAX:
            return f"Please give a shorter link: at most {LINK_MAX} characters."
        return None

    def _email(self, problem):
        if self.email:
            return problem
        if self.kind == NOT_ME:
            return "Please give your email address: we may have to ask the person who is named."
        return None


def _as_reply(data):
    named = {"name": data.get("name", ""), "email": data.get("email", "")}
    return reply.Submission.from_post({**named, "body": data.get("explanation", "")})


def _one_line(text):
    return reply.Submission.from_post({"name": text}).name
