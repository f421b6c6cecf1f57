"""Telling every cache what has changed."""

from collections.abc import Iterable
from itertools import batched

from django.conf import settings

from .forgetting import AT_ONCE, purge_everything, purge_urls
from .kept import generations


def public_change(urls: Iterable[str]):
    """Readers must see these addresses anew. Call it inside the transaction of the change.

    `urls` are paths of this site ("/business/"); a page outside it has none. Their generations
    turn, so that rendered pages are made anew; the purge of caches in front is written as task
    rows in the same transaction, and the worker carries it out: neither a rollback nor a killed
    process gets it wrong.
    """
    paths = [url for url in dict.fromkeys(urls) if url]
    generations.renew(paths)
    if _has_caches_in_front():
        for some in batched(paths, AT_ONCE, strict=False):
            purge_urls.enqueue([settings.SITE_URL + path for path in some])


def change_everywhere():
    """Every page shows it: what stands in the navigation has changed. Else like `public_change`."""
    generations.renew([generations.EVERYWHERE])
    if _has_caches_in_front():
        purge_everything.enqueue()


def _has_caches_in_front():
    return bool(getattr(settings, "WAGTAILFRONTENDCACHE", None))
