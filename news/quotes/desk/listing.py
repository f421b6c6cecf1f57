"""The list of quotations: what a researcher asks of it, in a fixed number of queries."""

import django_filters
from django.db.models import Count, Exists, F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.forms import CheckboxSelectMultiple
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import (
    BulkActionsCheckboxColumn,
    Column,
    DateColumn,
    NumberColumn,
    TitleColumn,
)
from wagtail.admin.widgets.button import ListingButton
from wagtail.snippets.views.snippets import IndexView

from news.pages.models import ArticlePage
from news.quotes.models import Quotation, QuotationSource, QuotationUse


class QuotationFilterSet(WagtailFilterSet):
    status = django_filters.MultipleChoiceFilter(
        label="State", choices=Quotation.Status.choices, widget=CheckboxSelectMultiple
    )
    printed = django_filters.ChoiceFilter(
        label="Printed",
        choices=[("yes", "In a published story"), ("no", "In none")],
        method="filter_printed",
        empty_label="Wherever",
    )
    extract = django_filters.ChoiceFilter(
        label="Extract",
        choices=[("yes", "Stored"), ("no", "None is stored")],
        method="filter_extract",
        empty_label="Stored or not",
    )

    class Meta:
        model = Quotation
        fields = ["status", "printed", "extract", "language", "kind"]

    def filter_printed(self, quotations, name, value):
        return _having(quotations, _published_uses(), value)

    def filter_extract(self, quotations, name, value):
        sources = QuotationSource.objects.filter(quotation=OuterRef("pk")).exclude(extract="")
        return _having(quotations, sources, value)


class WordsColumn(TitleColumn):
    cell_template_name = "news/quotes/admin/words_cell.html"


class SpeakerColumn(Column):
    cell_template_name = "news/quotes/admin/speaker_cell.html"


class SourcesColumn(Column):
    cell_template_name = "news/quotes/admin/sources_cell.html"


class StateColumn(Column):
    cell_template_name = "news/quotes/admin/state_cell.html"


class QuotationIndex(IndexView):
    def get_base_queryset(self):
        published = _published_uses().order_by().values("quotation")
        stories = published.annotate(stories=Count("article", distinct=True)).values("stories")
        return (
            Quotation.objects.select_related("speaker", "wrongly_attributed_to")
            .prefetch_related("sources")
            .annotate(printed_in=Coalesce(Subquery(stories), 0))
        )

    def order_queryset(self, quotations):
        """As the record is ordered, or by a column; never left to chance."""
        if not self.ordering:
            return quotations
        column = F(self.ordering.removeprefix("-"))
        descends = self.ordering.startswith("-")
        ordered = column.desc if descends else column.asc
        return quotations.order_by(ordered(nulls_last=True), "pk")

    def search_queryset(self, quotations):
        """Each once, however many names of the speaker are found."""
        found = super().search_queryset(quotations)
        return found.distinct() if self.is_searching else found

    @cached_property
    def columns(self):
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="snippet"),
            self._get_title_column_class(WordsColumn)(
                "text",
                label="Words",
                get_url=lambda quotation: (
                    self.get_edit_url(quotation) or self.get_inspect_url(quotation)
                ),
                get_title_id=lambda quotation: f"snippet_{quotation.pk}_title",
            ),
            SpeakerColumn("speaker", sort_key="speaker__name"),
            Column("said", accessor="said_iso", sort_key="said_on", classname="quotation-date"),
            SourcesColumn("sources", accessor=lambda quotation: quotation.sources.all()),
            NumberColumn("printed_in", label="Stories"),
            DateColumn("public_since", label="Public for", sort_key="public_since"),
            StateColumn("status", label="State", sort_key="status"),
        ]

    def get_list_buttons(self, quotation):
        buttons = super().get_list_buttons(quotation)
        if self.request.user.has_perm("news.check_quotation"):
            buttons.append(self._check_button(quotation))
        return buttons

    def _check_button(self, quotation):
        check = reverse(self.model.snippet_viewset.get_url_name("check"), args=[quotation.pk])
        return ListingButton(
            "Check",
            url=f"{check}?{urlencode({'next': self.this_listing})}",
            icon_name="glasses",
            attrs={"aria-label": f"Check “{quotation}”"},
            priority=5,
        )

    @cached_property
    def this_listing(self):
        """The list as it is filtered now, also when only its results are asked for."""
        filters = self.request.GET.copy()
        filters.pop("_w_filter_fragment", None)
        return f"{self.index_url}?{filters.urlencode()}" if filters else self.index_url


def _published_uses():
    """For a subquery: where published stories print a quotation."""
    return QuotationUse.objects.filter(
        quotation=OuterRef("pk"), article__in=ArticlePage.objects.published()
    )


def _having(quotations, related, value):
    return quotations.filter(Exists(related) if value == "yes" else ~Exists(related))
