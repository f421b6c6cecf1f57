"""Pages of a list, at real addresses: `?page=2`."""

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.http import Http404

PER_PAGE = 20


def page_of(items, request, per_page=PER_PAGE, count=None):
    """The page of `items` that the request asks for. Raises Http404 beyond the last one.

    A `count` that is known already saves the query for it.
    """
    paginator = Paginator(items, per_page)
    if count is not None:
        paginator.count = count
    try:
        page = paginator.page(request.GET.get("page", 1))
    except (EmptyPage, PageNotAnInteger) as error:
        raise Http404("There is no such page of this list.") from error
    page.elided_range = list(
        paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    )
    return page
