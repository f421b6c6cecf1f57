"""What the worker does after a change: telling the caches in front which addresses to forget.

A cache that does not answer is told again until it does: its pages may stand on a disk and be there
when it is back. A worker that is killed while it tells leaves a task that looks as if it still ran;
the scheduler puts it back.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import batched, chain
from urllib.error import HTTPError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

from django.conf import settings
from django.tasks import TaskResultStatus, task
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.contrib.frontend_cache.backends import HTTPBackend
from wagtail.contrib.frontend_cache.backends.http import PurgeRequest
from wagtail.contrib.frontend_cache.utils import get_backends

logger = logging.getLogger(__name__)

# How long to wait before each further try; the last pause comes again and again.
PAUSES = [timedelta(seconds=seconds) for seconds in (1, 2, 5, 10, 30)]
TOLD_FOR = timedelta(days=1)  # by then no cache shows what it has any more, not even in an outage
AT_ONCE = 200  # addresses of one task, so that it takes a second or two
AFTER_ALL_OTHERS = -50  # priority
SURELY_DEAD_AFTER = timedelta(minutes=2)

_sources: list[Callable[[], Iterable[str]]] = []


class CacheDoesNotAnswer(Exception):
    """Its message is for the log."""


class HTTPCache(HTTPBackend):
    """nginx, Varnish or Squid. Wagtail's backend waits for ever, and hides that nobody heard it."""

    def purge(self, url):
        asked = urlsplit(url)
        address = urlunsplit((self.cache_scheme, self.cache_netloc, asked.path, asked.query, ""))
        request = PurgeRequest(address, headers={"Host": asked.netloc})
        try:
            urlopen(request, timeout=5).close()  # noqa: S310 - http, by the settings
        except HTTPError as error:
            if error.code >= 500:
                raise CacheDoesNotAnswer(str(error)) from error
            # else it has nothing under this address
        except OSError as error:
            raise CacheDoesNotAnswer(str(error)) from error


@task
def purge_urls(urls, since=None):
    """Tell every cache to forget these absolute addresses. `since` is when it was tried first."""
    try:
        for backend in get_backends().values():
            hosts = {urlsplit(url).netloc for url in urls}
            heard = {host for host in hosts if backend.invalidates_hostname(host)}
            backend.purge_batch([url for url in urls if urlsplit(url).netloc in heard])
    except CacheDoesNotAnswer as error:
        _tell_again(urls, since, error)


def _tell_again(urls, since, error):
    now = timezone.now()
    began = datetime.fromisoformat(since) if since else now
    if now - began >= TOLD_FOR or not purge_urls.get_backend().supports_defer:
        raise error
    waited = now - began
    pause = next((pause for pause in PAUSES if pause > waited), PAUSES[-1])
    logger.warning("A cache does not answer and is told again in %s: %s", pause, error)
    purge_urls.using(run_after=now + pause).enqueue(urls, since=began.isoformat())


@task(priority=AFTER_ALL_OTHERS)
def purge_everything():
    """Every address that readers have, in the order in which its sources give them."""
    addresses = chain.from_iterable(source() for source in _sources)
    absolute = (settings.SITE_URL + path for path in addresses if path)
    for urls in batched(dict.fromkeys(absolute), AT_ONCE, strict=False):
        purge_urls.using(priority=AFTER_ALL_OTHERS).enqueue(list(urls))


def register_addresses(source: Callable[[], Iterable[str]]):
    """`source()` gives paths of pages that readers have. Called in `ready()`."""
    if source not in _sources:
        _sources.append(source)


def put_back_what_died(now=None) -> int:
    """The tasks of this module that a killed worker has left are run again. Gives their number."""
    ours = DBTaskResult.objects.running().filter(task_path__startswith=f"{__name__}.")
    dead = ours.filter(started_at__lt=(now or timezone.now()) - SURELY_DEAD_AFTER)
    return dead.update(status=TaskResultStatus.READY)
