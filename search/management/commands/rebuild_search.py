from django.core.management.base import BaseCommand

from search.index.writing import rebuild
from search.models import Findable


class Command(BaseCommand):
    help = "Bring the archive's index in line with what is published."

    def handle(self, *args, **options):
        changed = rebuild()
        held = Findable.objects.filter(kind="story").count()
        self.stdout.write(f"The index holds {held} stories; {changed} entries were out of date.")
