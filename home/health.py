"""Is the process alive, and is it fit to serve? One answer for a restart, one for a load balancer."""

import os
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django_tasks_db.models import DBTaskResult

LONGEST_WAIT = timedelta(minutes=5)


@never_cache
def livez(request):
    """The process answers. It asks nothing of anything else."""
    return JsonResponse({"status": "ok"})


@never_cache
def readyz(request):
    """Each part's state. What is missing makes it 503 on a public site, "degraded" elsewhere."""
    parts = {part.__name__: _state_of(part) for part in (database, migrations, cache_, media, tasks)}
    missing = [name for name, state in parts.items() if state != "ok"]
    status = "ok" if not missing else "not ready" if settings.READYZ_IS_STRICT else "degraded"
    return JsonResponse(
        {"status": status, **parts}, status=503 if status == "not ready" else 200
    )


def _state_of(part):
    try:
        return part() or "ok"
    except (DatabaseError, OSError) as error:
        return f"failed: {type(error).__name__}"


def database():
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def migrations():
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return f"{len(waiting)} not applied" if waiting else None


def cache_():
    cache.set("readyz", "ok", 10)
    return None if cache.get("readyz") == "ok" else "does not keep what it is given"


def media():
    folder = settings.MEDIA_ROOT
    os.makedirs(folder, exist_ok=True)
    return None if os.access(folder, os.W_OK) else "folder can't be written"


def tasks():
    """A task that nobody has taken for minutes means that no worker runs."""
    late = timezone.now() - LONGEST_WAIT
    waiting = DBTaskResult.objects.ready().filter(enqueued_at__lt=late).count()
    return f"{waiting} waiting for more than 5 minutes" if waiting else None


cache_.__name__ = "cache"
