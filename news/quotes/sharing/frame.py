"""The frame in which others show the record: it always says what the record says now."""

import math
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from news.quotes.marks import WIDE_SCRIPTS
from news.quotes.models import Quotation

WIDTH = 600
EDGES, LETTER, LINE = 48, 11.5, 34  # pixels: beside the words, of a letter, of a line
REST = 190  # what stands around the words: who, when, in what state
LEAST = 180


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
        in_line = max(1, (width - EDGES) / LETTER)
        needed = max(LEAST, REST + LINE * math.ceil(letters / in_line))
        return cls(quotation, width, min(needed, maxheight or needed))

    @property
    def address(self):
        return settings.SITE_URL + reverse("news:quotation_embed", args=[self.quotation.uuid])

    def html(self) -> str:
        return render_to_string("news/sharing/frame.html", {"frame": self}).strip()
