"""The work list: what corrections of the record left for people to do in stories."""

from itertools import groupby

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from news.pages.models import ArticlePage
from news.pages.publication import problems_for_publication

from .models import FollowUp
from .stories import what_is_left


@transaction.atomic
def mark_done(follow_up, by):
    """An editor has looked at it. Doing so again changes nothing."""
    waiting = FollowUp.objects.filter(pk=follow_up.pk, done_at__isnull=True)
    if waiting.update(done_at=timezone.now(), done_by=by):
        log(
            instance=follow_up.article,
            action="news.follow_up_done",
            user=by,
            data={"problem": follow_up.problem},
        )


def settle(sender, ids, **kwargs):
    """Close what a publication has put right. A receiver of `stories_changed`.

    What waits in a draft is settled once there is none any more.
    """
    waiting = FollowUp.objects.filter(article__in=ids, done_at__isnull=True, article__live=True)
    waiting = waiting.select_related("correction__quotation").order_by("article", "pk")
    for pk, follow_ups in groupby(list(waiting), key=lambda follow_up: follow_up.article_id):
        article = ArticlePage.objects.get(pk=pk)
        has_draft = article.latest_revision_id != article.live_revision_id
        problems = problems_for_publication(article, by=None)
        for follow_up in follow_ups:
            is_live = follow_up.version == FollowUp.Version.LIVE
            left = [*problems, *what_is_left(article.pk, follow_up.correction)]
            if (is_live or not has_draft) and follow_up.problem not in left:
                FollowUp.objects.filter(pk=follow_up.pk).update(done_at=timezone.now())
