"""What moderators do with a reply besides deciding about it: answer it, and say what it led to."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from news.pages.afterwards.models import Correction

from . import answering, picks
from .models import ReaderComment
from .moderation import ImpossibleDecision
from .reports import receiving as reports
from .submission import as_key


def urls():
    """For Wagtail's hook `register_admin_urls`."""
    return [
        path("replies/<int:pk>/answer/", answer, name="answer_reply"),
        path("replies/<int:pk>/credit/", credit, name="credit_reply"),
        path("replies/<int:pk>/settle/", settle, name="settle_reports"),
    ]


@require_POST
def answer(request, pk):
    reply = _reply(request, pk)
    try:
        answering.answer(reply, request.POST.get("body", ""), by=request.user)
    except ImpossibleDecision as why:
        messages.error(request, f"Not sent. {why}")
    else:
        messages.success(request, "Your answer stands below the story, with the newsroom’s badge.")
    return redirect(page_of(reply))


@require_POST
def credit(request, pk):
    reply = _reply(request, pk)
    chosen = as_key(request.POST.get("correction", ""))
    corrections = Correction.objects.filter(article=reply.article)
    correction = get_object_or_404(corrections, id=chosen) if chosen else None
    if picks.credit(reply, correction, by=request.user):
        said = "says that it led to this correction" if correction else "names no correction"
        messages.success(request, f"The reply {said}.")
    return redirect(page_of(reply))


@require_POST
def settle(request, pk):
    reply = _reply(request, pk)
    if reports.settle(reply, by=request.user):
        messages.success(request, "The reports are settled: the reply stays as it is.")
    return redirect(page_of(reply))


def _reply(request, pk):
    policy = policy_registry.get_by_type(ReaderComment)
    if not policy.user_has_permission(request.user, "moderate"):
        raise PermissionDenied
    return get_object_or_404(ReaderComment, id=pk)


def page_of(reply):
    """The page of the admin that shows it."""
    return reverse(ReaderComment.snippet_viewset.get_url_name("inspect"), args=[reply.pk])
