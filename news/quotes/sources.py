"""Storing where the words stand: a source, and the passage of it that holds them."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from .models import QuotationSource
from .purging import purge_quotation


class ExtractIsStored(Exception):
    """The source has an extract already. Its text is a sentence for the editor."""


@transaction.atomic
def add_source(quotation, source, by, at=None) -> QuotationSource:
    """Put a source of the quotation on record. An extract in it was retrieved `at` that time."""
    last = QuotationSource.objects.filter(quotation=quotation).order_by("sort_order").last()
    source.quotation_id = quotation.pk
    source.sort_order = 0 if last is None else (last.sort_order or 0) + 1
    if source.extract:
        source.retrieved_at = source.retrieved_at or at or timezone.now()
    source.save()
    _note(quotation, source, by)
    return source


@transaction.atomic
def store_extract(source, extract, by, at=None):
    """Keep the passage of a source that has none yet. Raises ExtractIsStored if it has one."""
    stored = QuotationSource.objects.select_for_update().get(pk=source.pk)
    if stored.extract:
        raise ExtractIsStored(
            f"An extract of “{stored}” has been stored in the meantime. Look at that one first."
        )
    stored.extract = extract
    stored.retrieved_at = at or timezone.now()
    stored.save()
    _note(stored.quotation, stored, by)


def _note(quotation, source, by):
    data = {"source": source.title, "sha256": source.sha256}
    log(instance=quotation, action="news.source_stored", user=by, data=data)
    purge_quotation(quotation)
