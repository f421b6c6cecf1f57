"""Nothing of what a reader wrote is left, and the thread stays readable."""

import uuid

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.log_actions import registry as log_registry

from news.delivery import public_change

from .addresses import addresses_of
from .models import CommentContact, ReaderComment
from .moderation import SHOWN

WHY = "Deleted by its writer."

reply_erased = (
    Signal()
)  # within the transaction, with `reply`: who has copied its words erases them


@transaction.atomic
def erase(comment, now=None) -> bool:
    """Take its words, its name and its address out of the reply and of what the log says of it."""
    current = ReaderComment.objects.select_for_update().get(pk=comment.pk)
    if current.erased_at:
        return False
    current.name = current.body = ""
    current.key = uuid.uuid4().hex
    current.ticket = current.likeness = current.edited_at = None
    current.findings = []
    current.reason = WHY
    current.is_pick = False
    current.erased_at = now or timezone.now()
    current.save()
    reply_erased.send(ReaderComment, reply=current)
    CommentContact.objects.filter(comment=current).delete()
    current.reports.update(details="")
    for line in log_registry.get_logs_for_instance(current):
        if line.data.get("reason"):
            type(line).objects.filter(pk=line.pk).update(data={**line.data, "reason": ""})
    log(
        instance=current,
        action="news.reply.erase",
        title=f"Reply {current.pk} to “{current.article.title}”",
    )
    if current.status in SHOWN:
        public_change(addresses_of(current.article))
    return True
