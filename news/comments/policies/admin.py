"""Policies for replies in the Wagtail admin."""

from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from .kinds import NEVER
from .models import ReplyPolicy


class PolicyList(IndexView):
    @cached_property
    def columns(self):
        return [
            TitleColumn("page", label="Where", accessor="page.title", get_url=self.get_edit_url),
            Column("policy", label="Replies are", accessor=_policy, sort_key="policy"),
            Column("closes_after", accessor=_days, sort_key="closes_after"),
        ]

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("page")


class ReplyPolicyViewSet(SnippetViewSet):
    model = ReplyPolicy
    icon = "comment"
    menu_label = "Policies for replies"
    menu_name = "reply-policies"
    add_to_settings_menu = True
    index_view_class = PolicyList
    copy_view_enabled = False
    ordering = ["page__path", "pk"]
    search_fields = ["page__title"]
    search_backend_name = None
    list_per_page = 50
    panels = [
        PageChooserPanel("page", ["news.ArticlePage", "news.SectionPage", "home.HomePage"]),
        FieldPanel("policy"),
        FieldPanel("closes_after"),
    ]

    def register_chooser_viewset(self):
        """None: nothing is made of policies."""


def _policy(policy):
    return policy.get_policy_display() or "As above it"


def _days(policy):
    if policy.closes_after is None:
        return "As above it"
    return "Never" if policy.closes_after == NEVER else f"{policy.closes_after} days"
