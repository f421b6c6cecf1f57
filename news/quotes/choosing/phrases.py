"""The phrases of what is on record: written with every change of words, rebuilt by a command."""

from collections import defaultdict
from itertools import batched

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from news.quotes.models import Quotation, QuotationTranslation

from .likeness import kept_phrases
from .models import QuotationPhrase

BATCH = 500


def connect():
    for model in (Quotation, QuotationTranslation):
        post_save.connect(_words_saved, sender=model, dispatch_uid=f"phrases: saved {model}")
    post_delete.connect(
        _translation_gone, sender=QuotationTranslation, dispatch_uid="phrases: translation gone"
    )


def record_phrases(quotation_ids):
    """Make the table say what these quotations are found by, in the original and translated."""
    for ids in batched(sorted(set(quotation_ids)), BATCH):
        with transaction.atomic():
            should, are = _that_should_be(ids), _that_are(ids)
            gone = [pk for key, pk in are.items() if key not in should]
            QuotationPhrase.objects.filter(pk__in=gone).delete()
            QuotationPhrase.objects.bulk_create(
                [
                    QuotationPhrase(quotation_id=quotation, number=number)
                    for quotation, number in sorted(should - are.keys())
                ],
                ignore_conflicts=True,  # whoever saves the same words at the same moment
            )


def _that_should_be(ids):
    texts = defaultdict(list)
    for pk, text in Quotation.objects.filter(pk__in=ids).values_list("pk", "text"):
        texts[pk].append(text)
    translated = QuotationTranslation.objects.filter(quotation__in=ids)
    for pk, text in translated.values_list("quotation", "text"):
        texts[pk].append(text)
    return {(pk, number) for pk in texts for text in texts[pk] for number in kept_phrases(text)}


def _that_are(ids):
    rows = QuotationPhrase.objects.filter(quotation__in=ids)
    return {(row.quotation_id, row.number): row.pk for row in rows}


def _words_saved(sender, instance, raw=False, **kwargs):
    if not raw:
        record_phrases([instance.pk if sender is Quotation else instance.quotation_id])


def _translation_gone(sender, instance, origin, **kwargs):
    """Not where it goes with its quotation, whose phrases are gone by then."""
    if getattr(origin, "model", type(origin)) is QuotationTranslation:
        record_phrases([instance.quotation_id])
