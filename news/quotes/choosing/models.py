from django.db import models

from news.quotes.models import Quotation


class QuotationPhrase(models.Model):
    """A phrase by which words are found that are nearly the same. Derived: see `phrases.py`."""

    wagtail_reference_index_ignore = True

    quotation = models.ForeignKey(Quotation, on_delete=models.CASCADE, related_name="phrases")
    number = models.BigIntegerField(help_text="A hash of the phrase.")

    class Meta:
        default_permissions = []
        constraints = [
            models.UniqueConstraint(fields=["number", "quotation"], name="one_row_for_a_phrase")
        ]

    def __str__(self):
        return f"{self.quotation_id} {self.number}"
