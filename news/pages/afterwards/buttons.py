"""Where an editor finds the screens: in the menus of a published story."""

from django.urls import reverse
from wagtail.admin.widgets import Button

from news.pages.models import ArticlePage

from .screens import may_correct


def in_header(page, user, view_name, next_url=None):
    yield from in_listing(page, user)


def in_listing(page, user, next_url=None):
    story = page.specific_deferred if page.specific_class is ArticlePage else None
    if story and story.live and may_correct(user, story):
        yield Button(
            "Correct this story",
            reverse("correct_story", args=[story.pk]),
            icon_name="warning",
            priority=5,
        )
