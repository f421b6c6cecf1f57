"""One challenge beside the record that it is about, and deciding it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.log_actions import registry as log_registry
from wagtail.permissions import policy_registry

from news.challenges import deciding
from news.challenges.models import Challenge, ChallengeContact, ChallengeEvidence
from news.quotes.correcting.views import may_correct

from .forms import DecisionForm


class Ticket(WagtailAdminTemplateMixin, FormView):
    form_class = DecisionForm
    page_title = "Challenge"
    header_icon = "help"
    template_name = "news/challenges/admin/ticket.html"

    def dispatch(self, request, *args, **kwargs):
        if not self.may("decide" if request.method == "POST" else "view"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def may(self, action):
        return policy_registry.get_by_type(Challenge).user_has_permission(self.request.user, action)

    @cached_property
    def challenge(self):
        related = ("quotation__speaker", "quotation__wrongly_attributed_to", "article", "reply")
        challenges = Challenge.objects.select_related(*related, "correction", "decided_by")
        return get_object_or_404(challenges.defer("article__body"), pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return self.challenge.get_kind_display()

    def get_breadcrumbs_items(self):
        listing = reverse(Challenge.snippet_viewset.get_url_name("list"))
        return [
            *self.breadcrumbs_items,
            {"url": listing, "label": "Challenges"},
            {"url": "", "label": str(self.challenge)},
        ]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "challenge": self.challenge}

    def get_context_data(self, **kwargs):
        challenge = self.challenge
        others = Challenge.objects.filter(quotation=challenge.quotation).exclude(pk=challenge.pk)
        here = urlencode({"next": self.request.path})
        correct = reverse("correct_quotation", args=[challenge.quotation_id])
        return {
            **super().get_context_data(**kwargs),
            "challenge": challenge,
            "quotation": challenge.quotation,
            "sources": challenge.quotation.sources.all(),
            "evidence": self._private("view_evidence", ChallengeEvidence),
            "contact": self._private("view_challenger", ChallengeContact),
            "others": others.most_urgent_first()[:20],
            "may_decide": self.may("decide"),
            "correct": f"{correct}?{here}" if may_correct(self.request.user) else None,
            "decisions": log_registry.get_logs_for_instance(challenge).select_related("user"),
        }

    def _private(self, action, model):
        """For those alone who have its permission."""
        return model.objects.filter(challenge=self.challenge).first() if self.may(action) else None

    def post(self, request, *args, **kwargs):
        if "reopen" in request.POST:
            if deciding.reopen(self.challenge, by=request.user):
                messages.success(request, "The challenge is open again.")
            return redirect(request.path)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            has_changed = form.decide(by=self.request.user)
        except deciding.ImpossibleDecision as why:  # a colleague was faster
            messages.error(self.request, str(why))
            return redirect(self.request.path)
        if has_changed:
            state = self.challenge.get_status_display().lower()
            messages.success(self.request, f"The challenge is decided: {state}.")
        return redirect(self.request.path)
