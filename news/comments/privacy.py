"""What is kept of a reader who replied: found by the address, told, erased, and in time forgotten.

A reply whose address is gone can't be found by it any more: nobody can tell whose it is.
"""

from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import registry as log_registry

from . import erasing
from .bans.models import ReplyBan
from .models import CommentContact, ReaderComment


def kept_of(address: str) -> dict:
    """In plain values, for a file: the replies with all that is kept of them, and the bans."""
    return {
        "replies": [_told(reply) for reply in _replies_of(address)],
        "bans": list(_bans_of(address).values("value", "note", "made_at", "expires_at")),
    }


def erase_all_of(address: str) -> dict:
    """How many of each were erased. Bans of the address go, too: they are made of it."""
    replies = sum(erasing.erase(reply) for reply in list(_replies_of(address)))
    bans, _ = _bans_of(address).delete()
    return {"replies": replies, "bans": bans}


def forget(now=None) -> int:
    """The addresses whose time is over, and bans of addresses that ended as long ago.

    It runs from the moderator's decision; for what screening has put away, from its sending.
    """
    before = (now or timezone.now()) - timedelta(days=settings.REPLY_ADDRESSES_KEPT_FOR)
    decided = Q(comment__decided_at__lt=before)
    put_away = Q(
        comment__decided_at=None,
        comment__status=ReaderComment.Status.SPAM,
        comment__submitted_at__lt=before,
    )
    forgotten, _ = CommentContact.objects.filter(decided | put_away).delete()
    ReplyBan.objects.filter(kind="address", expires_at__lt=before).delete()
    return forgotten


def _replies_of(address):
    found = ReaderComment.objects.filter(contact__email__iexact=address)
    return found.select_related("contact", "article").order_by("submitted_at", "pk")


def _bans_of(address):
    return ReplyBan.objects.filter(kind="address", value=address.lower())


def _told(reply):
    contact = reply.contact
    log = log_registry.get_logs_for_instance(reply).order_by("timestamp", "pk")
    return {
        "address": settings.SITE_URL + reply.get_absolute_url(),
        "story": reply.article.title,
        "name": reply.name,
        "email": contact.email,
        "email_confirmed_at": contact.confirmed_at,
        "told_of_answers": contact.wants_answers,
        "body": reply.body,
        "status": reply.get_status_display(),
        "reason": reply.reason,
        "screening": [finding["why"] for finding in reply.findings],
        "likeness": reply.likeness,
        "sent_at": reply.submitted_at,
        "edited_at": reply.edited_at,
        "decided_at": reply.decided_at,
        "decisions": [
            {"at": line.timestamp, "what": line.action, "reason": line.data.get("reason", "")}
            for line in log
        ],
    }
