"""Making a review link, finding what it leads to, and revoking it."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.log_actions import log

from .models import ReviewLink
from .tokens import hash_of, token_for

EXPIRIES = {
    "1": "for a day",
    "3": "for three days",
    "7": "for a week",
    "14": "for two weeks",
    "30": "for thirty days",
}


@transaction.atomic
def make_link(article, days, by, wish, note="") -> tuple[ReviewLink, str]:
    """A link to the newest version of the story, and its token, which is kept nowhere.

    `wish` is what the form was drawn up with: sent twice, it gets the link that it has got.
    """
    revision, now = article.get_latest_revision(), timezone.now()
    token = token_for(article.pk, by.pk, days, note, wish)
    link, is_new = ReviewLink.objects.get_or_create(
        token_sha256=hash_of(token),
        defaults={
            "article_id": article.pk,
            "revision": revision,
            "content": revision.content if revision else article.serializable_data(),
            "version_at": revision.created_at if revision else now,
            "note": note,
            "made_by": by,
            "made_at": now,
            "expires_at": now + timedelta(days=days),
        },
    )
    if is_new:
        _log(link, "news.review_link_made", by)
    return link, token


@transaction.atomic
def revoke(link, by) -> bool:
    """Nobody opens it from now on. False if it had ended already."""
    now = timezone.now()
    working = ReviewLink.objects.working(now).filter(pk=link.pk)
    if not working.update(revoked_at=now, revoked_by=by):
        return False
    link.refresh_from_db()
    _log(link, "news.review_link_revoked", by)
    return True


def find(token) -> ReviewLink | None:
    """The link, if it works. Wrong, expired, revoked or deleted: there is none."""
    if (digest := hash_of(token)) is None:
        return None
    return (
        ReviewLink.objects.working().filter(token_sha256=digest).select_related("article").first()
    )


def count_opening(link):
    """How often and when last, and nothing about who it was."""
    ReviewLink.objects.filter(pk=link.pk).update(
        opened=F("opened") + 1, last_opened_at=timezone.now()
    )


def _log(link, action, by):
    """In the story's history; never with the token."""
    data = {"link": link.pk, "note": link.note, "expires_at": link.expires_at.isoformat()}
    log(instance=link.article, action=action, user=by, revision=link.revision, data=data)
