"""Where a reader says that a reply should not stand there: /comments/<id>/report/."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

from news.delivery.limits import LimitReached, sender_of, small_posts_only
from news.pages.models import ArticlePage

from ..models import ReaderComment
from ..policies import Policy, policy_of
from ..views import SeeOther
from .models import ReplyReport
from .receiving import Report, receive


@small_posts_only
@csrf_protect
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, pk):
    """The form, guarded by a token; `?done` after it was sent. Nobody is asked who they are."""
    reply = _reply(pk)
    if request.method != "POST":
        return _form(request, reply, is_done="done" in request.GET)
    sent = Report.from_post(request.POST)
    if problems := sent.problems():
        return _form(request, reply, sent=sent, problems=problems, status=422)
    try:
        receive(sent, reply, sender_of(request))
    except LimitReached as limit:
        response = _form(request, reply, sent=sent, is_limited=True, status=429)
        response.headers["Retry-After"] = str(int(limit.wait.total_seconds()) + 1)
        return response
    return SeeOther(reverse("news:report_reply", args=[reply.pk]) + "?done")


def _reply(pk):
    """One that readers see: nobody else's words are shown to who guesses a number."""
    replies = ReaderComment.objects.approved().select_related("article").defer("article__body")
    reply = replies.filter(id=pk, erased_at=None).first()
    is_there = reply and ArticlePage.objects.published().filter(pk=reply.article_id).exists()
    if not is_there or policy_of(reply.article) == Policy.HIDDEN:
        raise Http404("Readers see no such reply.")
    return reply


def _form(request, reply, status=200, **context):
    context |= {"reply": reply, "story": reply.article, "kinds": ReplyReport.Kind.choices}
    response = render(request, "news/comments/report.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
