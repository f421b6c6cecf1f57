"""How often the demo's stories were read, as if the newspaper had readers."""

from datetime import timedelta

from django.utils import timezone

from news.readership.models import DailyReads

from .content import read
from .keys import key_of

DAYS = 28


def make_reads(story, address, today=None):
    """Four weeks of counts up to today, around the number of `readership.json`.

    They grow old like real ones: a demo that nobody reads has nothing that is read most.
    """
    usual = read("readership.json").get(address)
    if not usual:
        return
    today = today or timezone.localdate()
    published_on = timezone.localdate(story.published_at)
    days = (today - timedelta(days=ago) for ago in range(DAYS))
    DailyReads.objects.bulk_create(
        DailyReads(article=story, day=day, reads=usual * _mood(address, day) // 100)
        for day in days
        if day >= published_on
    )


def _mood(address, day):
    """60 to 139, the same for a story and a day whenever it is asked."""
    return 60 + key_of("reads", address, day).int % 80
