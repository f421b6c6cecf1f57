"""What a script fetches when a reader begins to write: proof that some time has passed.

It is a signature over the story, a number used once and the time. It says nothing about who fetched
it, and it is no guard against forged posts: anybody can fetch one. A post without one is received.
"""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.core.signing import BadSignature, Signer
from django.utils import timezone

SIGNER = Signer(salt="news.comments.ticket.v1")


@dataclass(frozen=True)
class Ticket:
    nonce: str
    age: timedelta


def new_ticket(page_id: int, now: datetime | None = None) -> str:
    at = int((now or timezone.now()).timestamp() * 1000)
    return SIGNER.sign(f"{page_id}-{secrets.token_urlsafe(16).replace('-', '_')}-{at}")


def read_ticket(text: str, page_id: int, now: datetime | None = None) -> Ticket | None:
    """The ticket, if we have signed it for this story. However old it is: its age is a finding."""
    try:
        page, nonce, at = SIGNER.unsign(text).split("-")
    except BadSignature:
        return None
    if page != str(page_id):
        return None
    fetched_at = datetime.fromtimestamp(int(at) / 1000, UTC)
    return Ticket(nonce, (now or timezone.now()) - fetched_at)
