"""Lists of stories that are no pages of the tree: by topic, by date, by correction."""

import calendar
from datetime import date

from django.db.models import Count
from django.db.models.functions import ExtractMonth, ExtractYear
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from .lists import page_of
from .models import ArticlePage, Correction, Topic


def topic(request, slug):
    topic = get_object_or_404(Topic, slug=slug)
    stories = ArticlePage.objects.published().on_topic(topic).newest_first().for_listing()
    return render(
        request, "news/topic.html", {"topic": topic, "stories": page_of(stories, request)}
    )


def archive(request):
    """Every year that has stories, and its months, with how many."""
    counted = (
        ArticlePage.objects.published()
        .filter(published_at__isnull=False)
        .annotate(year=ExtractYear("published_at"), month=ExtractMonth("published_at"))
        .order_by("-year", "-month")
        .values_list("year", "month")
        .annotate(stories=Count("pk", distinct=True))
    )
    years = {}
    for year, month, stories in counted:
        years.setdefault(year, []).append((date(year, month, 1), stories))
    return render(
        request,
        "news/archive.html",
        {
            "years": [
                {"year": year, "stories": sum(n for _, n in months), "months": months}
                for year, months in years.items()
            ]
        },
    )


def archive_period(request, year, month=None, day=None):
    """The stories of one year, month or day. An empty one is no page."""
    stories = ArticlePage.objects.published().filter(published_at__year=year)
    if month:
        stories = stories.filter(published_at__month=month)
    if day:
        stories = stories.filter(published_at__day=day)
    found = page_of(stories.newest_first().for_listing(), request)
    if not found:
        raise Http404("No story was published then.")
    period = str(year)
    if month:
        period = f"{calendar.month_name[month]} {year}"
    if day:
        period = f"{day} {period}"
    return render(
        request,
        "news/archive_period.html",
        {"period": period, "stories": found, "year": year, "month": month, "day": day},
    )


def corrections(request):
    published = Correction.objects.filter(article__in=ArticlePage.objects.published())
    return render(
        request,
        "news/corrections.html",
        {"corrections": page_of(published.select_related("article"), request)},
    )
