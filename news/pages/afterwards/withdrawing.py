"""Withdrawing a story: with a note that readers find at its address."""

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from news.pages.models import ArticlePage

from .models import Withdrawal


@transaction.atomic
def withdraw(article, *, note, by) -> Withdrawal | None:
    """Take the story down everywhere; None if somebody has done so already.

    Its drafts stay, and it may be published again.
    """
    Page.objects.select_for_update(no_key=True, of=("self",)).get(pk=article.pk)
    article = ArticlePage.objects.get(pk=article.pk)
    if not article.live:
        return None
    withdrawal = Withdrawal.objects.create(article=article, note=note, withdrawn_by=by)
    article.unpublish(user=by)
    log(instance=article, action="news.story_withdrawn", user=by, data={"note": note})
    return withdrawal
