from django.core.management.base import BaseCommand

from news.pages.models import ArticlePage
from news.quotes.models import QuotationUse
from news.quotes.uses import record_uses


class Command(BaseCommand):
    help = "Writes anew where each live story prints quotations. Twice in a row changes nothing."

    def handle(self, *args, **options):
        record_uses(ArticlePage.objects.order_by("pk").values_list("pk", flat=True))
        self.stdout.write(f"{QuotationUse.objects.count()} uses of quotations in live stories.")
