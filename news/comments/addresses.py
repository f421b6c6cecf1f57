"""Where a story's replies are read."""

from django.urls import reverse

from .threads import Order

PER_PAGE = 50  # of them stand below the story; the others on pages of their own


def addresses_of(article) -> list[str]:
    """The addresses that show the story's replies, as far as a cache keeps them."""
    if not article.url:
        return []
    first = reverse("news:replies", args=[article.pk])
    others = [order for order in Order if order != Order.OLDEST]
    return [article.url, first, *(f"{first}?order={order}" for order in others)]


def address_of(reply, outline) -> str | None:
    """Where the reply stands now. `outline` is its story's, oldest first."""
    at = outline.position(reply.pk)
    if at is None:
        return None
    page = at // PER_PAGE + 1
    below = reverse("news:replies", args=[reply.article_id]) + f"?page={page}"
    return f"{reply.article.url if page == 1 else below}#comment-{reply.pk}"
