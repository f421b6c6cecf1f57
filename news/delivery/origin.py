"""Which requests come from a page of this site, as the browser says it.

For what anybody may post from a page that everybody gets from a cache, without cookie or token: no
page can change what the browser says about it.
"""

from urllib.parse import urlsplit

from django.conf import settings


def is_from_own_page(headers) -> bool:
    """Whether a browser says that a page of this site has sent the request. Fails closed.

    Sec-Fetch-Site comes only on https and localhost; Origin comes with everything that is posted.
    """
    if "Sec-Fetch-Site" in headers:
        return headers["Sec-Fetch-Site"] == "same-origin"
    return headers.get("Origin") in own_origins()


def own_origins() -> set[str]:
    """From the settings, never from the Host header, which the sender of a request chooses."""
    own = urlsplit(settings.SITE_URL)
    return {f"{own.scheme}://{own.netloc}".lower(), *settings.CSRF_TRUSTED_ORIGINS}
