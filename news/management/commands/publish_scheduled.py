import io
import logging
import time

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections

from news.delivery.forgetting import put_back_what_died
from news.pages import scheduling

logger = logging.getLogger(__name__)

A_DAY = 24 * 60 * 60  # seconds


class Command(BaseCommand):
    help = "Publishes the stories whose time has come and takes down those that expire."

    def add_arguments(self, parser):
        parser.add_argument(
            "--every",
            type=int,
            metavar="SECONDS",
            help="Go on for ever, with so many seconds between two rounds, put back the purges "
            "that a killed worker has left, and tidy up once a day.",
        )

    def handle(self, *args, every=None, **options):
        tidied_at = None
        while every:
            try:
                self.one_round(quietly=True)
                put_back_what_died()
                if tidied_at is None or time.monotonic() - tidied_at >= A_DAY:
                    call_command("tidy_up", stdout=io.StringIO())
                    tidied_at = time.monotonic()
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
