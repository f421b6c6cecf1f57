from django.core.management.base import BaseCommand

from news.quotes.choosing.phrases import record_phrases
from news.quotes.models import Quotation


class Command(BaseCommand):
    help = (
        "Writes anew by which phrases quotations are found that are on record already: after they "
        "were made in bulk. Twice in a row changes nothing."
    )

    def handle(self, *args, **options):
        record_phrases(Quotation.objects.values_list("pk", flat=True))
        self.stdout.write(f"The phrases of {Quotation.objects.count()} quotations.")
