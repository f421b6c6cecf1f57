"""Replies in the Wagtail admin: what `wagtail_hooks.py` registers."""

from django.urls import path
from wagtail import hooks
from wagtail.permissions import policy_registry, register_permission_policy
from wagtail.snippets.models import SnippetAdminURLFinder, register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from . import desk, moderation
from .bans.admin import ReplyBanViewSet
from .bulk import ACTIONS, OTHERS, Delete
from .dashboard import add_held_replies
from .models import ReaderComment
from .permissions import ModerationPolicy
from .policies.admin import ReplyPolicyViewSet
from .queue import QueueFilterSet, QueueView, ReplyView


class ReplyFinder(SnippetAdminURLFinder):
    """A reply has no form to edit it: reports and histories lead to the page that shows it."""

    def get_edit_url(self, reply):
        policy = policy_registry.get(reply)
        if self.user and not policy.user_has_permission(self.user, "view"):
            return None
        return self.construct_edit_url(reply)


class ReaderCommentViewSet(SnippetViewSet):
    model = ReaderComment
    icon = "comment"
    menu_label = "Replies"
    menu_name = "replies"
    menu_order = 340
    add_to_admin_menu = True
    index_view_class = QueueView
    index_template_name = "news/comments/admin/queue.html"
    inspect_view_class = ReplyView
    inspect_view_enabled = True
    inspect_template_name = "news/comments/admin/reply.html"
    copy_view_enabled = False
    filterset_class = QueueFilterSet
    search_fields = ["name", "body"]
    search_backend_name = None
    list_per_page = 50

    def get_urlpatterns(self):
        """A queue and a page for each reply. There is nothing to add, edit or delete."""
        return [
            path("", self.index_view, name="list"),
            path("results/", self.index_results_view, name="list_results"),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
        ]

    @property
    def url_finder_class(self):
        return type("ReplyFinder", (ReplyFinder,), {"edit_url_name": self.get_url_name("inspect")})

    def register_chooser_viewset(self):
        """None: a chooser would list every reply, spam too, to everyone who may enter the admin."""


def register():
    """Called once, by `wagtail_hooks.py`. The policy comes first: others are made up on demand."""
    register_permission_policy(ReaderComment, ModerationPolicy(ReaderComment))
    register_snippet(ReaderCommentViewSet)
    register_snippet(ReplyBanViewSet)
    register_snippet(ReplyPolicyViewSet)
    for action in (*ACTIONS.values(), *OTHERS):
        hooks.register("register_bulk_action", action)
    hooks.register("register_bulk_action", Delete, order=10)  # after Wagtail's own
    hooks.register("register_admin_urls", desk.urls)
    hooks.register("register_log_actions", moderation.register_log_actions)
    hooks.register("construct_homepage_panels", add_held_replies)
