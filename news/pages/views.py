"""Lists of stories that are no pages of the tree: by topic, by date."""

from datetime import date

from django.db.models import Count
from django.db.models.functions import ExtractMonth, ExtractYear
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from news.delivery.kept.pages import kept

from .lists import page_of
from .models import ArticlePage, Topic
from .periods import Period


@kept
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
    try:
        period = Period(year, month, day)
        published = ArticlePage.objects.published()
        found = page_of(period.of(published).newest_first().for_listing(), request)
    except (ValueError, OverflowError) as error:  # no such day, or none that a time zone can move
        raise Http404("There is no such day.") from error
    if not found:
        raise Http404("No story was published then.")
    context = {"period": period, "stories": found, "year": year, "month": month, "day": day}
    context["before"], context["after"] = period.neighbours(published)
    context["parts"] = period.parts(published)
    return render(request, "news/archive_period.html", context)
