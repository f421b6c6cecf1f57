"""Letters to who has sent a challenge. The worker writes them.

They say what the form offers to choose from and where to read on, and nothing that anybody has
typed: whoever gives a stranger's address must not get a word of theirs into that mailbox.
"""

import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.tasks import task
from django.template.loader import render_to_string
from django.utils import timezone

from news.people.accounts.letters import PAUSES

from .models import Challenge

logger = logging.getLogger(__name__)

SUBJECTS = {
    "turned": "Your reply is now a challenge of a quotation",
    "decided": "What came of your challenge",
}


@task
def tell_sender(kind, challenge_id, tries=0):
    """`kind` is one of SUBJECTS. Nothing where no address is known."""
    challenges = Challenge.objects.select_related("quotation", "contact")
    challenge = challenges.filter(pk=challenge_id).first()
    contact = getattr(challenge, "contact", None)
    if not contact or not contact.email or (kind == "decided" and challenge.is_open):
        return
    try:
        _letter(kind, challenge, contact.email).send()
    except OSError as error:
        if tries == len(PAUSES) or not tell_sender.get_backend().supports_defer:
            raise
        logger.warning("A letter about challenge %s has to wait: %r", challenge_id, error)
        later = tell_sender.using(run_after=timezone.now() + PAUSES[tries])
        later.enqueue(kind, challenge_id, tries=tries + 1)


def _letter(kind, challenge, address):
    is_public = kind == "decided"
    place = challenge.get_absolute_url() if is_public else challenge.quotation.get_absolute_url()
    context = {
        "newspaper": settings.SITE_NAME,
        "kind": challenge.get_kind_display().lower(),
        "status": challenge.get_status_display().lower(),
        "sent_at": challenge.submitted_at,
        "due_on": challenge.due_on,
        "link": settings.SITE_URL + place,
    }
    return EmailMessage(
        subject=f"{SUBJECTS[kind]} – {settings.SITE_NAME}",
        body=render_to_string(f"news/challenges/letters/{kind}.txt", context).strip() + "\n",
        to=[address],
    )
