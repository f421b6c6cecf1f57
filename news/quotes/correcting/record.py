"""Putting one quotation right, and keeping what it was before."""

from django.utils import timezone
from wagtail.log_actions import log

from news.quotes.checking import change_status
from news.quotes.models import Quotation, QuotationCheck
from news.quotes.words import fingerprint

from .models import QuotationCorrection

SAME = object()  # None is a speaker who is not known


class NothingToCorrect(ValueError):
    """The record says that already. The message is a sentence for the editor."""


def correct_record(
    quotation, *, by, reason, words, speaker, status, true_speaker, at
) -> QuotationCorrection:
    """Change the quotation, its state included, and return what was changed, saved."""
    correction = QuotationCorrection(
        quotation=quotation,
        from_words=quotation.text,
        from_fingerprint=fingerprint(quotation.text),
        from_speaker=quotation.speaker,
        from_status=quotation.status,
        reason=reason.strip(),
        corrected_by=by,
        corrected_at=at or timezone.now(),
    )
    quotation.text = words.strip() if words is not None else quotation.text
    correction.to_words = quotation.text
    correction.to_status = status or _status_after(correction)
    _change_speaker(quotation, correction.to_status, speaker, true_speaker)
    correction.to_speaker = quotation.speaker
    if not correction.changes_anything:
        raise NothingToCorrect("The record says so already: there is nothing to correct.")
    _save(quotation, correction)
    correction.save()
    log(
        instance=quotation,
        action="news.record_corrected",
        user=by,
        data={"correction": correction.pk, "reason": correction.reason},
    )
    return correction


def _status_after(correction):
    """Words that were checked are not, once they are other words."""
    is_checked = correction.from_status == Quotation.Status.VERIFIED
    return (
        Quotation.Status.UNVERIFIED
        if is_checked and correction.changes_words
        else correction.from_status
    )


def _change_speaker(quotation, to_status, speaker, true_speaker):
    if to_status == Quotation.Status.MISATTRIBUTED:
        quotation.wrongly_attributed_to = quotation.speaker or quotation.wrongly_attributed_to
        quotation.speaker = None
        quotation.true_speaker = true_speaker or quotation.true_speaker
        return
    if speaker is SAME:
        speaker = quotation.speaker or quotation.wrongly_attributed_to
    quotation.speaker = speaker
    quotation.wrongly_attributed_to = quotation.true_speaker = None


def _save(quotation, correction):
    if not correction.changes_status:
        quotation.save()
    else:
        is_new_wording = correction.to_status == Quotation.Status.UNVERIFIED
        method = QuotationCheck.Method
        change_status(
            quotation,
            correction.to_status,
            by=correction.corrected_by,
            method=(
                method.WORDS_CHANGED
                if is_new_wording and correction.changes_words
                else method.CORRECTED
            ),
            note=correction.reason,
            at=correction.corrected_at,
        )
    quotation.save_revision(user=correction.corrected_by)
