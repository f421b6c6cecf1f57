from django.core.management.base import BaseCommand

from search.index.writing import rebuild
from search.models import SearchEntry


class Command(BaseCommand):
    help = "Bring the archive's index in line with the published stories."

    def handle(self, *args, **options):
        changed = rebuild()
        held = SearchEntry.objects.count()
        self.stdout.write(f"The index holds {held} stories; {changed} entries were out of date.")
