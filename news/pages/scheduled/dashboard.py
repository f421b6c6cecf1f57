"""On the admin's first page: the stories that could not go live, while there are any."""

from django.conf import settings
from wagtail.admin.ui.components import Component

from . import misses

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


def add_could_not_go_live(request, panels):
    """For Wagtail's hook `construct_homepage_panels`."""
    if missed := misses.for_user(request.user):
        panels.append(CouldNotGoLive(missed))
