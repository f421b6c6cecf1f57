"""The page of one's own reply: /comments/mine/…. The link is all that it asks for.

Scanners open every link of a letter, so that opening one changes nothing: what changes something is
posted. No cookie is needed: who knows the link may do what it is for, and nobody can guess it.
"""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from news.delivery.limits import small_posts_only

from ..models import ReaderComment
from ..views import SeeOther
from . import links, verbs

Status = ReaderComment.Status
STANDS = {
    Status.HELD: "A moderator has not decided about it yet.",
    Status.APPROVED: "Everybody can read it below the story.",
    Status.CLOSED: "Everybody can read it below the story, where nobody can answer it any more.",
    Status.REJECTED: "A moderator has decided not to show it.",
    Status.SPAM: "It is not shown.",
}
DONE = {
    "confirm": "Thank you: your address is confirmed.",
    "follow": "We write to you when somebody answers your reply.",
    "unfollow": "We write to you about your reply no more.",
    "change": "Your reply is changed. A moderator reads it again, unless we know you.",
}


def _for_the_writer_alone(view):
    """Not guarded by a token of Django's, because the link itself is one; kept and told nowhere."""

    @small_posts_only
    @csrf_exempt
    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    def guarded(request, token):
        contact = links.contact_of(token)
        if contact is None or contact.comment.erased_at:
            raise Http404("This link leads to no reply.")
        response = view(request, token, contact)
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return guarded


@_for_the_writer_alone
def own_reply(request, token, contact):
    """Read it, confirm the address, be told of answers, change it, delete it."""
    if request.method != "POST":
        return _page(request, token, contact, done=DONE.get(request.GET.get("done")))
    do = request.POST.get("do", "")
    if do == "delete":
        if not request.POST.get("sure"):
            problem = "Please tick the box if you are sure: it can’t be undone."
            return _page(request, token, contact, problems={"sure": problem}, status=422)
        verbs.delete(contact)
        return render(request, "news/comments/writers/deleted.html")
    if do == "change":
        text = request.POST.get("body", "")
        try:
            problems = verbs.change(contact, text)
        except verbs.TooLate:
            return _page(request, token, contact, text=text, is_too_late=True, status=422)
        if problems:
            return _page(request, token, contact, problems=problems, text=text, status=422)
    elif do == "confirm":
        verbs.confirm(contact)
        if request.POST.get("answers"):
            verbs.follow(contact, True)
    elif do in ("follow", "unfollow"):
        verbs.follow(contact, do == "follow")
    else:
        return _page(request, token, contact, status=422)
    return SeeOther(f"{reverse('news:own_reply', args=[token])}?done={do}")


@_for_the_writer_alone
def mute(request, token, contact):
    """As RFC 8058 has it: a mail program posts here by itself, a person presses the button."""
    if request.method == "POST":
        verbs.follow(contact, False)
    return render(
        request,
        "news/comments/writers/muted.html",
        {"is_muted": not contact.wants_answers, "own_page": links.own_page(contact)},
    )


def _page(request, token, contact, status=200, **context):
    reply = contact.comment
    context |= {
        "reply": reply,
        "contact": contact,
        "story": reply.article,
        "stands": STANDS[reply.status],
        "is_shown": reply.status in (Status.APPROVED, Status.CLOSED),
        "can_be_changed": verbs.can_be_changed(reply),
        "days": settings.REPLY_ADDRESSES_KEPT_FOR,
        "action": reverse("news:own_reply", args=[token]),
    }
    return render(request, "news/comments/writers/own_reply.html", context, status=status)
