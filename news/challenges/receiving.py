"""From what somebody has sent to an open challenge on the editors' list, once."""

import json
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from news.delivery.limits import Limit, spend
from news.pages.models import ArticlePage

from .models import Challenge, ChallengeContact, ChallengeEvidence
from .submission import Submission

BY_SENDER = Limit("challenges from one sender", most=10, per=timedelta(hours=1))
OF_QUOTATION = Limit("challenges of one quotation", most=40, per=timedelta(days=1))


def receive(submission: Submission, quotation, reply=None, sender="") -> Challenge:
    """Write the challenge with its private evidence and address. Committed when it returns.

    The same challenge sent twice is one row: `submission` has no problems, and what it says is its
    key. A `reply` becomes one challenge, whatever is said of it the second time. From a `sender`
    (see `news.delivery.limits`), no more are taken than may be: LimitReached.
    """
    key = _key(submission, quotation, reply)
    with transaction.atomic():
        if known := Challenge.objects.filter(key=key).first():
            return known
        if sender:
            spend(BY_SENDER, sender)
            spend(OF_QUOTATION, str(quotation.pk))
        # Another process may write the same challenge now: the unique key decides, in a savepoint.
        challenge, is_new = Challenge.objects.get_or_create(
            key=key,
            defaults={
                "quotation": quotation,
                "article": story_of(submission.story),
                "reply": reply,
                "kind": submission.kind,
                "submitted_at": timezone.now(),
            },
        )
        if is_new:
            ChallengeEvidence.objects.create(
                challenge=challenge, explanation=submission.explanation, link=submission.link
            )
            if submission.name or submission.email:
                ChallengeContact.objects.create(
                    challenge=challenge, name=submission.name, email=submission.email
                )
    return challenge


def story_of(key):
    """The published story of that key, or None. By `id`: see `news.comments.views`."""
    return ArticlePage.objects.published().filter(id=key).first() if key else None


def _key(submission, quotation, reply):
    """Keyed, because what it is made of must not be guessed from it."""
    said = " ".join(submission.explanation.split()).casefold()
    parts = [quotation.pk, submission.kind, said, submission.link, submission.email.lower()]
    parts = ["reply", reply.pk] if reply else parts
    return salted_hmac("news.challenges", json.dumps(parts), algorithm="sha256").hexdigest()
