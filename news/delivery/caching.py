"""What may be kept by a cache in front of the site, and for how long."""

from django.utils.cache import patch_cache_control

from .kept import pages

BROWSERS_KEEP_IT = 60  # seconds; a purge reaches the cache in front, not the browsers
CACHES_KEEP_IT = 600
SHOWN_WHILE_ASKING = 60  # past its time, while the new one is fetched: nobody waits
SHOWN_IN_AN_OUTAGE = 24 * 60 * 60


class CachePolicyMiddleware:
    """Every answer says what a cache may do with it: shared by all, or kept by none.

    A page is public when nothing personal was asked for on the way: no cookie set, no session
    read, no preview, no error. Views that know better set Cache-Control themselves.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.has_header("Cache-Control") and not getattr(request, "is_preview", False):
            return response
        if _is_public(request, response):
            pages.keep(request, response)
            patch_cache_control(
                response,
                public=True,
                max_age=BROWSERS_KEEP_IT,
                s_maxage=CACHES_KEEP_IT if _can_be_purged(request) else 0,
                stale_while_revalidate=SHOWN_WHILE_ASKING,
                stale_if_error=SHOWN_IN_AN_OUTAGE,
            )
        else:
            response.headers["Cache-Control"] = "private, no-store"
        return response


def _is_public(request, response):
    return (
        request.method in ("GET", "HEAD")
        and response.status_code in (200, 301, 304, 404, 410)
        and not response.cookies
        and not response.streaming
        and "cookie" not in response.get("Vary", "").lower()
        and not getattr(request, "is_preview", False)
    )


def _can_be_purged(request):
    """Nobody can name all further pages of all lists, so caches in front ask for each of them."""
    return "page" not in request.GET
