"""What editors do with pins: each verb is one change, with its lines in the log, and can be undone.

Whether somebody may do it is for the caller to ask.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from django.core import signing
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from home.models import HomePage
from news.delivery import public_change
from news.models import ArticlePage

from .models import MOST_BESIDE, Pin

LEAD, BESIDE = Pin.Place.LEAD, Pin.Place.BESIDE
SALT = "home.pins.change"
UNDOABLE_FOR = 60 * 60  # seconds


class NotPublished(Exception):
    """Readers would not see what is to be pinned."""


class ChangedSince(Exception):
    """Somebody has changed the pins since: undoing would undo that, too."""


class Held(NamedTuple):
    """A pin as a value that survives JSON."""

    story: int
    place: str
    pinned_at: str
    pinned_by: int | None


@dataclass(frozen=True)
class Change:
    """The pins before and after a verb, newest first."""

    before: tuple[Held, ...]
    after: tuple[Held, ...]

    def token(self) -> str:
        return signing.dumps([self.before, self.after], salt=SALT, compress=True)

    @classmethod
    def from_token(cls, token):
        """Raises `signing.BadSignature` for one that we have not made, or made too long ago."""
        states = signing.loads(token, salt=SALT, max_age=UNDOABLE_FOR)
        return cls(*(tuple(Held(*held) for held in state) for state in states))


def lead(story, by) -> Change:
    """Make the story lead the front page, in place of the one that does. May raise NotPublished."""
    _refuse_unpublished(story)
    return _put_first(story, LEAD, by, lambda others: [p for p in others if p.place != LEAD])


def pin(story, by) -> Change:
    """Pin the story beside the lead, in place of the oldest if need be. May raise NotPublished."""
    _refuse_unpublished(story)
    return _put_first(story, BESIDE, by, _with_room_for_one)


def unpin(story, by) -> Change:
    return _arrange(by, lambda held: [p for p in held if p.story != story.pk])


def undo(change: Change, by) -> Change:
    """Put the pins back as they were. May raise ChangedSince."""

    def put_back(held):
        if held != change.after:
            raise ChangedSince
        return change.before

    return _arrange(by, put_back)


def _put_first(story, place, by, make_room: Callable):
    def arrange(held):
        if any((p.story, p.place) == (story.pk, place) for p in held):
            return held
        new = Held(story.pk, place, timezone.now().isoformat(), by.pk)
        return [new, *make_room([p for p in held if p.story != story.pk])]

    return _arrange(by, arrange)


def _with_room_for_one(held):
    beside = [p for p in held if p.place == BESIDE]
    return [p for p in held if p not in beside[MOST_BESIDE - 1 :]]


def _refuse_unpublished(story):
    if not ArticlePage.objects.published().filter(pk=story.pk).exists():
        raise NotPublished


@transaction.atomic
def _arrange(by, arrange: Callable):
    """Read the pins, write what `arrange` makes of them, and say so: nobody else meanwhile."""
    list(HomePage.objects.order_by().select_for_update(of=("self",)))
    before = tuple(
        Held(pin.article_id, pin.place, pin.pinned_at.isoformat(), pin.pinned_by_id)
        for pin in Pin.objects.all()
    )
    after = tuple(arrange(before))
    if after != before:
        _write(set(before) - set(after), [held for held in after if held not in before], by)
        public_change(["/"])
    return Change(before, after)


def _write(gone, new, by):
    Pin.objects.filter(article__in=[held.story for held in gone]).delete()
    Pin.objects.bulk_create(
        Pin(
            article_id=held.story,
            place=held.place,
            pinned_at=held.pinned_at,
            pinned_by_id=held.pinned_by,
        )
        for held in new
    )
    actions = {held.story: "home.unpin" for held in gone}
    actions |= {held.story: "home.lead" if held.place == LEAD else "home.pin" for held in new}
    stories = ArticlePage.objects.defer_streamfields().in_bulk(actions)
    for key, action in actions.items():
        log(instance=stories[key], action=action, user=by)
