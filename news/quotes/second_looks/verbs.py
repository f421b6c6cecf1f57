"""Giving a second look, asking for one, and going without."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from . import letters
from .colleagues import MAY_GO_WITHOUT, MAY_LOOK, who_can_look
from .hands import hands_in
from .models import SecondLook, SecondLookRequest
from .unverified import unseen_in


class SecondLookRefused(Exception):
    """Its text is a sentence for who wanted to give it, or to go without."""


@transaction.atomic
def look(article, by, digests=None, note="") -> list[SecondLook]:
    """Put on record that `by` has seen this version's unverified words, for good.

    `digests` are those of the words that they had before them; other words are left out. Nothing
    to see is no error. Raises SecondLookRefused for whoever has worked on the story. Without `by`
    it is a script that answers for the words.
    """
    if by and not by.has_perm(MAY_LOOK):
        raise SecondLookRefused("Your role does not give second looks.")
    _wait_for_others(article)
    if by and by.pk in hands_in(article.pk):
        raise SecondLookRefused(
            "You have worked on this story since readers last had it, so the second pair of eyes "
            "has to be somebody else’s."
        )
    looks = _put_on_record(article, by, digests, SecondLook.Way.LOOKED, note)
    if looks:
        log(instance=article, action="news.second_look_given", user=by, data=_data(looks, note))
    return looks


@transaction.atomic
def go_without(article, by, reason, digests=None) -> list[SecondLook]:
    """Let these words be published though nobody else has seen them. The reason is kept."""
    if not by.has_perm(MAY_GO_WITHOUT):
        raise SecondLookRefused("Your role does not publish without a second look.")
    if not reason.strip():
        raise SecondLookRefused("Say why: the reason is kept with the story.")
    _wait_for_others(article)
    looks = _put_on_record(article, by, digests, SecondLook.Way.WITHOUT, reason)
    if looks:
        log(instance=article, action="news.second_look_skipped", user=by, data=_data(looks, reason))
    return looks


@transaction.atomic
def ask(article, by, *, by_letter=True) -> bool:
    """Tell those who can help that this story needs a second look. False if they know already."""
    unseen = unseen_in(article)
    if not unseen:
        return False
    _wait_for_others(article)
    request, new = SecondLookRequest.objects.get_or_create(
        article_id=article.pk,
        closed_at=None,
        defaults={"asked_by": by, "asked_at": timezone.now()},
    )
    request.quotations.set({each.quotation for each in unseen})
    if new:
        log(instance=article, action="news.second_look_asked", user=by)
        if by_letter:
            letters.tell(article, unseen, who_can_look(article), by)
    return new


def close_requests(article_ids):
    open_requests = SecondLookRequest.objects.filter(article__in=article_ids, closed_at=None)
    open_requests.update(closed_at=timezone.now())


def _wait_for_others(article):
    Page.objects.select_for_update(no_key=True, of=("self",)).get(pk=article.pk)


def _put_on_record(article, by, digests, way, note):
    now, unseen = timezone.now(), unseen_in(article)
    seen = [each for each in unseen if digests is None or each.digest in digests]
    looks = [
        SecondLook.objects.create(
            article_id=article.pk,
            quotation=each.quotation,
            printed=each.printed,
            digest=each.digest,
            way=way,
            looked_by=by,
            looked_at=now,
            note=note.strip(),
        )
        for each in seen
    ]
    if len(seen) == len(unseen):
        close_requests([article.pk])
    return looks


def _data(looks, note):
    return {"printed": [look.printed for look in looks], "note": note.strip()}
