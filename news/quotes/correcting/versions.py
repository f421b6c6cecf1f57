"""The versions of one story, and writing corrected ones without losing any newer work.

Wagtail's own publication of a version ends the schedule of every other one, cancels the workflow
and leaves the draft below what is live now. Here the corrected live version goes out by itself;
then each newer version is put back on top of it, with its own user, schedule and workflow.
"""

from dataclasses import dataclass

from django.db.models import Q
from wagtail.log_actions import log
from wagtail.models import Revision, TaskState

from news.pages.models import ArticlePage
from news.pages.signals import say_published

from .models import FollowUp


@dataclass
class Newer:
    """A version that readers don't see yet: scheduled, in review or a draft."""

    revision: Revision
    content: ArticlePage

    @property
    def version(self):
        is_scheduled = self.revision.approved_go_live_at is not None
        return FollowUp.Version.SCHEDULED if is_scheduled else FollowUp.Version.DRAFT


def newer_versions(article) -> list[Newer]:
    """What stands above the live version, the oldest first; of a story never live, all of it."""
    wanted = Q(approved_go_live_at__isnull=False) | Q(pk=article.latest_revision_id)
    revisions = Revision.page_revisions.filter(object_id=str(article.pk)).filter(wanted)
    if article.live:
        revisions = revisions.exclude(pk=article.live_revision_id)
    return [
        Newer(revision, revision.as_object())
        for revision in revisions.select_related("user").order_by("created_at", "pk")
    ]


def publish_corrected(article, by) -> Revision:
    """Publish the live version as it is in memory; newer versions have to be put back on top."""
    revision = Revision.objects.create(
        content_object=article,
        base_content_type=article.get_base_content_type(),
        user=by,
        content=article.serializable_data(),
        object_str=str(article),
    )
    article.live_revision = article.latest_revision = revision
    article.latest_revision_created_at = article.last_published_at = revision.created_at
    article.draft_title = article.title
    article.has_unpublished_changes = False
    article.save(clean=False)
    say_published(article, revision)
    log(instance=article, action="news.quotation_corrected", user=by, revision=revision)
    return revision


def put_on_top(newer: Newer) -> Revision:
    """Save a newer version as it is in memory, with the user, schedule and workflow that it had.

    The version that it takes the place of stays in the story's history.
    """
    old = newer.revision
    new = newer.content.save_revision(
        user=old.user, approved_go_live_at=old.approved_go_live_at, clean=False
    )
    Revision.objects.filter(pk=old.pk).update(approved_go_live_at=None)
    TaskState.objects.filter(revision=old, status=TaskState.STATUS_IN_PROGRESS).update(revision=new)
    return new
