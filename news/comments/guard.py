"""Who may post a reply from a page that everybody gets from a cache, without cookie or token.

The browser says where a form was sent from, and no page can change what it says. Nothing is lost
by letting a stranger post: the view behind this guard knows nobody, so a forged post gains no more
than one that the stranger could send himself. Whoever is refused finds a form with a token.
"""

from functools import wraps

from django.http import HttpResponseNotAllowed
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from news.delivery.origin import is_from_own_page

FORM_TYPES = {"application/x-www-form-urlencoded", "multipart/form-data"}


def own_form_only(view):
    """A decorator: the view gets only what a form of this site has posted."""

    @csrf_exempt
    @never_cache
    @wraps(view)
    def guarded(request, page_id):
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if request.content_type not in FORM_TYPES or not is_from_own_page(request.headers):
            return render(request, "news/comments/refused.html", {"page_id": page_id}, status=403)
        return view(request, page_id)

    return guarded
