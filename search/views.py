from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from news.models import ArticlePage

from .finding import find, people_named
from .query import SORTS, SearchQuery

PER_PAGE = 20
NEWEST = 5


@require_safe
def results(request):
    """What was found, or how to go on when nothing was. Any parameters get an answer."""
    query = SearchQuery.from_params(request.GET)
    context = {
        "query": query,
        "sorts": [(sort, sort.capitalize(), query.sorted_by(sort)) for sort in SORTS],
    }
    if query.text:
        context |= {"stories": _stories(query), "people": people_named(query)}
    if not context.get("stories"):
        newest = ArticlePage.objects.published().newest_first().for_listing()
        context["newest"] = newest[:NEWEST]
    response = render(request, "search/results.html", context)
    # Nobody can purge every search that shows a story, so a cache in front asks each time.
    patch_cache_control(response, public=True, max_age=0, s_maxage=0)
    return response


def _stories(query):
    """The page that was asked for, or the last one there is."""
    paginator = Paginator(find(query).for_listing(), PER_PAGE)
    page = paginator.get_page(query.page)
    page.elided_range = list(
        paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    )
    return page
