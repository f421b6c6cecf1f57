"""The frame in which others show the record: it always says what the record says now."""

import math
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from news.quotes.marks import RIGHT_TO_LEFT, WIDE_SCRIPTS
from news.quotes.models import Quotation

WIDTH = 600
# In pixels: beside the words, of a letter, of a line.
EDGES, LETTER, LINE, HIGH_LINE = 48, 12, 34, 52
REST, NARROW, NOTICE = 210, 60, 90  # what stands around the words; how much more of it there may be
TALL_SCRIPTS = (*WIDE_SCRIPTS, *RIGHT_TO_LEFT)
DOUBTFUL = (Quotation.Status.DISPUTED, Quotation.Status.MISATTRIBUTED)


@dataclass(frozen=True)
class Frame:
    quotation: Quotation
    width: int = WIDTH
    height: int = 0

    @classmethod
    def of(cls, quotation, maxwidth=None, maxheight=None) -> "Frame":
        """As large as the words need, and never larger than what whoever embeds it has room for."""
        width = min(WIDTH, maxwidth or WIDTH)
        letters = len(quotation.text) * (2 if quotation.language in WIDE_SCRIPTS else 1)
        lines = math.ceil(letters * LETTER / max(LETTER, width - EDGES))
        line = HIGH_LINE if quotation.language in TALL_SCRIPTS else LINE
        needed = REST + lines * line
        needed += NARROW if width < WIDTH else 0
        needed += NOTICE if quotation.status in DOUBTFUL else 0
        return cls(quotation, width, min(needed, maxheight or needed))

    @property
    def address(self):
        return settings.SITE_URL + reverse("news:quotation_embed", args=[self.quotation.uuid])

    def html(self) -> str:
        return render_to_string("news/sharing/frame.html", {"frame": self}).strip()
