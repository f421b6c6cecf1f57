"""Finding the front page, a section or a story in one lookup; Wagtail takes two for each step.

The page's own `route()` answers, and Wagtail goes on with it, so that hooks, restrictions and
withdrawals hold as ever. The lookup also says what serving asks for next: whether any restriction
holds, and the page's generation, which must not be read later than the page.
"""

from news.delivery.kept import pages

from .models import ArticlePage, SectionPage
from .querysets import PublishedPageQuerySet


class FindsPages:
    """For the page that sections stand below, before `Page`."""

    def route(self, request, path_components):
        page = _page_at(self, request, path_components)
        if page is None:
            pages.note(request)
            return super().route(request, path_components)
        pages.note(request, page.generation)
        is_front_page = not path_components
        return (
            super(FindsPages, page).route(request, []) if is_front_page else page.route(request, [])
        )


def _page_at(front_page, request, path_components):
    """By its slug, which has an index; the path tells it from its namesakes in other sections."""
    match path_components:
        case []:
            found = PublishedPageQuerySet(type(front_page)).filter(pk=front_page.pk)
        case [slug]:
            found = SectionPage.objects.child_of(front_page).filter(slug=slug)
        case [section, slug]:
            path = f"{front_page.url_path}{section}/{slug}/"
            stories = ArticlePage.objects.filter(slug=slug, url_path=path)
            found = stories.select_related("lead_image")
        case _:
            return None
    return found.for_serving(request.path).first()
