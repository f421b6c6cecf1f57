"""When a quotation's card stands for a story that is shared."""

from news.pages.share_pictures import SharePicture
from news.quotes.models import Quotation
from news.quotes.places import QUOTE_BLOCKS

from .keeping import card_of

SHARED = (Quotation.Status.UNVERIFIED, Quotation.Status.VERIFIED, Quotation.Status.DISPUTED)


def card_before_picture(article) -> SharePicture | None:
    """Of a story without a lead picture: its first quotation, unless a picture stands before it.

    Words that were misattributed or withdrawn stand for no story, even where it prints them.
    """
    for block in article.body:
        if block.block_type == "image":
            return None
        quotation = block.value["quotation"] if block.block_type in QUOTE_BLOCKS else None
        if quotation and quotation.status in SHARED:
            card = card_of(quotation)
            return SharePicture(alt=card.alt, size=card) if card else None
    return None
