"""A section whose stories were moved to another one, and that readers can't open any more."""

from collections import Counter

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from news.delivery.renaming import lead_on, renamed
from news.pages.models import SectionPage

FRONT_PAGE = "/"


def unpublished(request, page):
    """Its address and feeds lead to where most of its stories went; without any, to the front page.

    Once it is published again, it answers itself: redirects are asked only where nothing is.
    """
    if page.specific_class is not SectionPage:
        return
    heir = _where_its_stories_went(page)
    if page.url:
        lead_on(page.url, heir.url if heir else FRONT_PAGE)
    if heir:
        renamed.send(SectionPage, old=page.slug, new=heir.slug)


def deleted(request, page):
    """The same, unless it was never more than a draft."""
    if page.live or page.first_published_at:
        unpublished(request, page)


def several(request, action_type, objects, action_class_instance):
    receive = {"unpublish": unpublished, "delete": deleted}.get(action_type)
    for page in objects if receive else ():
        if isinstance(page, Page):
            receive(request, page)


def _where_its_stories_went(section):
    """By the redirects that Wagtail leaves behind each story that is moved."""
    below = Redirect.normalise_path(section.url or FRONT_PAGE) + "/"
    moved = Redirect.objects.filter(old_path__startswith=below, redirect_page__isnull=False)
    steps = SectionPage.steplen
    parents = Counter(path[:-steps] for path in moved.values_list("redirect_page__path", flat=True))
    sections = SectionPage.objects.published().filter(path__in=parents).exclude(pk=section.pk)
    found = {heir.path: heir for heir in sections}
    return next((found[path] for path, _ in parents.most_common() if path in found), None)
