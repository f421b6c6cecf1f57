"""On the admin's first page: what could not go live, and what comes today and tomorrow."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from . import misses
from .coming import today_and_tomorrow

SHOWN = 10


class CouldNotGoLive(Component):
    name = "could_not_go_live"
    template_name = "news/pages/admin/could_not_go_live.html"
    order = 20

    def __init__(self, missed):
        self.missed = missed

    def get_context_data(self, parent_context):
        return {
            "missed": self.missed[:SHOWN],
            "more": max(0, len(self.missed) - SHOWN),
            "newsroom_zone": settings.TIME_ZONE,
        }


class ComingUp(Component):
    name = "coming_up"
    template_name = "news/pages/admin/coming_up.html"
    order = 40

    def get_context_data(self, parent_context):
        zone = ZoneInfo(settings.TIME_ZONE)
        today = timezone.localtime(timezone=zone).date()
        coming = today_and_tomorrow(parent_context["request"].user)
        return {
            "days": [
                ("Today", [each for each in coming if each.day <= today]),
                ("Tomorrow", [each for each in coming if each.day > today]),
            ],
            "today": today,
            "newsroom_zone": settings.TIME_ZONE,
        }


def add_could_not_go_live(request, panels):
    """For Wagtail's hook `construct_homepage_panels`."""
    if missed := misses.for_user(request.user):
        panels.append(CouldNotGoLive(missed))


def add_coming_up(request, panels):
    """For Wagtail's hook `construct_homepage_panels`: for whoever works on pages."""
    if policy_registry.get_by_type(Page).user_has_permission(request.user, "change"):
        panels.append(ComingUp())
