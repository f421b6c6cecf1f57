"""What editors single out: the picks, and the replies that led to a correction.

Each answers whether anything has changed, like the verbs of `moderation`, and leaves a line in the
log. None of them changes what readers may see.
"""

from django.db import transaction
from wagtail.log_actions import log

from news.delivery import public_change

from .addresses import addresses_of
from .models import ReaderComment
from .moderation import SHOWN, ImpossibleDecision


def why_not(comment, is_pick) -> str | None:
    """What keeps it from being made a pick, or one no more."""
    if comment.is_pick == is_pick:
        return "It is a pick already." if is_pick else "It is no pick."
    if is_pick and (comment.status not in SHOWN or comment.erased_at):
        return "Readers don’t see it. Approve it first."
    return None


def pick(comment, by, reason="") -> bool:
    """Show it as an editors' pick. Only what readers see can be one."""
    if not comment.is_pick and (why := why_not(comment, is_pick=True)):
        raise ImpossibleDecision(why)
    return _change("pick", comment, by, reason, is_pick=True)


def unpick(comment, by, reason="") -> bool:
    return _change("unpick", comment, by, reason, is_pick=False)


def credit(comment, correction, by) -> bool:
    """Say below the reply that it led to this correction of its story; None takes that back."""
    if correction and correction.article_id != comment.article_id:
        raise ImpossibleDecision("That is a correction of another story.")
    return _change("credit", comment, by, "", correction=correction)


@transaction.atomic
def _change(verb, comment, by, reason, **becomes):
    current = ReaderComment.objects.select_for_update().get(pk=comment.pk)
    has_changed = any(getattr(current, name) != value for name, value in becomes.items())
    for name, value in becomes.items():
        setattr(current, name, value)
        setattr(comment, name, value)
    if has_changed:
        current.save(update_fields=list(becomes))
        log(
            instance=current,
            action=f"news.reply.{verb}",
            user=by,
            title=f"Reply {current.pk} to “{current.article.title}”",
            data={"reason": reason},
        )
        if current.status in SHOWN:
            public_change(addresses_of(current.article))
    return has_changed
