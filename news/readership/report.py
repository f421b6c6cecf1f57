"""Which stories are read most: a report for editors, in Wagtail's Reports menu."""

import django_filters
from django.urls import path, reverse
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from news.pages.models import ArticlePage, SectionPage

from .ranking import stories_read

EDITORS = ["add", "change", "publish"]  # on any page, as for Wagtail's own reports
PERIODS = [(7, "Last 7 days"), (30, "Last 30 days"), (90, "Last 90 days"), (365, "Last 365 days")]
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class MostReadFilterSet(WagtailFilterSet):
    days = django_filters.ChoiceFilter(
        label="Period", choices=PERIODS, method="in_period", empty_label=None
    )

    class Meta:
        model = ArticlePage
        fields = []

    def in_period(self, stories, name, days):
        return stories_read(int(days))


class MostReadView(ReportView):
    page_title = "Most read"
    header_icon = "view"
    model = ArticlePage
    filterset_class = MostReadFilterSet
    index_url_name = "most_read"
    index_results_url_name = "most_read_results"
    any_permission_required = EDITORS
    default_ordering = None
    columns = [
        TitleColumn(
            "title",
            label="Story",
            get_url=lambda story: reverse("wagtailadmin_pages:edit", args=[story.pk]),
        ),
        Column("section_title", label="Section"),
        DateColumn("published_at", label="Published"),
        NumberColumn("total", label="Reads"),
    ]
    list_export = ["title", "section_title", "published_at", "total", "full_url"]
    export_headings = {
        "title": "Story",
        "section_title": "Section",
        "published_at": "Published",
        "total": "Reads",
        "full_url": "Address",
    }
    export_filename = "most-read"

    def get_queryset(self):
        return stories_read()

    def get_page_subtitle(self):
        names = {str(days): name for days, name in PERIODS}
        return names.get(self.request.GET.get("days"), PERIODS[0][1])

    def decorate_paginated_queryset(self, stories):
        titles = dict(SectionPage.objects.values_list("path", "title"))
        for story in stories:
            story.section_title = titles.get(story.path[: -story.steplen], "")
        return stories

    def preprocess_field_value(self, field, value, export_format):
        value = super().preprocess_field_value(field, value, export_format)
        return as_text(value) if isinstance(value, str) else value


def as_text(words):
    """What a spreadsheet would carry out as a formula is marked as text."""
    return f"'{words}" if words.lstrip(" ").startswith(FORMULA_STARTS) else words


class ForEditors(MenuItem):
    def is_shown(self, request):
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_any_permission(request.user, EDITORS)


def urls():
    return [
        path("reports/most-read/", MostReadView.as_view(), name="most_read"),
        path(
            "reports/most-read/results/",
            MostReadView.as_view(results_only=True),
            name="most_read_results",
        ),
    ]


def menu_item():
    return ForEditors("Most read", reverse("most_read"), icon_name="view", order=650)
