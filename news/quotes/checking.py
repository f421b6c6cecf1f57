"""The state of a quotation: changed by one function, and each change is on record."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from .models import QuotationCheck


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
    quotation.status = to
    quotation.save()
    check.save()
    log(
        instance=quotation,
        action="news.quotation_checked",
        user=by,
        data={"from": check.from_status, "to": check.to_status, "method": check.method},
    )
    return check
