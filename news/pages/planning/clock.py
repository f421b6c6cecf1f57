"""Days and times as the newsroom's clock shows them, and what to say of one that it never shows.

Editors type times of day. In the night when summer time begins an hour is missing, and in the one
when it ends an hour comes twice: neither is guessed.
"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import DateTimeField
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateTimeInput


def newsroom_zone() -> ZoneInfo:
    return ZoneInfo(settings.TIME_ZONE)


def newsroom_today(now: datetime | None = None) -> date:
    return timezone.localtime(now, newsroom_zone()).date()


def spoken_day(day: date, today: date | None = None) -> str:
    """ "Tuesday 24 November"; with the year unless it is this one."""
    is_this_year = day.year == (today or newsroom_today()).year
    return date_format(day, "l j F" if is_this_year else "l j F Y")


def spoken(at: datetime, now: datetime | None = None) -> str:
    """ "Tuesday 24 November at 06:00", by the newsroom's clock.

    In the hour that comes twice it says which of the two: "at 02:30 CET".
    """
    local = at.astimezone(newsroom_zone())
    which = f" {local:%Z}" if comes_twice(local.replace(tzinfo=None), newsroom_zone()) else ""
    return f"{spoken_day(local.date(), newsroom_today(now))} at {local:%H:%M}{which}"


def comes_twice(clock: datetime, zone) -> bool:
    first, second = (clock.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    return is_shown(clock, zone) and first.utcoffset() != second.utcoffset()


def is_shown(clock: datetime, zone) -> bool:
    """Whether the clock ever shows this time: not in the hour that summer time leaves out."""
    there_and_back = clock.replace(tzinfo=zone).astimezone(ZoneInfo("UTC")).astimezone(zone)
    return there_and_back.replace(tzinfo=None) == clock


def why_not(clock: datetime, zone) -> str | None:
    """What is wrong with a time that an editor typed, as a sentence; None if nothing is."""
    day = spoken_day(clock.date())
    if not is_shown(clock, zone):
        early, late = (clock.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
        meant = clock + abs(late - early)
        return (
            f"There is no {clock:%H:%M} on {day}: the clocks go forward in that night. "
            f"Did you mean {meant:%H:%M}?"
        )
    if comes_twice(clock, zone):
        return (
            f"{clock:%H:%M} comes twice on {day}: the clocks go back in that night. "
            "Choose an earlier or a later time."
        )
    return None


def on_the_clock(day: date, at: time | None = None) -> datetime:
    """The moment at which the newsroom's clock shows this; a day begins at midnight."""
    return datetime.combine(day, at or time.min, tzinfo=newsroom_zone())


def bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """From the beginning of the first day until the end of the last one."""
    return on_the_clock(first), on_the_clock(last + timedelta(days=1))


def register():
    """Called once, when the apps are ready: for every time that is typed in the admin."""
    override = {"widget": AdminDateTimeInput, "form_class": ClockField}
    register_form_field_override(DateTimeField, override=override)


class ClockField(forms.DateTimeField):
    """Of whoever types: in the zone of their account, as everywhere in Wagtail's admin."""

    def to_python(self, value):
        try:
            return super().to_python(value)
        except ValidationError as error:
            if error.code != "ambiguous_timezone":
                raise
            sentence = why_not(error.params["datetime"], timezone.get_current_timezone())
            raise ValidationError(sentence or error.message, code=error.code) from error


class NewsroomClockField(ClockField):
    """In the newsroom's zone, wherever whoever types may be."""

    def to_python(self, value):
        with timezone.override(newsroom_zone()):
            return super().to_python(value)

    def prepare_value(self, value):
        with timezone.override(newsroom_zone()):
            return super().prepare_value(value)

    def has_changed(self, initial, data):
        with timezone.override(newsroom_zone()):
            return super().has_changed(initial, data)
