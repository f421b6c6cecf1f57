"""The screen on which an editor corrects the record, and marking follow-ups done."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from news.pages.models import ArticlePage
from news.people.models import Person
from news.quotes.models import Quotation, QuotationUse
from news.quotes.speakers import put_on_record

from .follow_ups import mark_done
from .forms import CorrectionForm
from .models import FollowUp
from .opened import RecordChanged
from .record import NothingToCorrect
from .verbs import correct

MAY_CORRECT = ("news.correct_quotation", "news.withdraw_quotation")
SHOWN = 50


def may_correct(user):
    return any(user.has_perm(permission) for permission in MAY_CORRECT)


class CorrectRecord(WagtailAdminTemplateMixin, FormView):
    form_class = CorrectionForm
    page_title = "Correct the record"
    header_icon = "warning"
    template_name = "news/quotes/admin/correct.html"

    def dispatch(self, request, *args, **kwargs):
        if not may_correct(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def quotation(self):
        return get_object_or_404(Quotation.objects.select_related("speaker"), pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return str(self.quotation)

    def get_breadcrumbs_items(self):
        viewset = Quotation.snippet_viewset
        return [
            *self.breadcrumbs_items,
            {"url": reverse(viewset.get_url_name("list")), "label": "Quotations"},
            {"url": self.get_success_url(), "label": str(self.quotation)},
            {"url": "", "label": self.page_title},
        ]

    def get_form_kwargs(self):
        return {
            **super().get_form_kwargs(),
            "quotation": self.quotation,
            "user": self.request.user,
        }

    def get_context_data(self, **kwargs):
        published = ArticlePage.objects.published()
        uses = QuotationUse.objects.filter(quotation=self.quotation, article__in=published)
        uses = uses.select_related("article").order_by("-article__published_at", "-article", "pk")
        return {
            **super().get_context_data(**kwargs),
            "quotation": self.quotation,
            "stories": uses.values("article").distinct().count(),
            "uses": uses[:SHOWN],
            "more": max(0, uses.count() - SHOWN),
            "corrections": self.quotation.corrections.select_related("corrected_by"),
        }

    def form_valid(self, form):
        try:
            outcome = self._correct(form.changes)
        except NothingToCorrect as error:
            form.add_error(None, str(error))
            return self.form_invalid(form)
        except RecordChanged as error:
            return self._ask_again(form, error)
        messages.success(self.request, _what_became_of(outcome))
        return redirect(get_valid_next_url_from_request(self.request) or self.get_success_url())

    def _ask_again(self, form, error):
        del self.quotation  # as it was when the form was read
        form = form.on_record_now(self.quotation)
        form.add_error(None, str(error))
        return self.form_invalid(form)

    @transaction.atomic
    def _correct(self, changes):
        for name in ("speaker", "true_speaker"):
            if isinstance(changes.get(name), Person) and not changes[name].pk:
                changes[name] = put_on_record(changes[name])
        return correct(self.quotation, by=self.request.user, **changes)

    def get_success_url(self):
        return reverse(Quotation.snippet_viewset.get_url_name("edit"), args=[self.quotation.pk])


def _what_became_of(outcome):
    counts = (
        (outcome.republished, "published with the corrected words"),
        ([pk for pk in outcome.told if pk not in outcome.republished], "told to its readers"),
        (outcome.redrafted, "with the corrected words in a draft"),
        (outcome.to_look_at, "to be looked at by a person"),
    )
    said = [
        f"{len(keys)} {'story' if len(keys) == 1 else 'stories'} {what}"
        for keys, what in counts
        if keys
    ]
    return f"The record is corrected: {'; '.join(said) or 'no story prints it'}."


@require_admin_access
@require_POST
def follow_up_done(request, pk):
    follow_up = get_object_or_404(FollowUp.objects.select_related("article"), pk=pk)
    if not request.user.has_perm("news.change_followup"):
        raise PermissionDenied
    mark_done(follow_up, by=request.user)
    messages.success(request, f"Done: “{follow_up.article}”.")
    listing = reverse(FollowUp.snippet_viewset.get_url_name("list"))
    return redirect(get_valid_next_url_from_request(request) or listing)
