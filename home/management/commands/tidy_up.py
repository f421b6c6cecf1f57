from django.core.management.base import BaseCommand

from home import housekeeping


class Command(BaseCommand):
    help = "Forgets the tasks that are done and the logins that have run out."

    def handle(self, **options):
        self.stdout.write(f"{housekeeping.tidy_up()} tasks forgotten.")
