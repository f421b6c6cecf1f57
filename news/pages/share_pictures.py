"""The picture that stands for a story where it is shared.

The first of these that there is: whatever else may stand for a story belongs in `of()`.
"""

from dataclasses import dataclass

from news.blocks.pictures import pictures_in
from news.media.models import NewsImage


@dataclass(frozen=True)
class SharePicture:
    image: NewsImage
    alt: str


def of(article) -> SharePicture | None:
    """The lead picture, else the first in the body."""
    if article.lead_image:
        return SharePicture(article.lead_image, article.lead_image_alt)
    for image in pictures_in(article.body)[:1]:
        return SharePicture(image, image.contextual_alt_text or "")
    return None
