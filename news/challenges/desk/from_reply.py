"""A reader's reply says that a quotation is wrong: editors look into it as a challenge."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from news.challenges.letters import tell_sender
from news.challenges.models import Challenge
from news.challenges.receiving import receive
from news.challenges.submission import Submission
from news.comments.models import ReaderComment
from news.quotes.correcting.views import may_correct

from .forms import FromReplyForm


@transaction.atomic
def turn_into_challenge(reply, by, quotation, kind) -> Challenge:
    """The reply stays what it is; its author is told, once. A second time changes nothing."""
    known = Challenge.objects.filter(reply=reply).first()
    if known:
        return known
    contact = getattr(reply, "contact", None)
    sent = Submission(
        kind=kind,
        explanation=reply.body,
        link="",
        name=reply.name,
        email=contact.email if contact else "",
        story=reply.article_id,
    )
    challenge = receive(sent, quotation, reply=reply)
    log(
        instance=challenge,
        action="news.challenge.from_reply",
        user=by,
        title=f"Challenge {challenge.pk} of quotation {quotation.pk}",
        data={"reply": reply.pk},
    )
    tell_sender.enqueue("turned", challenge.pk)
    return challenge


class FromReply(WagtailAdminTemplateMixin, FormView):
    form_class = FromReplyForm
    page_title = "Turn into a challenge"
    header_icon = "help"
    template_name = "news/challenges/admin/from_reply.html"

    def dispatch(self, request, *args, **kwargs):
        policy = policy_registry.get_by_type(ReaderComment)
        if not policy.user_has_permission(request.user, "moderate"):
            raise PermissionDenied
        known = Challenge.objects.filter(reply=self.reply).first()
        return self._there(known) if known else super().dispatch(request, *args, **kwargs)

    @cached_property
    def reply(self):
        replies = ReaderComment.objects.select_related("article").defer("article__body")
        return get_object_or_404(replies, pk=self.kwargs["pk"])

    def get_page_subtitle(self):
        return f"Reply by {self.reply.name}"

    def get_breadcrumbs_items(self):
        viewset = ReaderComment.snippet_viewset
        reply = reverse(viewset.get_url_name("inspect"), args=[self.reply.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse(viewset.get_url_name("list")), "label": "Replies"},
            {"url": reply, "label": self.reply.name},
            {"url": "", "label": self.page_title},
        ]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "reply": self.reply}

    def get_context_data(self, **kwargs):
        return {
            **super().get_context_data(**kwargs),
            "reply": self.reply,
            "may_correct": may_correct(self.request.user),
        }

    def form_valid(self, form):
        said = form.cleaned_data
        challenge = turn_into_challenge(
            self.reply, self.request.user, said["quotation"], said["kind"]
        )
        messages.success(
            self.request,
            f"Editors look into it by {challenge.due_on:%-d %B %Y}. The author of the reply is "
            "told, if the address is known.",
        )
        if "correct" in self.request.POST and may_correct(self.request.user):
            correct = reverse("correct_quotation", args=[challenge.quotation_id])
            back = urlencode({"next": reverse("challenge", args=[challenge.pk])})
            return redirect(f"{correct}?{back}")
        return self._there(challenge)

    def _there(self, challenge):
        """To the challenge, for who may see it; others go back to the reply."""
        policy = policy_registry.get_by_type(Challenge)
        if policy.user_has_permission(self.request.user, "view"):
            return redirect("challenge", challenge.pk)
        viewset = ReaderComment.snippet_viewset
        return redirect(reverse(viewset.get_url_name("inspect"), args=[self.reply.pk]))
