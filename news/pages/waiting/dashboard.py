"""On the admin's first page: what waits for whoever looks, and what was not published."""

from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.models import Page
from wagtail.permissions import policy_registry

from . import SHOWN, refused, waiting_for


class WaitingForMe(Component):
    name = "waiting_for_me"
    template_name = "news/waiting/panel.html"
    order = 10

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        return {"lists": waiting_for(user), "today": timezone.localdate()}


class RefusedPublications(Component):
    name = "refused_publications"
    template_name = "news/waiting/refused.html"
    order = 30

    def __init__(self, found):
        self.found = found

    def get_context_data(self, parent_context):
        more = max(0, len(self.found) - SHOWN)
        return {"found": self.found[:SHOWN], "more": more}


def put_waiting_first(request, panels):
    """For Wagtail's hook `construct_homepage_panels`: instead of Wagtail's two panels.

    Those show all that waits, at several queries for each story.
    """
    instead = (UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)
    panels[:] = [panel for panel in panels if not isinstance(panel, instead)]
    if policy_registry.get_by_type(Page).user_has_permission(request.user, "change"):
        panels.append(WaitingForMe())


def add_refused(request, panels):
    """For the same hook."""
    if found := refused.for_user(request.user):
        panels.append(RefusedPublications(found))
