"""Translations of words that readers have had: what is changed in them is put on the record.

They are changed in the form of the quotation, where more are added. Stories that print the former
words wait for a person, because nothing says which words of a translation mean which others.
"""

from django.utils import timezone
from wagtail.log_actions import get_active_log_context, log

from news.quotes.models import Quotation, QuotationTranslation, QuotationUse
from news.quotes.rules import printed_form_problem
from news.quotes.rules_for_publication import NAMES, problem_with, sentence

from .models import FollowUp, QuotationCorrection


def words_on_record(translation) -> str:
    """As the database has them; empty where the translation is a new one."""
    stored = QuotationTranslation.objects.filter(pk=translation.pk)
    return stored.values_list("text", flat=True).first() or ""


def put_change_on_record(translation, was: str, now: str):
    """Say in public what became of a translation, and mark each story that prints what it was."""
    quotation = Quotation.objects.filter(pk=translation.quotation_id).first()
    if not (quotation and quotation.public_since and was) or was == now:
        return
    by = get_active_log_context().user
    correction = QuotationCorrection.objects.create(
        quotation=quotation,
        from_words=quotation.text,
        to_words=quotation.text,
        from_speaker=quotation.speaker,
        to_speaker=quotation.speaker,
        from_status=quotation.status,
        to_status=quotation.status,
        reason=_what_became_of_it(translation, was, now),
        corrected_by=by,
        corrected_at=timezone.now(),
    )
    log(
        instance=quotation,
        action="news.record_corrected",
        user=by,
        data={"correction": correction.pk, "reason": correction.reason},
    )
    FollowUp.objects.bulk_create(_left_in_stories(correction, was))


def keep_as_they_are(form):
    """In the form of a quotation, for those who may add translations and not correct any."""
    for each in form.formsets["translations"].forms:
        if each.instance.pk:
            for name in ("language", "text", "method", "translator", "DELETE"):
                each.fields[name].disabled = True


def _what_became_of_it(translation, was, now):
    language = translation.get_language_display()
    if not now:
        return f"The translation into {language} was taken out. It said: “{was}”"
    return f"The translation into {language} was changed. It said: “{was}” It says now: “{now}”"


def _left_in_stories(correction, was):
    quotation = correction.quotation
    uses = QuotationUse.objects.filter(quotation=quotation, kind__in=NAMES).order_by("pk")
    for use in uses:
        problem = problem_with(quotation, use.printed)
        if problem and printed_form_problem(was, use.printed) is None:
            yield FollowUp(
                correction=correction,
                article_id=use.article_id,
                version=FollowUp.Version.LIVE,
                problem=sentence(NAMES[use.kind], use.printed, problem),
                noted_at=correction.corrected_at,
            )
