"""What invented readers say against words that the demo has on record."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from news.challenges.models import (
    DAYS_TO_ANSWER,
    Challenge,
    ChallengeContact,
    ChallengeEvidence,
)

from .content import read
from .keys import key_of
from .quotations import find_quotation


def make_challenges(editor, tally):
    for entry in read("challenges.json"):
        quotation = find_quotation(entry)
        key = key_of("challenge", entry["text"], entry["sent"]).hex
        new = quotation is not None and not Challenge.objects.filter(key=key).exists()
        tally.note("Challenges", new=new)
        if new:
            _make(entry, quotation, key, editor)


@transaction.atomic
def _make(entry, quotation, key, editor):
    sent_at = timezone.make_aware(datetime.fromisoformat(entry["sent"]))
    challenge = Challenge(
        quotation=quotation,
        kind=entry["kind"],
        key=key,
        submitted_at=sent_at,
        due_on=timezone.localdate(sent_at) + timedelta(days=DAYS_TO_ANSWER),
    )
    if entry.get("upheld"):
        challenge.status = Challenge.Status.UPHELD
        challenge.outcome = entry["outcome"]
        challenge.correction = quotation.corrections.first()
        challenge.decided_at = (
            challenge.correction.corrected_at if challenge.correction else sent_at
        )
        challenge.decided_by = editor
    challenge.save()
    ChallengeEvidence.objects.create(challenge=challenge, explanation=entry["explanation"])
    ChallengeContact.objects.create(challenge=challenge, name=entry["name"], email=entry["email"])
