"""The versions of one story, and writing corrected ones without losing any newer work.

Wagtail's own publication of a version would end the schedule of every other one, cancel the
workflow and leave the draft below what is live now. Here the corrected live version goes out first,
then each newer version is put back on top of it, with its own user, schedule and workflow.
"""

from dataclasses import dataclass

from django.db.models import Q
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Revision, TaskState
from wagtail.signals import page_published, published

from news.pages.models import ArticlePage

from .models import FollowUp

LOG_ACTION = "news.quotation_corrected"


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


def publish_corrected(article, by):
    """Publish the live version as it is in memory; newer versions have to be put back on top."""
    revision = article.save_revision(user=by, clean=False, changed=False)
    _PublishCorrected(revision, user=by, log_action=LOG_ACTION).execute(skip_permission_checks=True)
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


class _PublishCorrected(PublishPageRevisionAction):
    """Publishes at once, and leaves the schedules and the workflow of newer versions alone."""

    def _publish_revision(self, revision, object, **kwargs):
        object.go_live_at = None
        newer = Revision.page_revisions.filter(
            object_id=revision.object_id, approved_go_live_at__isnull=False
        )
        schedules = dict(newer.values_list("pk", "approved_go_live_at"))
        super()._publish_revision(revision, object, **kwargs)
        for pk, at in schedules.items():
            Revision.objects.filter(pk=pk).update(approved_go_live_at=at)

    def _after_publish(self):
        page_published.send(sender=ArticlePage, instance=self.object, revision=self.revision)
        published.send(sender=ArticlePage, instance=self.object, revision=self.revision)
