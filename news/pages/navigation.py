"""What stands directly below the front page, and so in the navigation of every page."""

from django.apps import apps
from wagtail.models import Page

from .models import SectionPage
from .querysets import PublishedPageQuerySet

BELOW_THE_FRONT_PAGE = 3  # depth in the page tree


def pages_in_navigation(request) -> dict[str, list[Page]]:
    """The "sections" and the "standing" pages, in their order: one query for each request."""
    if not hasattr(request, "navigation"):
        # By type, which has an index: among the stories of a large archive, depth has none.
        kinds = [SectionPage, apps.get_model("home", "StandardPage")]
        pages = PublishedPageQuerySet(Page).published().type(*kinds)
        request.navigation = {"sections": [], "standing": []}
        for page in pages.filter(depth=BELOW_THE_FRONT_PAGE).order_by("path"):
            is_section = issubclass(page.specific_class, SectionPage)
            request.navigation["sections" if is_section else "standing"].append(page)
    return request.navigation
