"""The card of each quotation, as it was last drawn."""

from django.db import models
from django.urls import reverse

from .contents import Contents


class QuotationCard(models.Model):
    """Derived: `keeping.py` alone writes it, and `draw_cards` can draw all anew.

    The picture stands in the row, 30 kB, and not in a file: it changes in one transaction with
    what is said of it, and no file with words that were taken back is left behind anywhere.
    """

    wagtail_reference_index_ignore = True

    width, height, media_type = 1200, 630, "image/png"

    quotation = models.OneToOneField(
        "news.Quotation", on_delete=models.CASCADE, related_name="card"
    )
    png = models.BinaryField()
    sha256 = models.CharField(
        max_length=64,
        help_text="Of the picture: its address changes with it, so caches may keep it.",
    )
    drawn_from = models.CharField(
        max_length=64,
        help_text="sha256 of what the record said then: something else needs another.",
    )
    alt = models.TextField(help_text="What the card says, for those who don’t see it.")
    drawn_at = models.DateTimeField()

    class Meta:
        default_permissions = []

    def __str__(self):
        return f"card of quotation {self.quotation_id}"

    @property
    def name(self):
        """In its address."""
        return self.sha256[:16]

    @property
    def url(self):
        return reverse("news:quotation_card", args=[self.quotation.uuid, self.name])

    @property
    def is_current(self):
        """Whether it says what the record says now. Its quotation's speakers must be loaded."""
        return self.drawn_from == Contents.of(self.quotation).sha256
