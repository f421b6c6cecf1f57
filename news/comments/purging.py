"""A story that changes its name, its address or its readers changes the pages of its replies."""

from news.delivery import public_change
from news.pages.models import ArticlePage
from news.pages.signals import stories_changed

from .addresses import addresses_of


def connect():
    stories_changed.connect(purge_replies, dispatch_uid="replies: purge")


def purge_replies(sender, ids, **kwargs):
    """Those that have replies: of the others, caches keep no such page."""
    stories = ArticlePage.objects.filter(pk__in=ids, comments__isnull=False).distinct()
    for story in stories.defer("body"):
        public_change(addresses_of(story))
