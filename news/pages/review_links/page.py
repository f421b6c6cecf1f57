"""What a review link leads to: one version of a story, for whoever has the address."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from .verbs import count_opening, find

FOR_NOBODY_ELSE = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}


@require_safe
def review(request, token):
    """The version, or one and the same page for every link that does not work."""
    link = find(token)
    if link is None:
        ended = render_to_string("news/review_links/ended.html", {"newspaper": settings.SITE_NAME})
        return _answer(ended, status=404)
    shown = _shown(link)
    if request.method == "GET":
        count_opening(link)
    return _answer(shown)


def _shown(link):
    """As a preview for a stranger. The request is not the one that came in: nothing of its token,
    its cookies or somebody's login can get into the page."""
    request = HttpRequest()
    request.method, request.path, request.user = "GET", "/", AnonymousUser()
    own = urlsplit(settings.SITE_URL)
    port = own.port or (443 if own.scheme == "https" else 80)
    request.META |= {"SERVER_NAME": own.hostname, "SERVER_PORT": str(port)}
    request.is_preview, request.review_link = True, link
    version = link.article.with_content_json(link.content)
    return version.serve_preview(request, "").render().content


def _answer(content, status=200):
    answer = HttpResponse(content, status=status, headers=FOR_NOBODY_ELSE)
    answer._has_been_logged = True  # Django would write the address of a 404, and so the token
    return answer
