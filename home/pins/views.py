"""The addresses that the pins' menu items and the undo button post to."""

from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.admin.utils import get_valid_next_url_from_request

from news.models import ArticlePage

from . import verbs
from .permissions import front_page, may_pin


@require_POST
def lead(request, story):
    return _carry_out(request, verbs.lead, story, "“{story}” leads the front page.")


@require_POST
def pin(request, story):
    return _carry_out(request, verbs.pin, story, "“{story}” is pinned to the front page.")


@require_POST
def unpin(request, story):
    return _carry_out(
        request, verbs.unpin, story, "“{story}” is no longer pinned to the front page."
    )


@require_POST
def undo(request, token):
    _refuse_strangers(request)
    try:
        verbs.undo(verbs.Change.from_token(token), by=request.user)
        messages.success(request, "Undone: the front page is as it was.")
    except verbs.ChangedSince:
        messages.error(
            request, "Not undone: the pins have been changed since. Look at the front page first."
        )
    except signing.BadSignature:
        messages.error(request, "Not undone: that was too long ago. Change the pins by hand.")
    return _back(request)


def _carry_out(request, verb, key, sentence):
    _refuse_strangers(request)
    story = get_object_or_404(ArticlePage.objects.defer_streamfields(), id=key)
    try:
        change = verb(story, by=request.user)
        _say(request, sentence.format(story=story.title), story, change)
    except verbs.NotPublished:
        messages.error(
            request, f"“{story.title}” can’t be pinned: readers can’t see it. Publish it first."
        )
    return _back(request, story)


def _refuse_strangers(request):
    if not may_pin(request.user):
        raise PermissionDenied


def _say(request, sentence, story, change):
    """What has happened, also to the stories that made room, with a button that undoes it."""
    still = {held.story for held in change.after} | {story.pk}
    displaced = [held.story for held in change.before if held.story not in still]
    titles = ArticlePage.objects.filter(pk__in=displaced).values_list("title", flat=True)
    words = " ".join([sentence, *(f"“{title}” made room for it." for title in titles)])
    undo_at = None
    if change.before != change.after:
        undo_at = reverse("front_page_undo", args=[change.token()])
    context = {"words": words, "undo_at": undo_at}
    messages.success(request, render_to_string("home/pins/message.html", context))


def _back(request, story=None):
    after = get_valid_next_url_from_request(request)
    return redirect(after or reverse("wagtailadmin_pages:edit", args=[(story or front_page()).pk]))
