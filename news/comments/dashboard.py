"""On the admin's first page: how many replies wait for a moderator."""

from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from .models import ReaderComment


class HeldReplies(Component):
    name = "held_replies"
    template_name = "news/comments/admin/held_replies.html"
    order = 150

    def get_context_data(self, parent_context):
        held = ReaderComment.objects.held()
        queue = reverse(ReaderComment.snippet_viewset.get_url_name("list"))
        oldest = held.order_by("submitted_at", "pk").values_list("submitted_at", flat=True).first()
        reported = ReaderComment.objects.filter(reports__isnull=False, reports__settled_at=None)
        return {
            "count": held.count(),
            "oldest": oldest,
            "queue": f"{queue}?status=held",
            "reported": reported.distinct().count(),
            "reported_at": f"{queue}?reported=true",
        }


def add_held_replies(request, panels):
    """For Wagtail's hook `construct_homepage_panels`."""
    policy = policy_registry.get_by_type(ReaderComment)
    if policy.user_has_permission(request.user, "moderate"):
        panels.append(HeldReplies())
