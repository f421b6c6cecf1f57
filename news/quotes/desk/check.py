"""Checking a quotation: the words on record beside what each of its sources says."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.views import View
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.quotes.checking import CheckRefused, correct_first
from news.quotes.models import Quotation, QuotationCheck
from news.quotes.sources import ExtractIsStored, add_source, store_extract

from .evidence import evidence_in
from .forms import CheckForm, ExtractForm, SourceForm


class CheckView(WagtailAdminTemplateMixin, View):
    page_title = "Check"
    header_icon = "glasses"
    template_name = "news/quotes/admin/check.html"
    index_url_name = edit_url_name = None  # the viewset says

    def dispatch(self, request, pk):
        if not request.user.has_perm("news.check_quotation"):
            raise PermissionDenied
        self.quotation = get_object_or_404(
            Quotation.objects.select_related("speaker", "wrongly_attributed_to"), pk=pk
        )
        self.next_url = get_valid_next_url_from_request(request)
        return super().dispatch(request)

    def get(self, request):
        return self.shown()

    def post(self, request):
        if "store_extract" in request.POST:
            return self._store_extract(request.POST["store_extract"])
        if "add_source" in request.POST:
            return self._add_source()
        return self._check()

    def _check(self):
        form = CheckForm(self.request.POST, quotation=self.quotation)
        if not form.is_valid():
            return self.shown(form=form)
        try:
            check = form.save(by=self.request.user)
        except CheckRefused as refused:
            form.add_error(None, str(refused))
            return self.shown(form=form)
        messages.success(
            self.request, f"“{self.quotation}”: {check.get_to_status_display().lower()}."
        )
        return redirect(self.next_url or self.request.path)

    def _store_extract(self, pk):
        source = get_object_or_404(self.sources, pk=int(pk) if pk.isdecimal() else 0)
        form = ExtractForm(self.request.POST, prefix=f"source-{source.pk}")
        if not form.is_valid():
            return self.shown(extract_form=form)
        try:
            store_extract(source, form.cleaned_data["extract"], by=self.request.user)
        except ExtractIsStored as refused:
            messages.warning(self.request, str(refused))
        return redirect(self._this_page(f"source-{source.pk}"))

    def _add_source(self):
        form = SourceForm(self.request.POST, prefix="new")
        if not form.is_valid():
            return self.shown(source_form=form)
        source = add_source(self.quotation, form.save(commit=False), by=self.request.user)
        return redirect(self._this_page(f"source-{source.pk}"))

    def _this_page(self, anchor):
        """The same page again, with where to go from it."""
        query = f"?{urlencode({'next': self.next_url})}" if self.next_url else ""
        return f"{self.request.path}{query}#{anchor}"

    @cached_property
    def sources(self):
        return self.quotation.sources.all()

    @cached_property
    def evidence(self):
        return [evidence_in(self.quotation, source) for source in self.sources]

    def shown(self, form=None, extract_form=None, source_form=None):
        checks = QuotationCheck.objects.filter(quotation=self.quotation).order_by("-pk")
        context = self.get_context_data(
            quotation=self.quotation,
            evidence=[(each, self._extract_form(each, extract_form)) for each in self.evidence],
            form=form or CheckForm(quotation=self.quotation, initial=self._probable_answer()),
            source_form=source_form or SourceForm(prefix="new"),
            correct_first=correct_first(self.quotation),
            may_change_state=self.request.user.has_perm("news.withdraw_quotation"),
            checks=checks.select_related("checked_by", "source"),
            stored={source.sha256 for source in self.sources},
            next=self.next_url,
        )
        return self.render_to_response(context)

    def _extract_form(self, evidence, posted):
        prefix = f"source-{evidence.source.pk}"
        if evidence.extract:
            return None
        return posted if posted and posted.prefix == prefix else ExtractForm(prefix=prefix)

    def _probable_answer(self):
        found = next((each for each in self.evidence if each.found), None)
        if found:
            return {"verdict": "verified", "method": "extract", "source": found.source}
        only = self.evidence[0].source if len(self.evidence) == 1 else None
        return {"verdict": "verified", "source": only}

    def get_page_subtitle(self):
        return str(self.quotation)

    def get_breadcrumbs_items(self):
        edit = reverse(self.edit_url_name, args=[self.quotation.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": "Quotations"},
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title},
        ]
