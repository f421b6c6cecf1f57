"""What was read most, of what is published."""

from datetime import timedelta

from django.db.models import Sum
from django.utils import timezone

from news.pages.models import ArticlePage

from .models import DailyReads

LEAST = 5  # reads: below that, chance decides what was read most


def most_read(most: int, days=7, today=None) -> list[int]:
    """The keys of the stories read most in these days, most read first. Today is one of them.

    From the counts alone, so that it costs the same however large the archive is: the caller looks
    up which of the stories are published, and asks for some more than it shows.
    """
    counted = DailyReads.objects.filter(day__gt=_eve(days, today)).values("article_id")
    ranked = counted.annotate(total=Sum("reads")).filter(total__gte=LEAST)
    return [row["article_id"] for row in ranked.order_by("-total", "-article_id")[:most]]


def stories_read(days=7, today=None):
    """The published stories that were read in these days, most read first, with their `total`."""
    read = ArticlePage.objects.published().filter(daily_reads__day__gt=_eve(days, today))
    return (
        read.defer_streamfields()
        .annotate(total=Sum("daily_reads__reads"))
        .order_by("-total", "-pk")
    )


def _eve(days, today):
    return (today or timezone.localdate()) - timedelta(days=days)
