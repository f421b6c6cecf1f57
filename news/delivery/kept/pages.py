"""A page as it was rendered, under its address and its generation.

Whoever serves a page notes the generation of its address before it reads anything that the page
shows: what was read before a change must not pass for what came after it. The page goes its whole
way all the same, through Wagtail's routing, its hooks and its restrictions; only the rendering is
saved. The caching policy says which answers are for everyone, and those alone are kept.
"""

import re
from functools import wraps
from hashlib import blake2b

from django.core.cache import caches
from django.http import HttpResponse

from .generations import generation_of

LONGEST = 600  # seconds, as for the cache in front: for what changes with time alone
WORTH_KEEPING = re.compile(r"(page=\d{1,6})?")  # of what may follow the "?"


def note(request, generation: int | None = None):
    """Note under which name the answer to this request may be kept, if it may be at all.

    The generation of the address is asked for where it is not known.
    """
    if request.method not in ("GET", "HEAD"):
        return
    asked = request.META.get("QUERY_STRING", "")
    if not WORTH_KEEPING.fullmatch(asked):
        return
    if generation is None:
        generation = generation_of(request.path)
    address = f"{request.get_host()}{request.path}?{asked}"
    name = blake2b(address.encode(), digest_size=16).hexdigest()
    request.kept_under = f"page:{name}:{generation}"


def answer(request) -> HttpResponse | None:
    """What is kept for this request; None where that is nothing."""
    name = getattr(request, "kept_under", None)
    if name is None or (found := caches["pages"].get(name)) is None:
        return None
    del request.kept_under  # it need not be kept again
    content, headers = found
    return HttpResponse(content, headers=headers)


def keep(request, response):
    """Keep an answer that is for everyone."""
    name = getattr(request, "kept_under", None)
    if name and request.method == "GET" and response.status_code == 200:
        caches["pages"].set(name, (response.content, dict(response.headers)), LONGEST)


def kept(view):
    """For a view whose answers are pages for everyone, and purged under their address."""

    @wraps(view)
    def answers(request, *args, **kwargs):
        note(request)
        return answer(request) or view(request, *args, **kwargs)

    return answers


def serve_kept(serve):
    """A hook around Wagtail's serving: behind its restrictions, instead of rendering."""

    def answers(page, request, args, kwargs):
        is_plain = not args and not kwargs  # not the note where a story stood
        return (is_plain and answer(request)) or serve(page, request, args, kwargs)

    return answers
