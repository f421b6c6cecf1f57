"""Mail that nobody waits for: what is sent goes into a task row, and the worker carries it.

Wagtail writes to authors and editors in the request that does the work: a mail server that is slow
or gone would hold up whoever approves a story, and the letter would be lost. It is the default
mailer; `MAILERS["server"]` is the one that the worker uses.
"""

import logging
from datetime import timedelta

from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.tasks import task
from django.utils import timezone

logger = logging.getLogger(__name__)

SERVER = "server"
# How long to wait before each further try, when the mail server does not take a letter.
PAUSES = [timedelta(minutes=minutes) for minutes in (1, 5, 30, 120)]


class QueuedBackend(BaseEmailBackend):
    def send_messages(self, messages):
        for message in messages:
            if message.attachments:
                raise ValueError("A letter that waits for the worker can’t have attachments.")
            carry.enqueue(_written_down(message))
        return len(messages)


@task
def carry(letter, tries=0):
    """`letter` is what `EmailMultiAlternatives` takes, in plain values."""
    alternatives = letter.pop("alternatives", [])
    message = EmailMultiAlternatives(**letter)
    for content, mimetype in alternatives:
        message.attach_alternative(content, mimetype)
    try:
        message.send(using=SERVER)
    except OSError as error:
        if tries == len(PAUSES) or not carry.get_backend().supports_defer:
            raise
        logger.warning("A letter has to wait: %r", error)
        later = carry.using(run_after=timezone.now() + PAUSES[tries])
        later.enqueue({**letter, "alternatives": alternatives}, tries=tries + 1)


def _written_down(message):
    return {
        "subject": str(message.subject),
        "body": str(message.body),
        "from_email": message.from_email,
        "to": list(message.to),
        "cc": list(message.cc),
        "bcc": list(message.bcc),
        "reply_to": list(message.reply_to),
        "headers": dict(message.extra_headers),
        "alternatives": [list(each) for each in getattr(message, "alternatives", [])],
    }
