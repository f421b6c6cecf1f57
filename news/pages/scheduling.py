"""What is due: stories to publish, stories that expire.

Several of these may run at once. A revision is claimed by a conditional UPDATE, so that each is
published exactly once (SQLite has no SKIP LOCKED), and one that fails stands in nobody's way. The
claim, the publication and the note of a failure are one transaction: a process that is killed in
the middle leaves the story waiting, as if it had never begun.
"""

import logging
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision
from wagtail.snippets.models import get_snippet_models

from .publication import PublicationRefused
from .refusals import log_refusal
from .scheduled import heartbeat, misses

logger = logging.getLogger(__name__)

PUNCTUAL = timedelta(minutes=5)
BROKEN = "Something broke while it was published ({}). The site’s log has the details."


@dataclass
class Outcome:
    """What one round did."""

    published: list[str] = field(default_factory=list)
    expired: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)

    def __str__(self):
        counts = {"published": self.published, "expired": self.expired, "failed": self.failed}
        return ", ".join(f"{len(what)} {name}" for name, what in counts.items())


def run(at=None) -> Outcome:
    """Publish and expire all that is due `at` that time (now, if not given).

    Publication comes first: a story whose new version has a later expiry never goes away, and one
    that was to go and to come within a missed hour is taken down in the same round.
    """
    at = at or timezone.now()
    outcome = Outcome()
    heartbeat.beat()
    _publish_due(at, outcome)
    _expire_due(at, outcome)
    heartbeat.beat()
    return outcome


def _publish_due(at, outcome):
    due = Revision.objects.filter(approved_go_live_at__lte=at).exclude(
        pk__in=misses.pausing(at).values("revision")
    )
    order = due.order_by("approved_go_live_at", "pk")
    for pk, go_live_at in list(order.values_list("pk", "approved_go_live_at")):
        try:
            with transaction.atomic():
                refused = _publish(pk, go_live_at, at, outcome)
            if refused:
                log_refusal(refused)
        except Exception:
            # A database that is locked or gone, mostly: it is still waiting, for the next round.
            logger.exception("Revision %s could not be published.", pk)
            outcome.failed.append(f"Revision {pk} could not be published.")


def _publish(pk, go_live_at, at, outcome) -> PublicationRefused | None:
    """Publish one version, if no other process does, or note why not."""
    if not _claim(pk, go_live_at):
        return None
    revision = Revision.objects.get(pk=pk)
    if misses.pausing(at).filter(revision=revision).exists():
        _wait(pk, go_live_at)  # another process has just tried, in vain
        return None
    try:
        with transaction.atomic():
            revision.publish(log_action="wagtail.publish.scheduled")
    except PublicationRefused as error:
        # Not tried again: it is a draft again, and its history and the dashboard say why.
        misses.note(revision, go_live_at, " ".join(error.problems), at, again=False)
        outcome.failed.append(str(error))
        return error
    except Exception as error:
        logger.exception("Revision %s of “%s” could not be published.", pk, revision.object_str)
        _wait(pk, go_live_at)
        reason = BROKEN.format(type(error).__name__)
        misses.note(revision, go_live_at, reason, at, again=True)
        outcome.failed.append(f"“{revision.object_str}” could not be published.")
        return None
    outcome.published.append(revision.object_str)
    if at - go_live_at > PUNCTUAL:
        minutes = (at - go_live_at) // timedelta(minutes=1)
        outcome.late.append(f"“{revision.object_str}” went live {minutes} minutes late.")
    return None


def _claim(pk, go_live_at):
    """Whether this process, and no other, is the one to publish the revision."""
    waiting = Revision.objects.filter(pk=pk, approved_go_live_at=go_live_at)
    return waiting.update(approved_go_live_at=None) == 1


def _wait(pk, go_live_at):
    """Give the claim back."""
    Revision.objects.filter(pk=pk).update(approved_go_live_at=go_live_at)


def _expire_due(at, outcome):
    for model in [Page, *(m for m in get_snippet_models() if issubclass(m, DraftStateMixin))]:
        due = model.objects.filter(live=True, expire_at__lte=at).order_by("expire_at", "pk")
        for pk in list(due.values_list("pk", flat=True)):
            try:
                with transaction.atomic():
                    # The claim. What it saves is read afterwards: it may have been published anew.
                    if not due.order_by().filter(pk=pk).update(expired=True):
                        continue
                    item = model.objects.get(pk=pk)
                    item.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
                outcome.expired.append(str(item))
            except Exception:
                logger.exception("%s %s could not be taken down.", model.__name__, pk)
                outcome.failed.append(f"{model.__name__} {pk} could not be taken down.")
