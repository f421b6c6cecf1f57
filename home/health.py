"""Is the process alive (else restart it), and is it fit to serve (else send nobody here)?"""

import logging
import os
import secrets
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache as site_cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult

from news.pages.scheduled import heartbeat

logger = logging.getLogger(__name__)

LONGEST_WAIT = timedelta(minutes=5)


@never_cache
@require_safe
def livez(request):
    """The process answers. It asks nothing of anything else."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def readyz(request):
    """Each part's state. What is missing makes it 503 on a public site, "degraded" elsewhere."""
    parts = {part.__name__: _state(part) for part in PARTS}
    if all(state == "ok" for state in parts.values()):
        return JsonResponse({"status": "ok", **parts})
    if settings.READYZ_IS_STRICT:
        return JsonResponse({"status": "not ready", **parts}, status=503)
    return JsonResponse({"status": "degraded", **parts})


def _state(part):
    try:
        return part() or "ok"
    except Exception as error:
        # Its name only: what it says may hold an address or a password.
        logger.warning("%s: %s", part.__name__, error)
        return f"failed: {type(error).__name__}"


def database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def migrations():
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return f"{waiting} not applied" if waiting else None


def cache():
    """A value of its own for each question: another process's must not pass for it."""
    key, value = f"readyz:{secrets.token_hex(8)}", secrets.token_hex(8)
    site_cache.set(key, value, 10)
    kept = site_cache.get(key)
    site_cache.delete(key)
    return None if kept == value else "does not keep what it is given"


def media():
    return None if os.access(settings.MEDIA_ROOT, os.W_OK) else "the folder is missing or read-only"


def tasks():
    """A task that nobody has taken for minutes means that no worker runs."""
    late = timezone.now() - LONGEST_WAIT
    waiting = DBTaskResult.objects.ready().filter(enqueued_at__lt=late).count()
    return f"{waiting} waiting for more than 5 minutes" if waiting else None


def scheduler():
    """Without one, nothing goes live or expires at its time."""
    return heartbeat.silence()


PARTS = (database, migrations, cache, media, tasks, scheduler)
