"""The editors' list of challenges: what is due soonest first."""

import django_filters
from django.forms import CheckboxSelectMultiple
from django.urls import path, reverse
from django.utils.functional import cached_property
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.snippets.models import SnippetAdminURLFinder
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from news.challenges.models import Challenge


class ChallengeFilterSet(WagtailFilterSet):
    status = django_filters.MultipleChoiceFilter(
        choices=Challenge.Status.choices, widget=CheckboxSelectMultiple
    )
    kind = django_filters.MultipleChoiceFilter(
        choices=Challenge.Kind.choices, widget=CheckboxSelectMultiple
    )
    due = django_filters.ChoiceFilter(
        label="Due",
        choices=[("overdue", "Should have been decided")],
        method="by_due",
        empty_label="All",
    )
    submitted_at = django_filters.DateFromToRangeFilter(label="Sent", widget=DateRangePickerWidget)

    class Meta:
        model = Challenge
        fields = []

    def by_due(self, challenges, name, value):
        return challenges.overdue()


class DueColumn(Column):
    cell_template_name = "news/challenges/admin/due_cell.html"


class ChallengeList(IndexView):
    page_title = "Challenges"

    def get_base_queryset(self):
        challenges = Challenge.objects.most_urgent_first()
        return challenges.select_related("quotation__speaker", "article").defer("article__body")

    def order_queryset(self, challenges):
        return challenges.order_by(self.ordering, "-pk") if self.ordering else challenges

    @cached_property
    def columns(self):
        return [
            TitleColumn("quotation", label="Quotation", get_url=ticket),
            Column("kind", label="Says", accessor="get_kind_display", sort_key="kind"),
            Column("article", label="Read in", accessor=lambda c: c.article and c.article.title),
            StatusTagColumn(
                "status",
                accessor="get_status_display",
                sort_key="status",
                primary=lambda challenge: challenge.is_open,
            ),
            DateColumn("submitted_at", label="Sent", sort_key="submitted_at"),
            DueColumn("due_on", label="Due", sort_key="due_on"),
        ]


def ticket(challenge):
    return reverse("challenge", args=[challenge.pk])


class ChallengeFinder(SnippetAdminURLFinder):
    """A challenge has no form to edit it: reports and histories lead to its ticket."""

    def get_edit_url(self, challenge):
        user = self.user
        may = not user or any(map(user.has_perm, ["news.view_challenge", "news.decide_challenge"]))
        return ticket(challenge) if may else None


class ChallengeViewSet(SnippetViewSet):
    model = Challenge
    icon = "help"
    menu_label = "Challenges"
    menu_name = "challenges"
    menu_order = 242
    add_to_admin_menu = True
    index_view_class = ChallengeList
    filterset_class = ChallengeFilterSet
    search_fields = ["quotation__text", "quotation__speaker__name", "article__title"]
    search_backend_name = None
    copy_view_enabled = False
    list_per_page = 50

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="list"),
            path("results/", self.index_results_view, name="list_results"),
        ]

    @property
    def url_finder_class(self):
        return type("ChallengeFinder", (ChallengeFinder,), {"edit_url_name": "challenge"})

    def register_chooser_viewset(self):
        """None: nothing chooses a challenge."""
