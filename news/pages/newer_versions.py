"""Versions that stand above the live one, and writing beneath them without losing any.

Wagtail's own publication of a version ends the schedule of every other one, cancels the workflow
and leaves a newer draft below what is live now. Here a version goes out by itself; then each newer
one is put back on top of it, with its own user, schedule and workflow.
"""

from dataclasses import dataclass

from django.db.models import Q
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState

from .signals import say_published


@dataclass
class Newer:
    """A version that readers don't see yet: scheduled, in review or a draft."""

    revision: Revision
    content: Page

    @property
    def is_scheduled(self):
        return self.revision.approved_go_live_at is not None


def newer_versions(page) -> list[Newer]:
    """What stands above the live version, the oldest first; of a page never live, all of it."""
    wanted = Q(approved_go_live_at__isnull=False) | Q(pk=page.latest_revision_id)
    revisions = Revision.page_revisions.filter(object_id=str(page.pk)).filter(wanted)
    if page.live:
        revisions = revisions.exclude(pk=page.live_revision_id)
    return [
        Newer(revision, revision.as_object())
        for revision in revisions.select_related("user").order_by("created_at", "pk")
    ]


def publish_beneath(page, by, log_action) -> Revision:
    """Publish the live version as it is in memory; newer versions have to be put back on top."""
    revision = Revision.objects.create(
        content_object=page,
        base_content_type=page.get_base_content_type(),
        user=by,
        content=page.serializable_data(),
        object_str=str(page),
    )
    page.live_revision = page.latest_revision = revision
    page.latest_revision_created_at = page.last_published_at = revision.created_at
    page.draft_title = page.title
    page.has_unpublished_changes = False
    page.save(clean=False)
    say_published(page, revision)
    log(instance=page, action=log_action, user=by, revision=revision)
    return revision


def put_on_top(newer: Newer) -> Revision:
    """Save a newer version as it is in memory, with the user, schedule and workflow that it had.

    The version that it takes the place of stays in the page's history. It is not logged as an edit:
    its author has not made it, and `collisions.py` tells it from what they have by that.
    """
    old = newer.revision
    new = newer.content.save_revision(
        user=old.user, approved_go_live_at=old.approved_go_live_at, clean=False
    )
    Revision.objects.filter(pk=old.pk).update(approved_go_live_at=None)
    TaskState.objects.filter(revision=old, status=TaskState.STATUS_IN_PROGRESS).update(revision=new)
    return new
