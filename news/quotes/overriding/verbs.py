"""Printing words against the rules, and no longer doing so."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from .models import PrintedFormOverride, digest_of


class OverrideRefused(Exception):
    """This can't be printed, whatever the reason. Its text is a sentence for the editor."""


@transaction.atomic
def print_all_the_same(article, refusal, reason, by) -> PrintedFormOverride:
    """Let this story print what the gate refuses (a `Refusal`), for a reason that is kept.

    The same again is the same exception. Raises OverrideRefused for a withdrawn or a missing
    quotation, and without a reason.
    """
    if not refusal.can_be_overridden:
        raise OverrideRefused(f"No reason can help here. {refusal.problem}")
    if not reason.strip():
        raise OverrideRefused("Say why: the reason is kept with the story.")
    override, new = PrintedFormOverride.objects.in_force().get_or_create(
        article_id=article.pk,
        quotation=refusal.quotation,
        digest=digest_of(refusal.quotation, refusal.printed),
        defaults={
            "printed": refusal.printed,
            "problem": refusal.problem,
            "reason": reason.strip(),
            "made_by": by,
            "made_at": timezone.now(),
        },
    )
    if new:
        _log(override, "news.printed_form_overridden", by)
    return override


@transaction.atomic
def revoke(override, by) -> bool:
    """Let the rules hold again from the next publication. False if it was revoked already."""
    revoked = PrintedFormOverride.objects.in_force().filter(pk=override.pk)
    if not revoked.update(revoked_at=timezone.now(), revoked_by=by):
        return False
    override.refresh_from_db()
    _log(override, "news.printed_form_override_revoked", by)
    return True


def _log(override, action, by):
    """In the story's history."""
    data = {
        "override": override.pk,
        "quotation": override.quotation_id,
        "printed": override.printed,
        "problem": override.problem,
        "reason": override.reason,
    }
    log(instance=override.article, action=action, user=by, data=data)
