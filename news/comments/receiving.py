"""From what a reader has sent to a held reply in the queue, once."""

import json
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv4Address, IPv6Address

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from news.delivery.limits import Limit, spend

from . import moderation, threads
from .bans.models import ReplyBan
from .models import CommentContact, ReaderComment
from .policies import Policy, policy_of
from .screening import Arrival, Ban, Weight, likeness, screen
from .submission import Submission
from .tickets import read_ticket
from .writers.letters import ask_to_confirm

WHY_OPEN = "Replies to this story are open, and nothing speaks against this one."
WHY_HELD = "New: a moderator reads every reply before it is shown."

ALIKE_WITHIN = timedelta(days=7)
MOST_COMPARED = 5000  # the newest; a flood of them must not slow down the next reply

HOUR = timedelta(hours=1)
BY_SENDER = Limit("replies from one sender", most=20, per=HOUR)
BY_SENDER_WITHOUT_SCRIPT = Limit("replies from one sender without a script", most=10, per=HOUR)
BY_ADDRESS = Limit("replies of one address", most=10, per=HOUR)


class TakesNoReplies(Exception):
    """The reply that this one answers is gone, or closed."""


class RepliesAreClosed(Exception):
    """The story takes no replies, or not any more."""


@dataclass(frozen=True)
class Sender:
    """Where a reply came from: `key` for the limits, `machine` for the bans. Neither is kept."""

    key: str
    machine: IPv4Address | IPv6Address | None = None


def receive(submission: Submission, article, sender: Sender) -> ReaderComment:
    """Write the reply and its private address, held. Committed when it returns.

    The same reply sent twice is one row: `submission` has no problems, and what it says is its key.
    For a new one it raises RepliesAreClosed, TakesNoReplies, or LimitReached.
    """
    key = _key(submission, article)
    if known := ReaderComment.objects.filter(key=key).first():
        return known
    ticket = read_ticket(submission.key, article.pk)
    nonce = ticket.nonce if ticket else None
    try:
        return _written(submission, article, sender, ticket, {"key": key, "ticket": nonce})
    except IntegrityError:
        # Another process has used the ticket for other words, in this very moment.
        return _written(submission, article, sender, ticket, {"key": key, "ticket": None})


@transaction.atomic
def _written(submission, article, sender, ticket, keys):
    policy = policy_of(article)
    if not policy.takes_replies:
        raise RepliesAreClosed
    if submission.parent is not None and not threads.takes_replies(article, submission.parent):
        raise TakesNoReplies
    if keys["ticket"] and ReaderComment.objects.filter(ticket=keys["ticket"]).exists():
        keys = {**keys, "ticket": None}
    is_first_use = keys["ticket"] is not None
    findings = screen(_arrival(submission, sender, ticket, is_first_use))
    # Another process may write the same reply now: the unique key decides, in a savepoint. It comes
    # before the limits, so that whoever presses the button fifty times is thanked fifty times.
    comment, is_new = ReaderComment.objects.get_or_create(
        key=keys["key"],
        defaults={
            "ticket": keys["ticket"],
            "article": article,
            "revision_id": article.live_revision_id,
            "parent_id": submission.parent,
            "name": submission.name,
            "body": submission.body,
            "likeness": likeness(submission.body),
            "findings": [finding.as_json() for finding in findings],
            "submitted_at": timezone.now(),
            **_beginning(findings),
        },
    )
    if is_new:
        CommentContact.objects.create(comment=comment, email=submission.email)
        _spend(submission, sender, ticket)
        ask_to_confirm.enqueue(comment.pk)
        if policy == Policy.OPEN and not has_doubts(comment):
            moderation.approve(comment, by=None, reason=WHY_OPEN)
    return comment


def screened_again(comment, submission: Submission):
    """Say anew what the rules find, once its writer has changed it; the caller saves it."""
    arrival = _arrival(submission, Sender(""), None, True, besides=comment)
    found = [each for each in screen(arrival) if each.rule != "without_script"]
    comment.likeness = likeness(submission.body)
    comment.findings = [finding.as_json() for finding in found]
    if comment.status == ReaderComment.Status.HELD:
        comment.reason = _beginning(found)["reason"]


def has_doubts(comment) -> bool:
    """Whether a moderator should look at it, whoever wrote it."""
    return any(finding["weight"] > Weight.NOTE for finding in comment.findings)


def _beginning(findings):
    """The status with which it comes in, and the sentence for it."""
    worst = next((finding for finding in findings if finding.weight > Weight.NOTE), None)
    is_spam = worst is not None and worst.weight == Weight.SPAM
    return {
        "status": ReaderComment.Status.SPAM if is_spam else ReaderComment.Status.HELD,
        "reason": worst.why if worst else WHY_HELD,
    }


def _arrival(submission, sender, ticket, is_first_use, besides=None):
    lately = ReaderComment.objects.filter(
        submitted_at__gt=timezone.now() - ALIKE_WITHIN, likeness__isnull=False
    )
    if besides:
        lately = lately.exclude(pk=besides.pk)
    compared = lately.order_by("-submitted_at", "-pk").values_list("likeness", flat=True)
    bans = ReplyBan.objects.in_force().values_list("kind", "value")
    return Arrival(
        submission=submission,
        ticket=ticket,
        is_first_use=is_first_use,
        machine=sender.machine,
        likenesses=list(compared[:MOST_COMPARED]),
        bans=[Ban(*row) for row in bans],
    )


def _spend(submission, sender, ticket):
    """Always in this order, so that two replies never wait for each other."""
    spend(BY_SENDER if ticket else BY_SENDER_WITHOUT_SCRIPT, sender.key)
    spend(BY_ADDRESS, submission.email.lower())


def _key(submission, article):
    """Keyed, because what it is made of must not be guessed from it."""
    said = " ".join(submission.body.split()).casefold()
    parts = [article.pk, submission.parent, said, submission.email.lower()]
    return salted_hmac("news.comments.reply", json.dumps(parts), algorithm="sha256").hexdigest()
