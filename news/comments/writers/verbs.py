"""What the writer of a reply does with it: confirm the address, follow, change and delete."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from .. import erasing, moderation
from ..models import CommentContact, ReaderComment
from ..policies import Policy, policy_of
from ..receiving import WHY_OPEN, has_doubts, screened_again
from ..submission import Submission

CHANGED_WITHIN = timedelta(hours=1)  # of its sending; deleting has no end

KNOWN = "Its writer has confirmed the address, and a moderator has approved that person before."
CHANGED = "Its writer has changed it."


class TooLate(Exception):
    """It can't be changed any more."""


@transaction.atomic
def confirm(contact, now=None) -> bool:
    """The address is its writer's. Whom a moderator has approved before is shown at once."""
    CommentContact.objects.select_for_update().get(pk=contact.pk)
    if contact.confirmed_at:
        return False
    contact.confirmed_at = now or timezone.now()
    contact.save(update_fields=["confirmed_at"])
    _show_what_need_not_wait(contact)
    return True


def follow(contact, wants_answers: bool):
    contact.wants_answers = wants_answers
    contact.save(update_fields=["wants_answers"])


def can_be_changed(reply, now=None) -> bool:
    """For an hour, as long as nobody has answered it and no moderator has taken it out."""
    return (
        reply.erased_at is None
        and reply.status in (moderation.HELD, moderation.APPROVED)
        and (now or timezone.now()) - reply.submitted_at < CHANGED_WITHIN
        and not reply.replies.exists()
    )


@transaction.atomic
def change(contact, text: str, now=None) -> dict[str, str]:
    """Other words for the reply; they are screened, and moderated, like the first ones.

    Gives the problems that the words have, by field: then nothing has changed. Raises TooLate.
    """
    reply = ReaderComment.objects.select_for_update().get(pk=contact.comment_id)
    if not can_be_changed(reply, now):
        raise TooLate
    fields = {"name": reply.name, "email": contact.email, "body": text}
    sent = Submission.from_post(fields)
    problems = sent.problems()
    if problems or sent.body == reply.body:
        return problems
    was_shown = reply.status in moderation.SHOWN
    reply.body = sent.body
    reply.edited_at = now or timezone.now()
    screened_again(reply, sent)
    reply.save(update_fields=["body", "edited_at", "findings", "likeness", "reason"])
    log(
        instance=reply,
        action="news.reply.change",
        title=f"Reply {reply.pk} to “{reply.article.title}”",
    )
    if was_shown:
        moderation.hold_again(reply, CHANGED)
    contact.comment = reply
    _show_what_need_not_wait(contact)
    return {}


def delete(contact):
    erasing.erase(contact.comment)


def _show_what_need_not_wait(contact):
    reply = contact.comment
    if reply.status != moderation.HELD or has_doubts(reply):
        return
    policy = policy_of(reply.article)
    if policy == Policy.OPEN:
        moderation.approve(reply, by=None, reason=WHY_OPEN)
    elif policy == Policy.FIRST_HELD and contact.confirmed_at and is_known(contact):
        moderation.approve(reply, by=None, reason=KNOWN)


def is_known(contact) -> bool:
    """Whether a moderator has approved a reply of this person, and has called none of them spam.

    A typed address proves nothing: both replies have to have been confirmed from its mailbox.
    """
    others = ReaderComment.objects.filter(
        contact__email__iexact=contact.email, contact__confirmed_at__isnull=False
    ).exclude(pk=contact.comment_id)
    approved = others.approved().filter(decided_by__isnull=False)
    return approved.exists() and not others.filter(status=moderation.SPAM).exists()
