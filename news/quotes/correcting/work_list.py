"""The list of follow-ups in the admin, and how many wait on its first page."""

import django_filters
from django.db.models import F
from django.urls import path, reverse
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from .models import FollowUp
from .views import follow_up_done


class FollowUpPolicy(ModelPermissionPolicy):
    """Corrections make them, and someone marks them done. Nobody adds or deletes one."""

    def user_has_permission(self, user, action):
        return action in ("view", "change") and super().user_has_permission(user, action)


class FollowUpFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label="State",
        choices=[("open", "Waits for someone"), ("done", "Done")],
        method="in_state",
        empty_label="All",
    )

    class Meta:
        model = FollowUp
        fields = ["version"]

    def in_state(self, follow_ups, name, state):
        return follow_ups.filter(done_at__isnull=state == "open")


class DoneColumn(Column):
    cell_template_name = "news/quotes/admin/done_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        context["may_mark"] = parent_context["request"].user.has_perm("news.change_followup")
        return context


class FollowUpList(IndexView):
    page_title = "Follow-ups"

    def get_base_queryset(self):
        follow_ups = FollowUp.objects.order_by(F("done_at").asc(nulls_first=True), "noted_at", "pk")
        return follow_ups.select_related("article", "correction__quotation__speaker", "done_by")

    @cached_property
    def columns(self):
        return [
            TitleColumn("article", label="Story", get_url=_story_form),
            Column("problem", label="What to look at"),
            StatusTagColumn("version", accessor="get_version_display", label="Where"),
            TitleColumn("quotation", label="Quotation", accessor=_quotation, get_url=_record),
            DateColumn("noted_at", label="Since"),
            DoneColumn("done_at", label="Done"),
        ]


class FollowUpViewSet(SnippetViewSet):
    model = FollowUp
    icon = "tasks"
    menu_label = "Follow-ups"
    menu_name = "follow-ups"
    menu_order = 245
    add_to_admin_menu = True
    index_view_class = FollowUpList
    filterset_class = FollowUpFilterSet
    copy_view_enabled = False
    list_per_page = 50

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="list"),
            path("results/", self.index_results_view, name="list_results"),
            path("<int:pk>/done/", follow_up_done, name="done"),
        ]

    def register_chooser_viewset(self):
        """None: nothing chooses a follow-up."""


class OpenFollowUps(Component):
    name = "open_follow_ups"
    template_name = "news/quotes/admin/open_follow_ups.html"
    order = 140

    def get_context_data(self, parent_context):
        waiting = FollowUp.objects.filter(done_at__isnull=True)
        listing = reverse(FollowUp.snippet_viewset.get_url_name("list"))
        return {
            "count": waiting.count(),
            "oldest": waiting.values_list("noted_at", flat=True).first(),
            "listing": f"{listing}?state=open",
        }


def add_open_follow_ups(request, panels):
    """For Wagtail's hook `construct_homepage_panels`."""
    if policy_registry.get_by_type(FollowUp).user_has_permission(request.user, "change"):
        panels.append(OpenFollowUps())


def _story_form(follow_up):
    return reverse("wagtailadmin_pages:edit", args=[follow_up.article_id])


def _quotation(follow_up):
    return follow_up.correction.quotation


def _record(follow_up):
    return reverse("correct_quotation", args=[follow_up.correction.quotation_id])
