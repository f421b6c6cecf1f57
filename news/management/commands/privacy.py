import json

from django.core.management.base import BaseCommand
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.db.models import Q
from django_tasks_db.models import DBTaskResult

from news.challenges import privacy as challenges
from news.comments import privacy as replies
from news.people.user import User


class Command(BaseCommand):
    help = "What is kept of a reader: `export` prints it as JSON, `erase` takes it away for good."

    def add_arguments(self, parser):
        parser.add_argument("what", choices=["export", "erase"])
        parser.add_argument("--email", required=True, metavar="ADDRESS")

    def handle(self, what, email, **options):
        email = email.strip()
        if what == "export":
            self._export(email)
        else:
            self._erase(email)
        if User.objects.filter(email__iexact=email).exists():
            self.stderr.write("An account of the newsroom has this address: it is left as it is.")

    def _export(self, email):
        kept = {
            "email": email,
            **replies.kept_of(email),
            "challenges": challenges.kept_of(email),
            "letters": _tasks_with(email).count(),
        }
        self.stdout.write(json.dumps(kept, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))

    def _erase(self, email):
        if connection.vendor == "sqlite":  # or the words would stay in what is left of their rows
            connection.cursor().execute("PRAGMA secure_delete = ON")
        with transaction.atomic():
            # First: through the reply's address, a challenge that was made from it is found.
            erased_challenges = challenges.erase_all_of(email)
            erased = replies.erase_all_of(email)
            letters, _ = _tasks_with(email).delete()
            transaction.on_commit(_empty_the_log)
        counts = {**erased, "challenges": erased_challenges, "letters": letters}
        said = ", ".join(f"{count} {name}" for name, count in counts.items())
        self.stdout.write(f"Erased: {said}. Backups keep them for as long as backups are kept.")


def _empty_the_log():
    """SQLite's write-ahead log still has the pages as they were."""
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _tasks_with(email):
    """Letters on their way or gone out lately: a task row may hold an address."""
    return DBTaskResult.objects.filter(
        Q(args_kwargs__icontains=email) | Q(traceback__icontains=email)
    )
