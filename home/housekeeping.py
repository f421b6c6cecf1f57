"""What a site that runs for years must throw away: nothing here is ever looked up again."""

from django.core.management import call_command
from django.tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks_db import DatabaseBackend
from django_tasks_db.models import DBTaskResult

from news.comments import privacy

TASKS_KEPT_FOR = 7  # days; their arguments may be addresses of people
FAILED_TASKS_KEPT_FOR = 30  # days; somebody may still want to know why


def tidy_up() -> int:
    """Forget tasks that are done, logins that have run out, and addresses of readers whose time is
    over. Gives the tasks' number.
    """
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
    privacy.forget()
    return before - DBTaskResult.objects.count()
