"""The picture that stands for a story where it is shared.

The first of these that there is: its lead picture, what packages further up have to offer, the
first picture in its body.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from news.blocks.pictures import pictures_in
from news.media.models import NewsImage
from news.media.sizes import SHARED, sizes_there_are


@dataclass(frozen=True)
class SharePicture:
    """`size` is what is shown: it has a `url`, a `width` and a `height`.

    `image` is the picture that it is a size of, where there is one.
    """

    alt: str
    size: Any
    image: NewsImage | None = None

    @classmethod
    def from_image(cls, image, alt):
        return cls(alt, sizes_there_are(image, [SHARED["story"]])[0], image)


_offers: list[Callable] = []


def register(offer: Callable):
    """`offer(article)` answers a SharePicture or None. Called in `ready()`."""
    if offer not in _offers:
        _offers.append(offer)


def of(article) -> SharePicture | None:
    if article.lead_image:
        return SharePicture.from_image(article.lead_image, article.lead_image_alt)
    for offer in _offers:
        if picture := offer(article):
            return picture
    for image in pictures_in(article.body)[:1]:
        return SharePicture.from_image(image, image.contextual_alt_text or "")
    return None
