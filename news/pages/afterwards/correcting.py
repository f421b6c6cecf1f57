"""Correcting a published story: what readers have, in public, and beneath any newer draft."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from wagtail.locks import BasicLock
from wagtail.models import Page, Revision

from news.pages.models import ArticlePage
from news.pages.newer_versions import newer_versions, publish_beneath, put_on_top
from news.pages.publication import (
    PublicationRefused,
    brought_in,
    problems_for_publication,
)

from .carrying_over import carry_over, content
from .models import Correction
from .printed import says_the_same

LISTS = ["/corrections/", *(f"/corrections/?kind={kind}" for kind in Correction.Kind.values)]


class CorrectionRefused(Exception):
    """The message is a sentence for the editor."""


@dataclass
class Outcome:
    correction: Correction
    has_newer: bool = False  # a draft, a scheduled version or one in review stands above it
    left: list[str] = field(default_factory=list)  # parts of it that still have the old words


def opened_version(article) -> str:
    """Which live version a form was opened with. Publishing anything makes it another one."""
    return article.last_published_at.isoformat() if article.last_published_at else ""


def why_not(article, user) -> str:
    """Why this story can't be corrected now; empty where it can."""
    if not article.live:
        return "Readers don’t have this story: change it, and publish it when it is ready."
    lock = article.get_lock()
    if isinstance(lock, BasicLock) and lock.for_user(user):
        return "Somebody has locked this story. Ask them to unlock it, and correct it then."
    return ""


@transaction.atomic
def correct_story(corrected, *, opened, kind, text, by, at=None) -> Outcome:
    """Publish the live version as it is in memory, and say in public what was put right.

    `opened` is what `opened_version()` said when somebody began. A newer version stays the newest
    one, with its user, schedule and workflow, and gets what was put right, where it has the same
    words. Where nothing was changed nothing is published: the correction is said all the same.
    Raises CorrectionRefused or PublicationRefused.
    """
    Page.objects.select_for_update(no_key=True, of=("self",)).get(pk=corrected.pk)
    live = ArticlePage.objects.get(pk=corrected.pk)
    if reason := why_not(live, by):
        raise CorrectionRefused(reason)
    if opened != opened_version(live):
        raise CorrectionRefused(
            "Somebody has published this story since you opened it. Open it again in a new tab, "
            "and bring your correction over: what you have written stays here."
        )
    correction = Correction(
        article=live, kind=kind, text=text, corrected_by=by, corrected_at=at or timezone.now()
    )
    correction.full_clean()
    outcome = Outcome(correction)
    if content(live) != content(corrected):
        if problems := brought_in(problems_for_publication(corrected, by), live, by):
            raise PublicationRefused(corrected, problems)
        _publish(live, corrected, by, outcome)
    correction.save()
    return outcome


def version_in_print(live, by=None) -> Revision:
    """What readers have now. A story that was stored without a version gets one.

    Nor is a version taken at its word that says something else than the story does.
    """
    revision = live.live_revision
    if revision and says_the_same(revision.as_object(), live):
        return revision
    return Revision.objects.create(
        content_object=live,
        base_content_type=live.get_base_content_type(),
        user=by,
        created_at=live.last_published_at or timezone.now(),
        content=live.serializable_data(),
        object_str=str(live),
    )


def addresses_of(correction):
    """Where readers find a correction besides the lists that show any."""
    yield correction.article.url
    yield from LISTS
    yield correction.get_absolute_url()
    yield f"{correction.get_absolute_url()}before/"


def _publish(live, corrected, by, outcome):
    correction, newer = outcome.correction, newer_versions(live)
    correction.before = version_in_print(live, by)
    before = correction.before.as_object()  # the rows of the live one will be the corrected ones
    correction.after = publish_beneath(corrected, by, "news.story_corrected")
    outcome.has_newer = bool(newer)
    for each in newer:
        outcome.left += carry_over(before, corrected, each.content)
        put_on_top(each)
    outcome.left = list(dict.fromkeys(outcome.left))
