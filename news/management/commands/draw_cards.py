from django.core.management.base import BaseCommand

from news.quotes.cards.keeping import card_of, draw_card, with_cards


class Command(BaseCommand):
    help = (
        "Draws the cards of quotations that are missing, or that say what the record says no more."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--all",
            action="store_true",
            help="Draw every card anew: after the machine has got fonts, say.",
        )

    def handle(self, *args, **options):
        drawn = 0
        for quotation in with_cards().iterator(chunk_size=200):
            if options["all"] or not card_of(quotation):
                draw_card(quotation)
                drawn += 1
        self.stdout.write(f"{drawn} cards drawn.")
