"""Where readers leave their replies: /comments/…."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from news.delivery.limits import LimitReached, sender_of, small_posts_only
from news.delivery.limits.senders import address_of
from news.pages.models import ArticlePage

from . import threads
from .guard import own_form_only
from .models import ReaderComment
from .policies import Policy, policy_of
from .receiving import RepliesAreClosed, Sender, TakesNoReplies, receive
from .submission import Submission, parent_of
from .tickets import new_ticket

MINUTE = timedelta(minutes=1)


class SeeOther(HttpResponseRedirect):
    """What was posted is received; what comes next is a page to look at."""

    status_code = 303


@small_posts_only
@own_form_only
def post_reply(request, page_id):
    """Receive a reply from the form below a story. Looks at no cookie, session or user."""
    return _receive(request, _story(page_id), "news:post_reply")


@small_posts_only
@csrf_protect
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def classic_form(request, page_id):
    """A page with the form alone, guarded by a token: `?parent=<id>` answers that reply."""
    story = _story(page_id)
    if request.method == "POST":
        return _receive(request, story, "news:reply_form")
    return _form(request, story, "news:reply_form", parent_of(request.GET))


@never_cache
@require_safe
def ticket(request, page_id):
    """For the script of the form. Nobody is asked who they are, and nothing is written."""
    return JsonResponse({"key": new_ticket(_story(page_id).pk)})


@never_cache
@require_safe
def thanks(request):
    return render(request, "news/comments/thanks.html")


def _story(page_id):
    """By `id`: `pk` is a foreign key here, and SQLite fails on one beyond its integers."""
    story = get_object_or_404(ArticlePage.objects.published(), id=page_id)
    if policy_of(story) == Policy.HIDDEN:
        raise Http404("This story takes no replies, and shows none.")
    return story


def _receive(request, story, posts_to):
    sent = Submission.from_post(request.POST)
    if problems := sent.problems():
        return _form(request, story, posts_to, sent.parent, sent, problems, status=422)
    try:
        receive(sent, story, Sender(sender_of(request), address_of(request)))
    except RepliesAreClosed:
        return _form(request, story, posts_to, sent.parent, sent, status=422)
    except TakesNoReplies:
        return _form(request, story, posts_to, sent.parent, sent, status=422)
    except LimitReached as limit:
        minutes = limit.wait // MINUTE + 1
        response = _form(request, story, posts_to, sent.parent, sent, status=429, minutes=minutes)
        response.headers["Retry-After"] = str(minutes * 60)
        return response
    return SeeOther(reverse("news:thanks"))


def _form(request, story, posts_to, parent, sent=None, problems=None, status=200, minutes=None):
    """The form, with what was sent and what is wrong with it. It answers `parent` if it may."""
    takes_replies = parent is not None and threads.takes_replies(story, parent)
    context = {
        "story": story,
        "answered": ReaderComment.objects.get(pk=parent) if takes_replies else None,
        "is_closed": not policy_of(story).takes_replies,
        "is_too_late": parent is not None and not takes_replies,
        "action": reverse(posts_to, args=[story.pk]),
        "has_token": posts_to == "news:reply_form",
        "sent": sent,
        "problems": problems,
        "minutes": minutes,
        "days": settings.REPLY_ADDRESSES_KEPT_FOR,
    }
    response = render(request, "news/comments/form.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
