"""People and their words: /people/… and /quotations/…."""

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Prefetch, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control

from news.delivery.kept.pages import kept
from news.pages.lists import page_of
from news.pages.models import ArticlePage

from .asking import said_in, years_of
from .cards.keeping import card_of
from .correcting.models import QuotationCorrection
from .facets import facets_of
from .filters import Filters
from .models import Quotation
from .people import people_with_pages
from .persons_words import Wanted, words_of
from .printings import printings, uses_in_published_stories

STORIES = 6  # by and about someone, before the way to all of them
PRINTINGS = 60  # on one page of a quotation


def people(request):
    shown = people_with_pages().select_related("portrait").prefetch_related("roles")
    return render(request, "news/people.html", {"people": page_of(shown, request, per_page=60)})


@kept
def person(request, slug):
    """One person: roles, quotations, stories by and about. 404 while none of these is public."""
    people = people_with_pages().select_related("portrait")
    person = get_object_or_404(people.prefetch_related("roles", "aliases"), slug=slug)
    wanted = Wanted.from_params(request.GET)
    words = words_of(person, wanted.text)
    years = years_of(words)
    count = sum(count for year, count in years if wanted.year in ("", year))
    context = {
        "person": person,
        "wanted": wanted,
        "years": [(year, count, wanted.in_year(year).params) for year, count in years],
        "all_years": (sum(count for _, count in years), wanted.in_year("").params),
        "quotations": page_of(said_in(words, wanted.year), request, count=count),
    }
    if not wanted:
        context |= {"by": _some(_stories_by(person)), "about": _some(_stories_about(person))}
    return _fresh_where_asked(request, render(request, "news/person.html", context))


def stories_by(request, slug):
    return _all_stories(request, slug, _stories_by, "Stories by")


def stories_about(request, slug):
    return _all_stories(request, slug, _stories_about, "Stories that quote")


def quotations(request):
    filters = Filters.from_params(request.GET)
    total, facets = facets_of(filters)
    found = filters.quotations().with_speakers()
    context = {
        "filters": filters,
        "facets": facets,
        "quotations": page_of(found, request, count=total),
    }
    return _fresh_where_asked(request, render(request, "news/quotations.html", context))


@kept
def quotation(request, uuid):
    """All that is on record about one quotation, and the published stories that print it."""
    has_page = Exists(people_with_pages().filter(pk=OuterRef("speaker")))
    quotation = get_object_or_404(
        Quotation.objects.once_public()
        .with_speakers()
        .select_related("card")
        .defer("card__png")
        .annotate(speaker_has_page=has_page)
        .prefetch_related(
            "sources",
            "translations",
            "checks__checked_by",
            Prefetch("corrections", _corrections()),
        ),
        uuid=uuid,
    )
    uses = page_of(uses_in_published_stories(quotation), request, per_page=PRINTINGS)
    shown = printings(quotation, uses)
    context = {
        "quotation": quotation,
        "card": card_of(quotation),
        "permalink": settings.SITE_URL + quotation.get_absolute_url(),
        "uses": uses,
        "printings": shown,
        "has_marks": not all(printing.is_whole for printing in shown),
    }
    return _fresh_where_asked(request, render(request, "news/quotation.html", context))


def _corrections():
    """Newest first, each with whom it took the words from, and how many stories it reached."""
    reached = Q(in_stories__article__in=ArticlePage.objects.published())
    stories = Count("in_stories__article", filter=reached, distinct=True)
    corrections = QuotationCorrection.objects.select_related("from_speaker", "to_speaker")
    return corrections.annotate(stories=stories).order_by("-corrected_at", "-pk")


def _stories_by(person):
    return ArticlePage.objects.published().written_by(person).newest_first()


def _stories_about(person):
    return ArticlePage.objects.published().quoting(person).newest_first()


def _some(stories):
    """The newest of them, and whether there are more."""
    found = list(stories.defer_streamfields()[: STORIES + 1])
    return {"stories": found[:STORIES], "has_more": len(found) > STORIES}


def _all_stories(request, slug, stories_of, heading):
    person = get_object_or_404(people_with_pages(), slug=slug)
    found = page_of(stories_of(person).for_listing(), request)
    if not found:
        raise Http404("There are no such stories.")
    context = {"person": person, "heading": heading, "stories": found}
    return render(request, "news/stories_of.html", context)


def _fresh_where_asked(request, response):
    """Nobody can purge every address with parameters, so a cache in front asks each time."""
    if request.GET:
        patch_cache_control(response, public=True, max_age=0, s_maxage=0)
    return response
