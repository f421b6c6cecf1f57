"""Whose work a story is: they can't be its second pair of eyes."""

import re

from django.db.models import Q
from wagtail.models import COMMENTS_RELATION_NAME, Page, PageLogEntry, Revision, WorkflowState

PUBLICATIONS = ["wagtail.publish", "wagtail.publish.scheduled"]
# Of what every page has, the parts that are written. All else is the page's business.
WRITTEN = {"title", "slug", "seo_title", "search_description"}
BLOCK_KEY = re.compile(r' data-block-key=\\?"[^"\\]*\\?"')  # which the editor gives to paragraphs


def hands_in(article_id) -> set[int]:
    """The keys of those who have worked on the story since readers last got a version of it.

    Everyone who has saved a version that says something else than the one before it, whoever
    submitted it, and, until it is published, whoever began it. A comment changes nothing.
    """
    page = Page.objects.filter(pk=article_id).only("owner_id", "live_revision_id").first()
    if page is None:
        return set()
    published_at = _published_at(page)
    hands = {*_in_versions(page, published_at), *_submitted(page)}
    if published_at is None:
        hands.add(page.owner_id)
    return hands - {None}


def may_be_a_hand_in(user, article_ids) -> set[int]:
    """Those of the stories of which this user has ever saved a version: all others are free."""
    keys = [str(pk) for pk in article_ids]
    saved = Revision.page_revisions.filter(object_id__in=keys, user=user)
    return {int(pk) for pk in saved.order_by().values_list("object_id", flat=True).distinct()}


def _published_at(page):
    """By the history: a correction of what readers have is no publication of the draft above it."""
    entries = PageLogEntry.objects.filter(page_id=page.pk, action__in=PUBLICATIONS)
    return entries.order_by("-timestamp").values_list("timestamp", flat=True).first()


def _in_versions(page, published_at):
    versions = Revision.page_revisions.filter(object_id=str(page.pk)).order_by("pk")
    newer = versions
    if published_at:
        above = Q(pk__gt=page.live_revision_id) if page.live_revision_id else Q()
        newer = versions.filter(Q(created_at__gt=published_at) | above)
    first = newer.values_list("pk", flat=True).first()
    if first is None:
        return
    before = versions.filter(pk__lt=first).last()
    said = _story_in(before) if before else None
    for version in newer.iterator():
        says = _story_in(version)
        if says != said:
            yield version.user_id
        said = says


def _story_in(version):
    """What a version says, without its comments and what the editor adds for itself."""
    pages_own = {field.name for field in Page._meta.fields} - WRITTEN | {COMMENTS_RELATION_NAME}
    return {name: _bare(value) for name, value in version.content.items() if name not in pages_own}


def _bare(value):
    if isinstance(value, str):
        return BLOCK_KEY.sub("", value)
    if isinstance(value, list) and all(isinstance(row, dict) for row in value):
        return [{name: part for name, part in row.items() if name != "pk"} for row in value]
    return value


def _submitted(page):
    states = WorkflowState.objects.filter(
        base_content_type=page.get_base_content_type(),
        object_id=str(page.pk),
        status__in=[WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES],
    )
    return states.values_list("requested_by_id", flat=True)
