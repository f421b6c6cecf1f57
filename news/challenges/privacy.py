"""What is kept of who has challenged a quotation: found by the address, told, and erased."""

import uuid

from django.db import transaction
from django.db.models import Q

from news.comments.erasing import reply_erased

from .models import Challenge, ChallengeContact, ChallengeEvidence


def connect():
    reply_erased.connect(erase_what_came_of_reply, dispatch_uid="challenges: erase with the reply")


def kept_of(address: str) -> list[dict]:
    """In plain values, for a file."""
    return [_told(challenge) for challenge in _challenges_of(address)]


@transaction.atomic
def erase_all_of(address: str) -> int:
    """What was written and by whom is gone; that there was a challenge stays on the record."""
    return _erase(_challenges_of(address))


def erase_what_came_of_reply(sender, reply, **kwargs):
    """A challenge that was made from a reply holds its words."""
    _erase(Challenge.objects.filter(reply=reply))


def _challenges_of(address):
    mine = Q(contact__email__iexact=address) | Q(reply__contact__email__iexact=address)
    found = Challenge.objects.filter(mine).select_related("quotation", "contact", "evidence")
    return found.order_by("submitted_at", "pk")


def _erase(challenges):
    keys = list(challenges.values_list("pk", flat=True))
    ChallengeContact.objects.filter(challenge__in=keys).delete()
    ChallengeEvidence.objects.filter(challenge__in=keys).update(explanation="", link="")
    for key in keys:  # it was made of what they wrote
        Challenge.objects.filter(pk=key).update(key=uuid.uuid4().hex)
    return len(keys)


def _told(challenge):
    contact = getattr(challenge, "contact", None)
    evidence = getattr(challenge, "evidence", None)
    return {
        "quotation": str(challenge.quotation.uuid),
        "kind": challenge.get_kind_display(),
        "status": challenge.get_status_display(),
        "outcome": challenge.outcome,
        "name": contact.name if contact else "",
        "email": contact.email if contact else "",
        "explanation": evidence.explanation if evidence else "",
        "link": evidence.link if evidence else "",
        "sent_at": challenge.submitted_at,
        "decided_at": challenge.decided_at,
    }
