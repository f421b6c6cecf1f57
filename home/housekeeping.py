"""What a site that runs for years must throw away: nothing here is ever looked up again."""

from django.core.management import call_command
from django.tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks_db import DatabaseBackend
from django_tasks_db.models import DBTaskResult

from news.delivery.kept import generations

TASKS_KEPT_FOR = 7  # days; their arguments may be addresses of people
FAILED_TASKS_KEPT_FOR = 30  # days; somebody may still want to know why


def tidy_up() -> int:
    """Forget the tasks that are done and the logins that have run out. Gives the tasks' number."""
    before = DBTaskResult.objects.count()
    if isinstance(task_backends[DEFAULT_TASK_BACKEND_ALIAS], DatabaseBackend):
        call_command(
            "prune_db_task_results",
            queue_name="*",
            min_age_days=TASKS_KEPT_FOR,
            failed_min_age_days=FAILED_TASKS_KEPT_FOR,
            verbosity=0,
        )
    call_command("clearsessions")
    generations.forget_old()
    return before - DBTaskResult.objects.count()
