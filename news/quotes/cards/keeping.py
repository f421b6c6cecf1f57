"""Ordering a card when its record changes, drawing it in a task, and finding the current one."""

import hashlib

from django.db import transaction
from django.db.models import Prefetch, prefetch_related_objects
from django.tasks import task
from django.utils import timezone

from news.delivery import public_change
from news.pages.models import ArticlePage
from news.quotes.models import Quotation

from .contents import Contents
from .drawing import draw
from .models import QuotationCard

SPEAKERS = ("speaker", "wrongly_attributed_to", "true_speaker")
WITHOUT_PICTURE = QuotationCard.objects.defer("png")


def card_of(quotation) -> QuotationCard | None:
    """Its card, if there is one that says what the record says now. At most one query."""
    if not quotation.pk:
        return None
    prefetch_related_objects([quotation], Prefetch("card", WITHOUT_PICTURE))
    card = getattr(quotation, "card", None)
    return card if card and card.is_current else None


def with_cards():
    """All that have been public, with what a card says and the one that there is."""
    public = Quotation.objects.once_public().select_related(*SPEAKERS)
    return public.prefetch_related(Prefetch("card", WITHOUT_PICTURE)).order_by("pk")


def order_cards(quotations):
    """For those of them whose card does not say what the record says. Call it in the transaction.

    `quotations` come from `with_cards()`.
    """
    for quotation in quotations:
        if not card_of(quotation):
            draw_later.enqueue(quotation.pk)


@task
def draw_later(quotation_id):
    quotation = with_cards().filter(pk=quotation_id).first()
    if quotation and not card_of(quotation):
        draw_card(quotation)


def draw_card(quotation):
    """Draw it and tell the caches. What changes meanwhile has ordered a card of its own."""
    contents = Contents.of(quotation)
    png = draw(contents)
    with transaction.atomic():
        now = Quotation.objects.select_for_update(no_key=True).filter(pk=quotation.pk).first()
        if now is None or Contents.of(now) != contents:
            return
        before = WITHOUT_PICTURE.filter(quotation=now).first()
        card, _ = QuotationCard.objects.update_or_create(
            quotation=now,
            defaults={
                "png": png,
                "sha256": hashlib.sha256(png).hexdigest(),
                "drawn_from": contents.sha256,
                "alt": contents.alt,
                "drawn_at": timezone.now(),
            },
        )
        old = [before.url] if before else []
        public_change([*old, card.url, now.get_absolute_url(), *_stories_with(now)])


def _stories_with(quotation):
    stories = ArticlePage.objects.published().filter(quotation_uses__quotation=quotation)
    for story in stories.defer_streamfields().order_by("pk").distinct():
        yield story.url
