"""Correcting the record: once, with a reason, and every story hears of it."""

from dataclasses import dataclass, field

from django.db import transaction
from wagtail.models import Page

from news.delivery import public_change
from news.pages.models import ArticlePage
from news.pages.signals import changing_together, tell_of_stories
from news.quotes.addresses import embed_of
from news.quotes.models import Quotation

from .models import QuotationCorrection
from .opened import Opened, RecordChanged
from .reach import stories_to_correct
from .record import SAME, correct_record
from .stories import correct_story


@dataclass
class Outcome:
    """What became of a correction; stories by their keys."""

    correction: QuotationCorrection
    republished: list[int] = field(default_factory=list)  # readers see the corrected words there
    told: list[int] = field(default_factory=list)  # say in public what was corrected
    redrafted: list[int] = field(default_factory=list)  # drafts that have the corrected words now
    to_look_at: list[int] = field(default_factory=list)  # have a `FollowUp` for a person


@transaction.atomic
def correct(
    quotation,
    *,
    by,
    reason,
    words=None,
    speaker=SAME,
    status=None,
    true_speaker=None,
    at=None,
    opened=None,
) -> Outcome:
    """Put the record right, and every story that prints it: all of it, or nothing.

    `words` are the right ones, `speaker` a Person (or None: not known), `status` a
    `Quotation.Status`; what is not given stays. Called misattributed, the words lose their speaker,
    who is named as the one they are wrongly attributed to; `true_speaker` says whose they are.
    `opened` is the state of the record that whoever corrects it had before them (see `Opened`).

    Live stories that print the whole old words are published with the new ones and a dated public
    correction. Drafts, scheduled versions and versions in review get the new words and keep all
    else. What no machine should decide becomes a `FollowUp`. Raises NothingToCorrect, or
    RecordChanged where the record is not what `opened` says any more.
    """
    quotation = Quotation.objects.select_for_update(no_key=True, of=("self",)).get(pk=quotation.pk)
    if opened is not None and opened != Opened.of(quotation):
        raise RecordChanged
    correction = correct_record(
        quotation,
        by=by,
        reason=reason,
        words=words,
        speaker=speaker,
        status=status,
        true_speaker=true_speaker,
        at=at,
    )
    outcome = Outcome(correction)
    with changing_together():
        for article in _locked(stories_to_correct(correction)):
            _tell(outcome, article.pk, correct_story(article, correction, by))
        _tell_readers(outcome)
    return outcome


def _locked(article_ids):
    """Who publishes one of these at the same moment comes first or waits."""
    list(Page.objects.filter(pk__in=article_ids).order_by("pk").select_for_update(no_key=True))
    for pk in article_ids:
        yield ArticlePage.objects.get(pk=pk)


def _tell(outcome, pk, story):
    for was_so, keys in (
        (story.is_republished, outcome.republished),
        (story.is_told, outcome.told),
        (story.has_new_draft, outcome.redrafted),
        (story.follow_ups, outcome.to_look_at),
    ):
        if was_so:
            keys.append(pk)


def _tell_readers(outcome):
    """Stories that were published anew have told theirs already."""
    correction = outcome.correction
    if others := [pk for pk in outcome.told if pk not in outcome.republished]:
        tell_of_stories(others)
    people = [correction.from_speaker, correction.to_speaker]
    public_change(
        [
            "/quotations/",
            "/people/",
            "/corrections/",
            correction.quotation.get_absolute_url(),
            embed_of(correction.quotation),
            *(person.get_absolute_url() for person in people if person),
        ]
    )
