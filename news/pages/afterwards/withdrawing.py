"""Withdrawing a story: with a note that readers find at its address."""

from django.db import transaction
from wagtail.log_actions import log

from .models import Withdrawal


@transaction.atomic
def withdraw(article, *, note, by) -> Withdrawal:
    """Take the story down everywhere. Its drafts stay, and it may be published again."""
    withdrawal = Withdrawal.objects.create(article=article, note=note, withdrawn_by=by)
    article.unpublish(user=by)
    log(instance=article, action="news.story_withdrawn", user=by, data={"note": note})
    return withdrawal
