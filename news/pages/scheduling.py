"""What is due: stories to publish, stories that expire.

Several of these may run at once. A revision is claimed by a conditional UPDATE, so that each is
published exactly once (SQLite has no SKIP LOCKED), and one that fails stands in nobody's way.
"""

import logging
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision
from wagtail.snippets.models import get_snippet_models

from .publication import PublicationRefused
from .refusals import log_refusal

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What one round did."""

    published: list[str] = field(default_factory=list)
    expired: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def __str__(self):
        counts = {"published": self.published, "expired": self.expired, "failed": self.failed}
        return ", ".join(f"{len(what)} {name}" for name, what in counts.items())


def run(at=None) -> Outcome:
    """Publish and expire all that is due `at` that time (now, if not given)."""
    at = at or timezone.now()
    outcome = Outcome()
    _expire_due(at, outcome)
    _publish_due(at, outcome)
    return outcome


def _publish_due(at, outcome):
    due = Revision.objects.filter(approved_go_live_at__lte=at).order_by("approved_go_live_at", "pk")
    for revision in list(due):
        try:
            with transaction.atomic():
                if not _claim(revision):
                    continue
                revision.publish(log_action="wagtail.publish.scheduled")
            outcome.published.append(revision.object_str)
        except PublicationRefused as error:
            # Not tried again every minute: it is a draft again, and its history says why.
            _claim(revision)
            log_refusal(error)
            outcome.failed.append(str(error))
        except Exception:
            logger.exception("Revision %s of “%s” could not be published.", revision.pk, revision)
            outcome.failed.append(f"“{revision.object_str}” could not be published.")


def _claim(revision):
    """Whether this process, and no other, is the one to publish the revision."""
    waiting = Revision.objects.filter(
        pk=revision.pk, approved_go_live_at=revision.approved_go_live_at
    )
    return waiting.update(approved_go_live_at=None) == 1


def _expire_due(at, outcome):
    for model in [Page, *(m for m in get_snippet_models() if issubclass(m, DraftStateMixin))]:
        for item in list(
            model.objects.filter(live=True, expire_at__lte=at).order_by("expire_at", "pk")
        ):
            try:
                with transaction.atomic():
                    item.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
                outcome.expired.append(str(item))
            except Exception:
                logger.exception("“%s” could not be taken down.", item)
                outcome.failed.append(f"“{item}” could not be taken down.")
