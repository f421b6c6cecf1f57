"""What a story's times mean, in sentences for whoever reads its form, a list or the calendar."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from wagtail.models import Revision

from .clock import newsroom_today, newsroom_zone, spoken, spoken_day
from .models import StoryPlan

SOON = timedelta(days=1)


@dataclass(frozen=True)
class Sentence:
    text: str
    warns: bool = False

    def __str__(self):
        return self.text


@dataclass(frozen=True)
class Times:
    """`goes_live_at` is scheduled; `dated_at` is a time to go live that nobody has scheduled."""

    planned_on: date | None = None
    planned_time: time | None = None
    goes_live_at: datetime | None = None
    dated_at: datetime | None = None
    embargo_until: datetime | None = None
    readers_have_it: bool = False

    def sentences(self, now=None) -> list[Sentence]:
        now = now or timezone.now()
        found = (self._going_live(now), self._dated(now), self._planned(now), self._embargo(now))
        return [sentence for sentence in found if sentence]

    def warnings(self, now=None) -> list[Sentence]:
        return [sentence for sentence in self.sentences(now) if sentence.warns]

    def is_under_embargo(self, now=None) -> bool:
        return bool(self.embargo_until and self.embargo_until > (now or timezone.now()))

    def _going_live(self, now):
        if not self.goes_live_at:
            return None
        what = "A newer version goes live" if self.readers_have_it else "Goes live"
        return Sentence(
            f"{what} on {spoken(self.goes_live_at, now)}{_on_yours(self.goes_live_at)}."
        )

    def _dated(self, now):
        if not self.dated_at:
            return None
        at = f"{spoken(self.dated_at, now)}{_on_yours(self.dated_at)}"
        if self.dated_at <= now:
            text = f"Was to go live on {at}, but is not scheduled: nothing has published it."
        elif self.goes_live_at:
            text = f"Its newest version says {at}, but that one is not scheduled."
        else:
            text = f"Has a time to go live, {at}, but is not scheduled: nothing will publish it."
        return Sentence(text, warns=True)

    def _planned(self, now):
        if not self.planned_on or self.readers_have_it:
            return None
        today = newsroom_today(now)
        when = spoken_day(self.planned_on, today)
        when += f" at {self.planned_time:%H:%M}" if self.planned_time else ""
        if self.goes_live_at:
            return Sentence(f"Planned for {when}.")
        if self.planned_on < today:
            text = f"Was planned for {when}, and is neither published nor scheduled."
        elif self.planned_on <= today + SOON:
            day = "today" if self.planned_on == today else "tomorrow"
            text = f"Planned for {day}, {when}, but not scheduled: publishes nothing by itself."
        else:
            return Sentence(f"Planned for {when}: publishes nothing by itself.")
        return Sentence(text, warns=True)

    def _embargo(self, now):
        if not self.is_under_embargo(now):
            return None
        until = f"{spoken(self.embargo_until, now)}{_on_yours(self.embargo_until)}"
        what = "no newer version" if self.readers_have_it else "nobody"
        may = "may be published" if self.readers_have_it else "may publish it"
        return Sentence(f"Under embargo until {until}: {what} {may} before.")


def times_of(article) -> Times:
    """Of a story, or of its newest version; three queries."""
    plan = StoryPlan.objects.filter(article_id=article.pk).first() or StoryPlan()
    scheduled = Revision.page_revisions.filter(
        object_id=str(article.pk), approved_go_live_at__isnull=False
    )
    goes_live_at = scheduled.values_list("approved_go_live_at", flat=True).first()
    return Times(
        planned_on=plan.planned_on,
        planned_time=plan.planned_time,
        goes_live_at=goes_live_at,
        dated_at=unscheduled(article.go_live_at, article.last_published_at, goes_live_at),
        embargo_until=plan.embargo_until,
        readers_have_it=article.live,
    )


def unscheduled(go_live_at, last_published_at, scheduled_at) -> datetime | None:
    """The time to go live that a version says, unless it is scheduled, or over with publication."""
    if go_live_at is None or go_live_at == scheduled_at:
        return None
    is_over = last_published_at and go_live_at <= last_published_at
    return None if is_over else go_live_at


def _on_yours(at: datetime) -> str:
    """What the clock of the reader's account shows, where that is another time of day."""
    theirs = timezone.localtime(at)
    if theirs.utcoffset() == at.astimezone(newsroom_zone()).utcoffset():
        return ""
    return f" ({theirs:%H:%M} in your own time zone)"
