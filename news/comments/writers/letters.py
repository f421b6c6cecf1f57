"""Letters to who has written a reply. The worker sends them, and no task row holds an address.

They say what the newspaper says and where to read on, and not one word that anybody has typed:
whoever gives a stranger's address must not get a word of theirs into that mailbox.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.tasks import task
from django.template.loader import render_to_string
from django.utils import timezone

from news.delivery.limits import Limit, LimitReached, spend
from news.people.post import PAUSES, SERVER

from ..models import CommentContact, ReaderComment
from ..threads import Outline
from . import links

logger = logging.getLogger(__name__)

# To a mailbox whose owner has never answered us; beyond that, replies wait for a moderator as ever.
TO_STRANGER = Limit("letters to an address that nobody has confirmed", 3, timedelta(days=1))


@task
def ask_to_confirm(comment_id, tries=0):
    """Once for each reply, and never because of one that came in as spam."""
    contact = _contacts().filter(comment_id=comment_id, asked_at=None, confirmed_at=None).first()
    if contact is None or contact.comment.status == ReaderComment.Status.SPAM:
        return
    if not tries and not _may_be_written_to(contact.email):
        return
    letter = _letter("confirm", "Please confirm your address", contact)
    if _sent(letter, ask_to_confirm, comment_id, tries):
        CommentContact.objects.filter(pk=contact.pk).update(asked_at=timezone.now())


@task
def tell_of_answer(comment_id, tries=0):
    """To the writer of what it answers, who asked for it. Once, however often it is approved."""
    answer = ReaderComment.objects.approved().filter(pk=comment_id, told_at=None).first()
    if answer is None or answer.parent_id is None or answer.erased_at:
        return
    contact = _contacts().filter(comment_id=answer.parent_id, wants_answers=True).first()
    if contact is None or not contact.confirmed_at or _have_the_same_writer(contact, answer):
        return
    if Outline(contact.comment.article).position(comment_id) is None:
        return
    headers = {
        "List-Unsubscribe": f"<{links.mute_address(contact)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    letter = _letter("answered", "Somebody has answered you", contact, headers, answer=answer)
    if _sent(letter, tell_of_answer, comment_id, tries):
        ReaderComment.objects.filter(pk=comment_id).update(told_at=timezone.now())


def _contacts():
    return CommentContact.objects.select_related("comment__article")


def _may_be_written_to(address):
    known = CommentContact.objects.filter(email__iexact=address, confirmed_at__isnull=False)
    if known.exists():
        return True
    try:
        spend(TO_STRANGER, address.lower())
    except LimitReached:
        return False
    return True


def _have_the_same_writer(contact, answer):
    own = CommentContact.objects.filter(comment=answer).first()
    return own is not None and own.email.lower() == contact.email.lower()


def _sent(letter, kind, comment_id, tries):
    """Whether the mail server has it. What it does not take is tried again later."""
    try:
        letter.send(using=SERVER)
    except OSError as error:
        if tries == len(PAUSES) or not kind.get_backend().supports_defer:
            raise
        logger.warning("A letter about reply %s has to wait: %r", comment_id, error)
        later = kind.using(run_after=timezone.now() + PAUSES[tries])
        later.enqueue(comment_id, tries=tries + 1)
        return False
    return True


def _letter(name, subject, contact, headers=None, answer=None):
    story = contact.comment.article
    context = {
        "newspaper": settings.SITE_NAME,
        "story": story.title,
        "sent_at": contact.comment.submitted_at,
        "own_page": links.own_page(contact),
        "mute": links.mute_address(contact),
        "answer": answer and settings.SITE_URL + answer.get_absolute_url(),
        "days": settings.REPLY_ADDRESSES_KEPT_FOR,
    }
    return EmailMessage(
        subject=f"{subject} – {settings.SITE_NAME}",
        body=render_to_string(f"news/comments/letters/{name}.txt", context).strip() + "\n",
        to=[contact.email],
        headers=headers,
    )
