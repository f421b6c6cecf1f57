"""A form of a few fields is small. What is larger is refused before anything looks into it."""

from functools import wraps

from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import csrf_exempt

LARGEST = 64 * 1024  # bytes
DRAINED = 1024 * 1024  # bytes: a browser that still sends would not see the answer
PIECE = 64 * 1024


def small_posts_only(view):
    """A decorator, the outermost one: a request with a larger body is answered with 413.

    It takes the view out of Django's CSRF middleware, which would parse the whole body first: the
    view has a guard of its own inside, such as `csrf_protect`.
    """

    @csrf_exempt
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if _announced(request) <= LARGEST:
            return view(request, *args, **kwargs)
        _drain(request)
        response = render(request, "413.html", status=413)
        add_never_cache_headers(response)
        return response

    return guarded


def _announced(request):
    """By Content-Length. A server that gets none passes no body on."""
    length = request.META.get("CONTENT_LENGTH") or ""
    if not (length.isascii() and length.isdigit()):
        return 0
    return int(length[:18])


def _drain(request):
    left = DRAINED
    while left > 0 and (piece := request.read(min(PIECE, left))):
        left -= len(piece)
