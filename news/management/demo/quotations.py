"""The words that the demo puts on record and checks, and finding those that a story prints.

Only words of people whom the demo invents have extracts and checks. It holds no passage of what the
others really said, so nobody here can say that theirs were checked.
"""

import re
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from news.people import dates
from news.quotes.checking import verify
from news.quotes.models import Quotation, QuotationSource, QuotationTranslation
from news.quotes.words import fingerprint

from .content import words_on_record
from .keys import key_of
from .people import find_person

CUTS_AND_BRACKETS = re.compile(r"…|\[[^\]]*\]")


def make_quotations(editor, tally):
    """In reverse: the front page shows what was recorded last, and the first are the best."""
    for entry in reversed(words_on_record()):
        new = not find_quotation(entry)
        tally.note("Quotations", new=new)
        if new:
            _make_quotation(entry, editor)


def find_quotation(entry) -> Quotation | None:
    """By key, or by its words where an editor was first to put them on record."""
    known = Q(uuid=_key(entry)) | Q(fingerprint=fingerprint(entry["text"]))
    return Quotation.objects.filter(known).order_by("pk").first()


def quotation_printed(speaker, printed) -> Quotation:
    """The quotation of this speaker that has these words. Raises LookupError if there is none."""
    uncut = max(CUTS_AND_BRACKETS.split(printed), key=len).strip()
    for entry in words_on_record():
        if entry["speaker"] == speaker and any(uncut in words for words in _all_words(entry)):
            return find_quotation(entry)
    raise LookupError(f"{speaker} is not on record with: {printed}")


def _all_words(entry):
    return [entry["text"], *(translation["text"] for translation in entry.get("translations", []))]


def _key(entry):
    return key_of("quotation", entry["speaker"], entry["text"])


@transaction.atomic
def _make_quotation(entry, editor):
    said_on, said_precision = dates.parse(entry["said_on"] or "")
    quotation = Quotation(
        uuid=_key(entry),
        text=entry["text"],
        language=entry["language"],
        kind=entry["kind"],
        role_then=entry["role"] or "",
        said_on=said_on,
        said_precision=said_precision,
        occasion=entry["occasion"] or "",
        place=entry["place"] or "",
        note=entry.get("note", ""),
        status=entry.get("status", Quotation.Status.UNVERIFIED),
        **_whose(entry),
    )
    quotation.sources = [_source(entry["source"])]
    quotation.translations = [
        QuotationTranslation(sort_order=order, **translation)
        for order, translation in enumerate(entry.get("translations", []))
    ]
    quotation.save()
    quotation.save_revision(user=editor, log_action="wagtail.create")
    if editor and "check" in entry:
        _check(quotation, editor, **entry["check"])


def _check(quotation, editor, method, checked, note=""):
    source = quotation.sources.get()
    verify(quotation, editor, method, source, note, at=_at(checked))


def _whose(entry):
    """Misattributed words have no speaker, but may name who really wrote them."""
    speaker = find_person(entry["speaker"])
    if entry.get("status") != Quotation.Status.MISATTRIBUTED:
        return {"speaker": speaker}
    return {
        "wrongly_attributed_to": speaker,
        "true_speaker": find_person(entry.get("true_speaker")),
    }


def _source(entry):
    return QuotationSource(
        kind=entry["kind"],
        title=entry["title"],
        url=entry["url"] or "",
        is_primary=entry["primary"],
        extract=entry.get("extract", ""),
        retrieved_at=_at(entry["retrieved"]) if "retrieved" in entry else None,
    )


def _at(text):
    return timezone.make_aware(datetime.fromisoformat(text))
