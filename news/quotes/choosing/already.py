"""What is on record already, when somebody is about to put it there."""

from django.db.models import Count

from news.quotes.models import Quotation

from .likeness import are_nearly_the_same, sought_phrases, words_of
from .models import QuotationPhrase

CANDIDATES = 20
SHOWN = 3


def on_record_already(words: str) -> list[Quotation]:
    """Up to three quotations with the same or nearly the same words, the likest first.

    By anybody, and in translation, too: who is about to record them can tell. Three queries.
    """
    sought = sought_phrases(words)
    if not sought:
        return []
    candidates = _sharing_most(sought)
    found = (
        Quotation.objects.filter(pk__in=candidates)
        .select_related("speaker", "wrongly_attributed_to")
        .prefetch_related("translations")
    )
    near = [quotation for quotation in found if _is_near(quotation, words)]
    near.sort(
        key=lambda quotation: (not _is_same(quotation, words), candidates.index(quotation.pk))
    )
    return near[:SHOWN]


def _sharing_most(phrases):
    shared = (
        QuotationPhrase.objects.filter(number__in=phrases)
        .values("quotation")
        .annotate(shared=Count("pk"))
        .order_by("-shared", "-quotation")
    )
    return [row["quotation"] for row in shared[:CANDIDATES]]


def _texts(quotation):
    return [quotation.text, *(translation.text for translation in quotation.translations.all())]


def _is_near(quotation, words):
    return any(are_nearly_the_same(words, text) for text in _texts(quotation))


def _is_same(quotation, words):
    return any(words_of(words) == words_of(text) for text in _texts(quotation))
