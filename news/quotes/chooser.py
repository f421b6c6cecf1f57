"""Choosing a quotation inside the story form: by speaker, words or occasion, or a new one."""

from django.db import transaction
from django.db.models import Q
from django.http import JsonResponse
from wagtail.admin.auth import any_permission_required, require_admin_access
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin
from wagtail.admin.ui.tables import Column
from wagtail.log_actions import log
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetCreateView,
)

from . import speakers
from .forms import NewQuotationForm


class QuotationSearchForm(SearchFilterMixin, BaseFilterForm):
    """Every word must stand in the words, the speaker's names or the occasion.

    By the database and not by Wagtail's index, which answers some quotation marks with an error.
    """

    def filter(self, objects):
        self.search_query = self.cleaned_data.get("q") or ""
        self.is_searching = bool(self.search_query)
        for word in self.search_query.replace("\0", "").split()[:12]:
            objects = objects.filter(
                Q(text__icontains=word)
                | Q(speaker__name__icontains=word)
                | Q(speaker__aliases__name__icontains=word)
                | Q(occasion__icontains=word)
            )
        return objects.distinct()


class QuotationList:
    filter_form_class = QuotationSearchForm

    def get_object_list(self):
        return super().get_object_list().select_related("speaker")

    @property
    def columns(self):
        return [
            *super().columns,
            Column("said", label="Said", accessor="said"),
            Column("occasion", label="Occasion"),
            Column("status", label="State", accessor="get_status_display"),
        ]


class ChooseQuotation(QuotationList, ChooseView):
    pass


class ChooseQuotationResults(QuotationList, ChooseResultsView):
    pass


class PutOnRecord(SnippetCreateView):
    @transaction.atomic
    def save_form(self, form):
        quotation = form.save()
        for added in form.added:
            log(instance=added, action="wagtail.create", user=self.request.user)
        return quotation


class QuotationChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ChooseQuotation
    choose_results_view_class = ChooseQuotationResults
    create_view_class = PutOnRecord
    creation_form_class = NewQuotationForm
    per_page = 10
    search_tab_label = "On record"
    creation_tab_label = "New"
    create_action_label = "Put on record"


@require_admin_access
@any_permission_required("news.add_quotation", "news.change_quotation", "news.correct_quotation")
def speaker_suggestions(request):
    """People for the speaker's field as `[{"value", "label"}]`: by name, or by name and number."""
    people = list(speakers.suggested(request.GET.get("q", "").replace("\0", "")))
    return JsonResponse(
        {
            "suggestions": [
                {
                    "value": to_type,
                    "label": ", ".join(str(role) for role in person.roles.all()[:2]),
                }
                for person, to_type in zip(people, speakers.to_type(people), strict=True)
            ]
        }
    )
