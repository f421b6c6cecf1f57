"""Where a quotation is challenged: /challenges/<uuid>/, without an account and kept by no cache."""

import math

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from news.comments.submission import as_key
from news.comments.views import SeeOther
from news.delivery.limits import LimitReached, sender_of, small_posts_only
from news.quotes.models import Quotation

from .models import Challenge
from .receiving import receive, story_of
from .submission import Submission


@small_posts_only
@csrf_protect
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def challenge(request, uuid):
    """The form, guarded by a token; `?story=<id>` says in which story the quotation was read."""
    quotation = get_object_or_404(Quotation.objects.once_public().with_speakers(), uuid=uuid)
    if request.method != "POST":
        return _form(request, quotation, as_key(request.GET.get("story", "")))
    sent = Submission.from_post(request.POST)
    if problems := sent.problems():
        return _form(request, quotation, sent.story, sent, problems, status=422)
    try:
        receive(sent, quotation, sender=sender_of(request))
    except LimitReached as limit:
        return _later(_form(request, quotation, sent.story, sent, is_limited=True), limit)
    return SeeOther(reverse("news:challenge_thanks"))


@never_cache
@require_safe
def thanks(request):
    return _unlisted(render(request, "news/challenges/thanks.html"))


def _later(response, limit):
    response.status_code = 429
    response.headers["Retry-After"] = str(max(1, math.ceil(limit.wait.total_seconds())))
    return response


def _form(request, quotation, story, sent=None, problems=None, is_limited=False, status=200):
    context = {
        "quotation": quotation,
        "story": story_of(story),
        "kinds": Challenge.Kind.choices,
        "sent": sent,
        "problems": problems,
        "is_limited": is_limited,
    }
    return _unlisted(render(request, "news/challenges/form.html", context, status=status))


def _unlisted(response):
    response.headers["X-Robots-Tag"] = "noindex"
    return response
