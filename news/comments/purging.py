"""A story that changes its name, its address or its readers changes the pages of its replies."""

from django.db.models.signals import post_delete, post_save

from news.delivery import public_change
from news.pages.models import ArticlePage
from news.pages.signals import stories_changed

from .addresses import addresses_of
from .policies.models import ReplyPolicy

MOST = 500  # the newest stories of a section; the others are fresh when caches ask again


def connect():
    stories_changed.connect(purge_replies, dispatch_uid="replies: purge")
    for signal in (post_save, post_delete):
        signal.connect(
            purge_for_policy, sender=ReplyPolicy, dispatch_uid=f"replies: policy {id(signal)}"
        )


def purge_replies(sender, ids, **kwargs):
    """Those that have replies: of the others, caches keep no such page."""
    stories = ArticlePage.objects.filter(pk__in=ids, comments__isnull=False).distinct()
    for story in stories.defer("body"):
        public_change(addresses_of(story))


def purge_for_policy(sender, instance, **kwargs):
    stories = ArticlePage.objects.published().filter(path__startswith=instance.page.path)
    for story in stories.order_by("-published_at", "-pk").defer("body")[:MOST]:
        public_change(addresses_of(story))
