"""Telling every cache what has changed."""

from collections.abc import Iterable

from django.conf import settings
from wagtail.contrib.frontend_cache.utils import purge_urls_from_cache

from .kept import generations


def public_change(urls: Iterable[str]):
    """Readers must see these addresses anew. Call it inside the transaction of the change.

    `urls` are paths of this site ("/business/"); a page outside it has none. Their generations
    turn, so that rendered pages are made anew; the purge of caches in front is written as a task
    row in the same transaction, and the worker carries it out: neither a rollback nor a killed
    process gets it wrong.
    """
    paths = [url for url in dict.fromkeys(urls) if url]
    generations.renew(paths)
    absolute = [settings.SITE_URL + path for path in paths]
    if absolute and getattr(settings, "WAGTAILFRONTENDCACHE", None):
        purge_urls_from_cache(absolute)
