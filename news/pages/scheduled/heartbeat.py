"""Is a scheduler at work? Each round says so in a row that every process can read."""

from datetime import timedelta

from django.utils import timezone
from django.utils.timesince import timesince

from .models import SchedulerRound

LONGEST_SILENCE = timedelta(minutes=5)


def beat(at=None):
    SchedulerRound.objects.update_or_create(
        pk=SchedulerRound.THE_ONE, defaults={"at": at or timezone.now()}
    )


def silence() -> str | None:
    """What is wrong, in a few words; None while the last round is recent."""
    last = SchedulerRound.objects.filter(pk=SchedulerRound.THE_ONE).first()
    if last is None:
        return "has never run"
    if timezone.now() - last.at > LONGEST_SILENCE:
        return f"last ran {timesince(last.at)} ago".replace("\xa0", " ")
    return None
