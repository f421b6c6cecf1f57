from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from news.models import ArticlePage

from .finding.facets import KIND_NAMES
from .finding.page import results_page
from .finding.results import find
from .query import SORTS, SearchQuery

NEWEST = 5
CONTENT_TYPES = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}
SORT_NAMES = {
    "relevance": "Relevance",
    "newest": "Newest",
    "oldest": "Oldest",
    "said": "Date said",
}


@require_safe
def results(request):
    """What was found, or how to go on when nothing was. Any parameters get an answer."""
    query = SearchQuery.from_params(request.GET)
    context = {"query": query, "sorts": _sorts(query)}
    if query.text or query:
        page = results_page(find(query))
        feed_params = query.sorted_by(SORTS[0]).params
        one, many = KIND_NAMES[query.kind]
        total = page.found.total - (len(page.pages) - len(page.results))  # gone a moment ago
        context |= {
            "page": page,
            "total": total,
            "name": one if total == 1 else many,
            "feeds": [
                (name, CONTENT_TYPES[name], f"{reverse(f'search:{name}_feed')}?{feed_params}")
                for name in CONTENT_TYPES
            ],
        }
    if not context.get("total"):
        newest = ArticlePage.objects.published().newest_first().for_listing()
        context["newest"] = newest[:NEWEST]
    return _fresh(render(request, "search/results.html", context))


@require_safe
def description(request):
    """How a browser searches here: https://github.com/dewitt/opensearch"""
    response = render(
        request,
        "search/description.xml",
        {"site_url": settings.SITE_URL, "newspaper": settings.SITE_NAME},
        content_type="application/opensearchdescription+xml; charset=utf-8",
    )
    patch_cache_control(response, public=True, max_age=86_400, s_maxage=86_400)
    return response


def _sorts(query):
    """The date on which something was said is one of quotations alone."""
    return [
        (sort, SORT_NAMES[sort], query.sorted_by(sort))
        for sort in SORTS
        if sort != "said" or query.kind == "quotation"
    ]


def _fresh(response):
    """Nobody can purge every search that shows a story, so a cache in front asks each time."""
    patch_cache_control(response, public=True, max_age=0, s_maxage=0)
    return response
