import time

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from news.pages import scheduling


class Command(BaseCommand):
    help = "Publishes the stories whose time has come and takes down those that expire."

    def add_arguments(self, parser):
        parser.add_argument(
            "--every",
            type=int,
            metavar="SECONDS",
            help="Go on for ever, with so many seconds between two rounds.",
        )

    def handle(self, *args, every=None, **options):
        while True:
            outcome = scheduling.run()
            if outcome.published or outcome.expired or outcome.failed or not every:
                self.stdout.write(f"{outcome}.")
            for sentence in outcome.failed:
                self.stderr.write(sentence)
            if not every:
                return
            close_old_connections()
            time.sleep(every)
