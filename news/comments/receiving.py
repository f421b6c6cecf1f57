"""From what a reader has sent to a held reply in the queue, once."""

import json

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from . import threads
from .models import CommentContact, ReaderComment
from .submission import Submission

WHY_HELD = "New: a moderator reads every reply before it is shown."


class TakesNoReplies(Exception):
    """The reply that this one answers is gone, or closed."""


def receive(submission: Submission, article) -> ReaderComment:
    """Write the reply and its private address, held. Committed when it returns.

    The same reply sent twice is one row: `submission` has no problems, and what it says is its key.
    """
    key = _key(submission, article)
    with transaction.atomic():
        if known := ReaderComment.objects.filter(key=key).first():
            return known
        if submission.parent is not None and not threads.takes_replies(article, submission.parent):
            raise TakesNoReplies
        # Another process may write the same reply now: the unique key decides, in a savepoint.
        comment, is_new = ReaderComment.objects.get_or_create(
            key=key,
            defaults={
                "article": article,
                "revision_id": article.live_revision_id,
                "parent_id": submission.parent,
                "name": submission.name,
                "body": submission.body,
                "status": ReaderComment.Status.HELD,
                "reason": WHY_HELD,
                "submitted_at": timezone.now(),
            },
        )
        if is_new:
            CommentContact.objects.create(comment=comment, email=submission.email)
    return comment


def _key(submission, article):
    """Keyed, because what it is made of must not be guessed from it."""
    said = " ".join(submission.body.split()).casefold()
    parts = [article.pk, submission.parent, said, submission.email.lower()]
    return salted_hmac("news.comments.reply", json.dumps(parts), algorithm="sha256").hexdigest()
