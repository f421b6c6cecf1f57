from django.core.management.base import BaseCommand

from news.media.models import NewsImage, NewsRendition
from news.media.sizes import make_sizes


class Command(BaseCommand):
    help = "Makes the sizes of pictures that pages ask for and that are missing."

    def handle(self, *args, **options):
        before = NewsRendition.objects.count()
        for picture in NewsImage.objects.order_by("pk").iterator():
            try:
                make_sizes(picture)
            except Exception as error:  # one broken picture keeps no other from its sizes
                self.stderr.write(f"Picture {picture.pk}, “{picture.title}”: {error}")
        self.stdout.write(f"{NewsRendition.objects.count() - before} sizes made.")
