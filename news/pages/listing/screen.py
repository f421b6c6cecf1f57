"""The screen: a flat list, whichever section a story stands in."""

from django.core.exceptions import PermissionDenied
from django.db.models import F
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageTitleColumn, ParentPageColumn
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from news.pages.models import ArticlePage

from .filters import StoryFilterSet
from .states import states_of, with_states

UPDATED = "latest_revision_created_at"
MOST_FOUND = 1_000  # of a search: whoever gets more looks for something else


class BylinesColumn(Column):
    cell_template_name = "news/pages/admin/bylines_cell.html"


class TimeColumn(Column):
    """Wagtail's own says how long ago, and of all that is to come that it is now."""

    cell_template_name = "news/pages/admin/time_cell.html"


class StateColumn(Column):
    cell_template_name = "news/pages/admin/states_cell.html"

    def get_value(self, story):
        return states_of(story)


class StoryIndex(IndexView):
    template_name = "news/pages/admin/listing.html"
    page_title = "Stories"
    table_classname = "listing full-width story-list"

    base_columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label="Headline", sort_key="title", classname="title"),
        ParentPageColumn("parent", label="Section"),
        BylinesColumn("bylines", label="By", accessor=lambda story: story.bylines.all()),
        StateColumn("state", label="State", sort_key="live"),
        TimeColumn("goes_live_at", label="Goes live", sort_key="goes_live_at"),
        NumberColumn("words", label="Words", sort_key="words"),
        DateColumn(UPDATED, label="Updated", sort_key=UPDATED),
    ]

    def annotate_queryset(self, stories):
        stories = super().annotate_queryset(with_states(stories))
        return stories.prefetch_related("bylines__person")

    def order_queryset(self, stories):
        """By a column, and never left to chance; what has no value in it stands last."""
        ordering = self.ordering or self.default_ordering
        column = F(ordering.removeprefix("-"))
        ordered = column.desc if ordering.startswith("-") else column.asc
        return stories.order_by(ordered(nulls_last=True), "pk")

    def search_queryset(self, stories):
        """Found by the admin's search; narrowed and put in order like all others."""
        if not self.is_searching:
            return stories
        found = ArticlePage.objects.all().autocomplete(self.search_query)[:MOST_FOUND]
        return stories.filter(pk__in=[story.pk for story in found])


class ChooseSection(ChooseParentView):
    page_title = "In which section?"

    def dispatch(self, request, *args, **kwargs):
        if not self.permission_policy.user_has_permission(request.user, "add"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class StoriesItem(MenuItem):
    def is_shown(self, request):
        return policy_registry.get_by_type(Page).user_has_any_permission(
            request.user, StoryIndex.any_permission_required
        )


class StoryListing(PageListingViewSet):
    model = ArticlePage
    name = "stories"
    url_prefix = "stories/all"
    icon = "doc-full"
    menu_label = "Stories"
    menu_name = "stories"
    menu_order = 90
    menu_item_class = StoriesItem
    add_to_admin_menu = True
    index_view_class = StoryIndex
    choose_parent_view_class = ChooseSection
    filterset_class = StoryFilterSet
