import http.client
import os
import signal
import socket
import sys
import time
from contextlib import closing

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from home import preparation
from home.programs import DoesNotStayUp, Programs

HERE = "127.0.0.1"
PATIENCE = 60  # seconds, for the first page
ROUND = 0.5

WELCOME = """
  {name}: {address}/
  its newsroom: {address}/admin/{logins}
  Ctrl-C stops it.
"""
LOGINS = "  (editor / newsroom, or as superuser admin / newsroom)"
WORKER_OPTIONS = ("--no-reload", "--interval", "0.2")  # a purge waits no longer


class Command(BaseCommand):
    help = (
        "Starts the newsroom on this machine: the web server, the scheduler and the task worker, "
        "which stop with it. A new database gets the demo newsroom first."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--with-parent",
            action="store_true",
            help="Stop, too, when the process that started this one is gone.",
        )

    def handle(self, *args, with_parent=False, **options):
        self.parent = os.getppid() if with_parent else None
        for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(ending, signal.default_int_handler)
        try:
            self.check_place()
            self.prepare()
            self.serve()
        except KeyboardInterrupt:
            self.say("Stopped.")
        except DoesNotStayUp as error:
            raise CommandError(f"The {error} does not stay up: see above.") from None

    def check_place(self):
        """One sentence now, rather than a traceback from the middle of things."""
        for folder in preparation.folders():
            there = next(path for path in (folder, *folder.parents) if path.exists())
            if not os.access(there, os.W_OK):
                raise CommandError(f"This folder can't be written: {folder}")
        with closing(socket.socket()) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HERE, settings.PORT))
            except (OSError, OverflowError):
                raise CommandError(
                    f"Port {settings.PORT} is taken or not allowed. Choose another: "
                    "make run PORT=8001"
                ) from None

    def prepare(self):
        self.say("Preparing the database …")
        preparation.make_folders()
        preparation.make_tables()
        if preparation.is_new():
            self.say("Making the demo newsroom, once …")
            call_command("demo", verbosity=0)
        preparation.name_site()
        preparation.show_new_templates()
        connections.close_all()

    def serve(self):
        os.chdir(settings.BASE_DIR)
        with Programs(report=self.say) as programs:
            programs.start("web server", _python("-m", "gunicorn", *_gunicorn_options()))
            self.wait_for_first_page(programs)
            programs.start("scheduler", _python("manage.py", "publish_scheduled", "--every", "30"))
            programs.start("task worker", _python("manage.py", "db_worker", *WORKER_OPTIONS))
            self.welcome()
            while self.parent in (None, os.getppid()):
                programs.restart_ended()
                time.sleep(ROUND)

    def wait_for_first_page(self, programs):
        deadline = time.monotonic() + PATIENCE
        while not _front_page_answers():
            programs.restart_ended()
            if time.monotonic() > deadline:
                raise CommandError(f"The front page did not answer within {PATIENCE} seconds.")
            time.sleep(ROUND / 5)

    def welcome(self):
        logins = LOGINS if settings.DEMO_ACCOUNTS else ""
        self.say(WELCOME.format(name=settings.SITE_NAME, address=settings.SITE_URL, logins=logins))

    def say(self, words):
        self.stdout.write(words)
        self.stdout.flush()


def _python(*arguments):
    return [sys.executable, *arguments]


def _gunicorn_options():
    address = f"{HERE}:{settings.PORT}"
    return ["--bind", address, "--workers", "1", "--threads", "8", "--log-level", "warning"]


def _front_page_answers():
    with closing(http.client.HTTPConnection(HERE, settings.PORT, timeout=PATIENCE)) as asked:
        try:
            asked.request("GET", "/")
            return bool(asked.getresponse().status)
        except OSError:
            return False
