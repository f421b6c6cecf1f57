"""Where an editor prints words all the same: what is refused in a story, and what was allowed."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.pages.models import ArticlePage
from news.quotes.nearest import differences
from news.quotes.rules_for_publication import PRINT_ALL_THE_SAME, refusals

from .models import PrintedFormOverride, digest_of
from .verbs import OverrideRefused, print_all_the_same, revoke


class ReasonForm(forms.Form):
    reason = forms.CharField(
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Kept with the story, with your name. Readers don’t see it.",
        error_messages={"required": "Say why: the reason is kept with the story."},
    )


class PrintAllTheSame(WagtailAdminTemplateMixin, View):
    page_title = "Print all the same"
    header_icon = "openquote"
    template_name = "news/quotes/admin/print_all_the_same.html"

    def dispatch(self, request, pk):
        self.article = get_object_or_404(ArticlePage, pk=pk).get_latest_revision_as_object()
        may_edit = self.article.permissions_for_user(request.user).can_edit()
        if not (may_edit and request.user.has_perm("news.override_printed_form")):
            raise PermissionDenied
        return super().dispatch(request)

    def get(self, request):
        return self.render_to_response(self.get_context_data())

    def post(self, request):
        if "revoke" in request.POST:
            return self._revoke(request.POST["revoke"])
        refused = next((refused for refused in self.refused if refused.is_posted), None)
        if refused is None:
            messages.warning(
                request, "The story or the record has changed in the meantime. Look again, please."
            )
            return redirect(request.path)
        if not refused.form.is_valid():
            return self.render_to_response(self.get_context_data())
        return self._allow(refused)

    @cached_property
    def refused(self):
        return [Refused(refusal, self.request) for refusal in refusals(self.article)]

    def _allow(self, refused):
        reason = refused.form.cleaned_data["reason"]
        try:
            print_all_the_same(self.article, refused.refusal, reason, by=self.request.user)
        except OverrideRefused as error:
            messages.error(self.request, str(error))
            return redirect(self.request.path)
        messages.success(
            self.request,
            f"“{refused.refusal.printed}” may be printed in this story. "
            "That ends when these words or those on record are changed.",
        )
        if len([other for other in self.refused if other.can_be_overridden]) > 1:
            return redirect(self.request.path)
        return redirect("wagtailadmin_pages:edit", self.article.pk)

    def _revoke(self, pk):
        overrides = PrintedFormOverride.objects.filter(article=self.article.pk)
        override = get_object_or_404(overrides, pk=int(pk) if pk.isdecimal() else 0)
        revoke(override, by=self.request.user)
        messages.success(
            self.request,
            f"“{override.printed}” won’t be printed again. What is published stays until the story "
            "is next published: mend it there.",
        )
        return redirect(self.request.path)

    def get_page_subtitle(self):
        return self.article.get_admin_display_title()

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.article.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        overrides = PrintedFormOverride.objects.filter(article=self.article.pk)
        return {
            **super().get_context_data(**kwargs),
            "article": self.article,
            "refused": self.refused,
            "overrides": overrides.select_related(
                "quotation__speaker", "made_by", "revoked_by"
            ).prefetch_related("quotation__translations"),
        }


class Refused:
    """A refusal on the screen, with its form."""

    def __init__(self, refusal, request):
        self.refusal = refusal
        self.can_be_overridden = refusal.can_be_overridden
        if self.can_be_overridden:
            self.digest = digest_of(refusal.quotation, refusal.printed)
            self.differences = differences(refusal.quotation.text, refusal.printed)
            self.is_posted = (
                request.POST.get("block") == refusal.block_id
                and request.POST.get("digest") == self.digest
            )
            self.form = ReasonForm(
                request.POST if self.is_posted else None, prefix=f"block-{refusal.block_id}"
            )
        else:
            self.is_posted = False


def lead_to_overriding(request, page):
    """After a draft is saved: where the refusal's button wanted to go. For Wagtail's hooks."""
    if request.POST.get("remedy") == PRINT_ALL_THE_SAME.view:
        return redirect(PRINT_ALL_THE_SAME.view, page.pk)
    return None
