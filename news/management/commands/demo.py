from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from news.management.demo.newsroom import build
from news.people.login import DEMO_PASSWORD


class Command(BaseCommand):
    help = "Builds the demo newspaper. Run again, it changes nothing and adds what is missing."

    def handle(self, *args, **options):
        # Wagtail looks addresses up in the cache, which is a table where there is no Redis.
        call_command("createcachetable", verbosity=0)
        tally = build()
        if options["verbosity"]:
            self.stdout.write("\n".join([*tally.lines(), _how_to_log_in()]))


def _how_to_log_in():
    if settings.DEMO_ACCOUNTS:
        return f"Log in as editor / {DEMO_PASSWORD}, or as admin / {DEMO_PASSWORD}."
    return "No logins were made: these settings allow no demo accounts."
