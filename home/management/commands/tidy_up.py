from django.core.management.base import BaseCommand

from home import housekeeping


class Command(BaseCommand):
    help = "Forgets done tasks, logins that have run out, and addresses whose time is over."

    def handle(self, **options):
        self.stdout.write(f"{housekeeping.tidy_up()} tasks forgotten.")
