import logging
import time

from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections

from news.pages import scheduling

logger = logging.getLogger(__name__)


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
        while every:
            try:
                self.one_round(quietly=True)
            except DatabaseError:
                logger.exception("This round was cut short; the next one catches up.")
            close_old_connections()
            time.sleep(every)
        self.one_round()

    def one_round(self, quietly=False):
        outcome = scheduling.run()
        if outcome.published or outcome.expired or outcome.failed or not quietly:
            self.stdout.write(f"{outcome}.")
        for sentence in outcome.late:
            self.stdout.write(sentence)
        for sentence in outcome.failed:
            self.stderr.write(sentence)
