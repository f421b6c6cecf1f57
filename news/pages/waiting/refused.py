"""Stories that somebody wanted to publish, and the gate refused: kept until they are published.

By the history, where workflows, bulk actions and the scheduler note it. A form says it in place.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail.permissions import policy_registry

from news.pages.scheduled.models import MissedPublication

KEPT = timedelta(days=14)
READ_AT_MOST = 200


@dataclass(frozen=True)
class Refused:
    entry: PageLogEntry

    @property
    def problems(self):
        return self.entry.data.get("problems", [])

    @property
    def changed_since(self):
        """Whoever mended it may only have to publish it again."""
        saved_at = self.entry.page.latest_revision_created_at
        return saved_at is not None and saved_at > self.entry.timestamp


def for_user(user) -> list[Refused]:
    """The last refusal of each story that this user may publish, the latest first.

    What the scheduler could not publish stands in a list of its own.
    """
    policy = policy_registry.get_by_type(Page)
    publishing = policy.instances_user_has_permission_for(user, "publish").order_by()
    entries = (
        PageLogEntry.objects.filter(
            action="news.publication_refused",
            timestamp__gt=timezone.now() - KEPT,
            page__in=publishing.values("pk"),
        )
        .filter(
            Q(page__last_published_at=None)
            | Q(page__last_published_at__lt=F("timestamp"))
            | Q(page__live=False)
        )
        .select_related("user", "page")
        .order_by("-timestamp", "-pk")[:READ_AT_MOST]
    )
    latest = {}
    for entry in entries:
        latest.setdefault(entry.page_id, Refused(entry))
    if latest:
        for key in MissedPublication.objects.values_list("revision__object_id", flat=True):
            latest.pop(int(key), None)
    return list(latest.values())
