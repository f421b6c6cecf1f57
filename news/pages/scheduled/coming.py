"""What goes live and what is taken down by itself, today and tomorrow, in the newsroom's days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry


@dataclass(frozen=True, order=True)
class Coming:
    at: datetime  # in the newsroom's zone
    page_id: int
    title: str
    verb: str

    @property
    def day(self) -> date:
        return self.at.date()


def today_and_tomorrow(user, now=None) -> list[Coming]:
    """Of the pages that this user may change, the next first; what is late is among today's."""
    zone = ZoneInfo(settings.TIME_ZONE)
    today = timezone.localtime(now, zone).date()
    end = datetime.combine(today + timedelta(days=2), datetime.min.time(), tzinfo=zone)
    coming = [
        Coming(at.astimezone(zone), int(pk), title, verb)
        for verb, rows in (("goes live", _going_live(end)), ("is taken down", _expiring(end)))
        for pk, title, at in rows
    ]
    theirs = _may_change(user, {each.page_id for each in coming})
    return sorted(each for each in coming if each.page_id in theirs)


def _going_live(end):
    of_pages = {
        "base_content_type__app_label": "wagtailcore",
        "base_content_type__model": "page",
    }
    due = Revision.objects.filter(approved_go_live_at__lt=end, **of_pages)
    return due.values_list("object_id", "object_str", "approved_go_live_at")


def _expiring(end):
    due = Page.objects.filter(live=True, expire_at__lt=end)
    return due.values_list("pk", "title", "expire_at")


def _may_change(user, pks):
    if not pks:
        return set()
    policy = policy_registry.get_by_type(Page)
    theirs = policy.instances_user_has_permission_for(user, "change").filter(pk__in=pks)
    return set(theirs.values_list("pk", flat=True))
