"""On the admin's first page: which challenges wait for an editor, those due soonest first."""

from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from news.challenges.models import Challenge

SHOWN = 3


class ChallengesDue(Component):
    name = "challenges_due"
    template_name = "news/challenges/admin/challenges_due.html"
    order = 115

    def get_context_data(self, parent_context):
        waiting = Challenge.objects.open()
        listing = reverse(Challenge.snippet_viewset.get_url_name("list"))
        soonest = waiting.select_related("quotation__speaker").order_by("due_on", "pk")
        return {
            "count": waiting.count(),
            "overdue": Challenge.objects.overdue().count(),
            "soonest": soonest[:SHOWN],
            "all": f"{listing}?status=open",
        }


def add_challenges_due(request, panels):
    """For Wagtail's hook `construct_homepage_panels`: for those who decide."""
    if policy_registry.get_by_type(Challenge).user_has_permission(request.user, "decide"):
        panels.append(ChallengesDue())
