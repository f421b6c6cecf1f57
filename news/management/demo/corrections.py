"""Words that the demo once had wrong on record, and put right: as an editor's correction does."""

import json
from datetime import datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

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
        versions = {"before": _version_before(story, correction), "after": story.live_revision}
        public_correction(story, correction, **versions).save()


def _version_before(story, correction):
    """What the story printed until then: the same, with the words that were wrong."""
    right, wrong = (
        json.dumps(words)[1:-1] for words in (correction.to_words, correction.from_words)
    )
    content = json.dumps(story.serializable_data(), cls=DjangoJSONEncoder)
    # The body is JSON inside of JSON.
    for escaped in (lambda words: words, lambda words: json.dumps(words)[1:-1]):
        content = content.replace(escaped(right), escaped(wrong))
    return Revision.objects.create(
        content_object=story,
        base_content_type=story.get_base_content_type(),
        created_at=story.published_at,
        content=json.loads(content),
        object_str=str(story),
    )
