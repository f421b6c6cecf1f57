"""Words that the demo once had wrong on record, and put right: as an editor's correction does."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from news.pages.models import ArticlePage
from news.quotes.correcting.models import QuotationCorrection
from news.quotes.correcting.wording import public_correction
from news.quotes.words import fingerprint

from .content import read
from .quotations import find_quotation


def make_corrections(editor, tally):
    for entry in read("corrections.json"):
        quotation = find_quotation(entry)
        new = quotation is not None and not quotation.corrections.exists()
        tally.note("Corrections of the record", new=new)
        if new:
            _correct(quotation, entry, editor)


@transaction.atomic
def _correct(quotation, entry, editor):
    correction = QuotationCorrection.objects.create(
        quotation=quotation,
        from_words=entry["was"],
        from_fingerprint=fingerprint(entry["was"]),
        to_words=quotation.text,
        from_speaker=quotation.speaker,
        to_speaker=quotation.speaker,
        from_status=quotation.status,
        to_status=quotation.status,
        reason=entry["reason"],
        corrected_by=editor,
        corrected_at=timezone.make_aware(datetime.fromisoformat(entry["at"])),
    )
    for story in ArticlePage.objects.filter(quotation_uses__quotation=quotation).distinct():
        public_correction(story, correction).save()
