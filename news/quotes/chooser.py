"""Choosing a quotation inside the story form: by speaker, words or occasion, or a new one."""

from django.db import transaction
from django.shortcuts import render
from django.views.decorators.http import require_POST
from wagtail.admin.auth import any_permission_required, require_admin_access
from wagtail.log_actions import log
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenView,
    SnippetCreateView,
)

from .choosing import widget
from .choosing.already import on_record_already
from .choosing.likeness import LONGEST
from .choosing.search import QuotationSearchForm
from .forms import NewQuotationForm
from .models import Quotation
from .speakers import suggested


class QuotationList:
    filter_form_class = QuotationSearchForm
    ordering = "-pk"  # what was recorded last is chosen first
    results_template_name = "news/quotes/chooser/results.html"
    creation_form_template_name = "news/quotes/chooser/new.html"

    def get_object_list(self):
        return super().get_object_list().select_related("speaker", "wrongly_attributed_to")

    def put_into(self):
        """The field of a new quotation for what was looked for in vain: a name, or words."""
        return "speaker_name" if suggested(self.filter_form.search_query).exists() else "text"


class ChooseQuotation(QuotationList, ChooseView):
    template_name = "news/quotes/chooser/chooser.html"


class ChooseQuotationResults(QuotationList, ChooseResultsView):
    pass


class Chosen:
    def get_display_title(self, instance):
        return widget.title(instance)

    def get_chosen_response_data(self, item):
        return {**super().get_chosen_response_data(item), **widget.chosen(item)}


class QuotationChosen(Chosen, SnippetChosenView):
    pass


class PutOnRecord(Chosen, SnippetCreateView):
    creation_form_template_name = QuotationList.creation_form_template_name

    @transaction.atomic
    def save_form(self, form):
        quotation = form.save()
        for added in form.added:
            log(instance=added, action="wagtail.create", user=self.request.user)
        return quotation


class QuotationChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ChooseQuotation
    choose_results_view_class = ChooseQuotationResults
    chosen_view_class = QuotationChosen
    create_view_class = PutOnRecord
    creation_form_class = NewQuotationForm
    base_widget_class = widget.QuotationWidget
    per_page = 10
    search_tab_label = "On record"
    creation_tab_label = "New"
    create_action_label = "Put on record"
    create_action_clicked_label = "Putting on record …"


@require_admin_access
@any_permission_required("news.add_quotation", "news.change_quotation")
@require_POST
def already(request):
    """What is on record with nearly the words that are being typed, as HTML to choose from."""
    found = on_record_already(request.POST.get("text", "").replace("\0", "")[:LONGEST])
    chosen = Quotation.snippet_viewset.chooser_viewset.get_url_name("chosen")
    shown = {"quotations": found, "chosen_url_name": chosen}
    return render(request, "news/quotes/chooser/already.html", shown)
