"""A verified quotation stays so as long as everything that its checks saw is still there."""

from itertools import takewhile

from django.db import transaction
from wagtail.log_actions import get_active_log_context

from .checking import change_status
from .models import Quotation, QuotationCheck, QuotationSource
from .verbatim import same_words

Status, Method = Quotation.Status, QuotationCheck.Method


@transaction.atomic
def reopen_if_changed(quotation_id) -> str | None:
    """Put a verified quotation back if its words, or an extract that a check rests on, are others.

    Compares the database with what the checks have copied, so that it is right after any change,
    and twice is once: a change of words that came with a check of its own reopens nothing. Answers
    with the state that the quotation has been given, None if it keeps its own.
    """
    # Locked whatever its state: a check that is being written at this moment comes first.
    locked = Quotation.objects.select_for_update(no_key=True)
    quotation = locked.filter(pk=quotation_id).first()
    if quotation is None or quotation.status != Status.VERIFIED:
        return None
    checks = list(QuotationCheck.objects.filter(quotation=quotation).order_by("-pk"))
    if checks and checks[0].to_status != Status.VERIFIED:
        # Not a change, but a copy from before the last one, saved as it was.
        Quotation.objects.filter(pk=quotation_id).update(status=checks[0].to_status)
        return checks[0].to_status
    if method := what_changed(quotation, checks):
        by = get_active_log_context().user
        return change_status(quotation, Status.UNVERIFIED, by, method).to_status
    return None


def what_changed(quotation, checks) -> QuotationCheck.Method | None:
    """What the checks, newest first, have verified the quotation by and is no longer there."""
    verifying = list(takewhile(lambda check: check.to_status == Status.VERIFIED, checks))
    if not verifying:
        return None
    if not same_words(verifying[0].words, quotation.text):
        return Method.WORDS_CHANGED
    standing = takewhile(lambda check: same_words(check.words, quotation.text), verifying)
    rests_on = {check.extract_sha256 for check in standing} - {""}
    sources = QuotationSource.objects.filter(quotation=quotation)
    if rests_on - set(sources.values_list("sha256", flat=True)):
        return Method.EXTRACT_CHANGED
    return None
