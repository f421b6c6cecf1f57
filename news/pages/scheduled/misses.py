"""Versions that could not go live: noted by the scheduler, cleared by whoever does something."""

from datetime import timedelta

from django.db.models import F, Q
from django.db.models.signals import post_save
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry
from wagtail.signals import published

from .models import MissedPublication

LONGEST_PAUSE = timedelta(hours=1)


def note(revision, go_live_at, reason, at, *, again):
    """Say why a version could not go live. With `again` it is tried again, less and less often."""
    missed, _ = MissedPublication.objects.get_or_create(
        revision=revision, defaults={"go_live_at": go_live_at, "failed_at": at}
    )
    missed.go_live_at, missed.reason, missed.failed_at = go_live_at, reason, at
    missed.tries += 1
    missed.try_again_at = at + _pause(missed.tries) if again else None
    missed.save()


def _pause(tries):
    """1, 2, 4 … minutes: what heals soon is late by little, what does not fills no log."""
    return min(LONGEST_PAUSE, timedelta(minutes=2 ** min(tries - 1, 6)))


def pausing(at):
    """Those that are tried again later than `at`."""
    return MissedPublication.objects.filter(try_again_at__gt=at)


def for_user(user) -> list[MissedPublication]:
    """The stories that could not go live and that this user may publish, longest overdue first.

    One that waits no longer for the time it missed (it was unpublished meanwhile) is left out.
    """
    missed = list(
        MissedPublication.objects.filter(
            Q(revision__approved_go_live_at=F("go_live_at")) | Q(try_again_at=None),
            revision__base_content_type__app_label="wagtailcore",
            revision__base_content_type__model="page",
        )
        .select_related("revision")
        .defer("revision__content")
    )
    if not missed:
        return []
    policy = policy_registry.get_by_type(Page)
    theirs = policy.instances_user_has_permission_for(user, "publish").filter(
        pk__in=[miss.revision.object_id for miss in missed]
    )
    may_publish = {str(pk) for pk in theirs.values_list("pk", flat=True)}
    return [miss for miss in missed if miss.revision.object_id in may_publish]


def _revision_saved(sender, instance, update_fields, **kwargs):
    """Scheduled anew, or its schedule was cancelled. The scheduler itself does not come by here."""
    if "approved_go_live_at" not in (update_fields or ()):
        return
    if instance.approved_go_live_at:
        _clear(instance)
    else:
        MissedPublication.objects.filter(revision=instance).delete()


def _published(sender, revision, **kwargs):
    if revision:
        _clear(revision)


def _clear(revision):
    MissedPublication.objects.filter(
        revision__base_content_type_id=revision.base_content_type_id,
        revision__object_id=revision.object_id,
    ).delete()


def connect():
    """Called once, when the apps are ready."""
    post_save.connect(_revision_saved, sender=Revision, dispatch_uid="misses: revision saved")
    published.connect(_published, dispatch_uid="misses: published")
