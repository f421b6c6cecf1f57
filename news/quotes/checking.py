"""The state of a quotation: changed by one function, and each change is on record."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from .models import Quotation, QuotationCheck, QuotationSource
from .purging import purge_quotation
from .verbatim import find_words

Status, Method = Quotation.Status, QuotationCheck.Method

# What an editor answers for with a name. Reports repeat each other, so they are not among them.
FIRST_HAND = {Method.RECORDING, Method.TRANSCRIPT, Method.DOCUMENT, Method.SPEAKER}
BY_A_PERSON = {*FIRST_HAND, Method.EXTRACT, Method.REPORT}
CORRECT_FIRST = {
    Status.MISATTRIBUTED: "These words are on record as misattributed, so they are nobody’s.",
    Status.WITHDRAWN: "This quotation was withdrawn from the record.",
}
DOUBT_IS_TOLD = (
    "Readers have had these words, so a check can’t call them disputed: they would not be told in "
    "the stories. Correct the record instead."
)
REPORTS_ARE_NO_CHECK = (
    "Reports repeat each other, so they don’t verify words by themselves. Store the passage that "
    "has them, or hear, read or ask for yourself."
)


class CheckRefused(Exception):
    """This check can't be put on record. Its text is a sentence for the editor."""


def verify(quotation, by, method, source=None, note="", at=None) -> QuotationCheck:
    """Put on record that the words were said as they stand, and how we know.

    By the stored extract of a source, which must have the words: the check copies its sha256 and
    their offsets in it. Or by what the named editor `by` heard, read or asked for; reports alone
    are not enough. Raises CheckRefused. Another check of a verified quotation is another row.
    """
    with transaction.atomic():
        _read_anew(quotation)
        evidence = _evidence(quotation, method, source)
        if method == Method.REPORT:
            raise CheckRefused(REPORTS_ARE_NO_CHECK)
        if method == Method.EXTRACT and not evidence.get("extract_end"):
            raise CheckRefused(_why_not_found(source))
        if method in FIRST_HAND and by is None:
            raise CheckRefused("A check by hand needs the name of the editor who made it.")
        return change_status(quotation, Status.VERIFIED, by, method, note, at, **evidence)


def dispute(quotation, by, method, source=None, note="", at=None) -> QuotationCheck:
    """Put on record that a check throws doubt on the words. The note says what. See `verify`.

    Of words that readers have never had: doubt about others is a correction of the record.
    """
    with transaction.atomic():
        _read_anew(quotation)
        if quotation.public_since:
            raise CheckRefused(DOUBT_IS_TOLD)
        evidence = _evidence(quotation, method, source)
        if not note.strip():
            raise CheckRefused("Say in the note what is in doubt: whoever looks next needs it.")
        return change_status(quotation, Status.DISPUTED, by, method, note, at, **evidence)


@transaction.atomic
def change_status(quotation, to, by, method, note="", at=None, **evidence) -> QuotationCheck:
    """Give the quotation another state, and keep by whom, when, how and on what evidence.

    `to` is a `Quotation.Status`, `method` a `QuotationCheck.Method`; `evidence` are the check's
    `source`, `extract_sha256`, `extract_start` and `extract_end`. Saves the quotation as it is in
    memory. A check of the same state again is a check, too.
    """
    check = QuotationCheck(
        quotation=quotation,
        from_status=quotation.status,
        to_status=to,
        checked_by=by,
        checked_at=at or timezone.now(),
        method=method,
        note=note,
        words=quotation.text,
        **evidence,
    )
    purge_quotation(quotation)
    quotation.status = to
    check.save()  # first, because saving the quotation compares it with its last check
    quotation.save()
    purge_quotation(quotation)
    log(
        instance=quotation,
        action="news.quotation_checked",
        user=by,
        data={"from": check.from_status, "to": check.to_status, "method": check.method},
    )
    return check


def correct_first(quotation) -> str:
    """Why no check can change the state of these words; empty where one can."""
    if quotation.status == Status.DISPUTED and quotation.public_since:
        return "These words are on record as disputed, and readers have been told so."
    return CORRECT_FIRST.get(quotation.status, "")


def _read_anew(quotation):
    """A check is of what is on record, and nobody changes that until the check is, too."""
    quotation.refresh_from_db(from_queryset=Quotation.objects.select_for_update(no_key=True))
    if reason := correct_first(quotation):
        raise CheckRefused(f"{reason} A check can’t change that. Correct the record instead.")


def _evidence(quotation, method, source):
    """What the check copies: the source and, where its extract was read, what it says."""
    if method not in BY_A_PERSON:
        raise CheckRefused("This is what the record notes by itself. Say how you checked.")
    if source is None:
        return {}
    stored = QuotationSource.objects.filter(quotation=quotation, pk=source.pk).first()
    if stored is None:
        raise CheckRefused("This source is not one of the quotation’s any more. Look again.")
    if method != Method.EXTRACT or not stored.extract:
        return {"source": stored}
    found = find_words(quotation.text, stored.extract)
    return {
        "source": stored,
        "extract_sha256": stored.sha256,
        "extract_start": found and found.start,
        "extract_end": found and found.end,
    }


def _why_not_found(source):
    if source is None:
        return "Say which source has the words in its extract."
    if not source.extract:
        return (
            f"No extract of “{source}” is stored yet. Paste the passage that has the words, "
            "or say how else you checked them."
        )
    return (
        f"The extract of “{source}” doesn’t have these words. Where it is right, correct the "
        "record; else paste the passage that has them."
    )
