"""Which addresses of the newsroom show a story: its own, its section's, its topics', the lists'."""

from news.delivery import public_change

from .models import ArticlePage, Topic
from .signals import stories_changed


def connect():
    stories_changed.connect(purge_addresses, dispatch_uid="pages: purge addresses")


def purge_addresses(sender, ids, **kwargs):
    public_change(addresses_showing(ids))


def addresses_showing(ids):
    for story in ArticlePage.objects.filter(pk__in=ids).defer_streamfields().order_by("pk"):
        yield story.url
        yield story.get_parent().url
        if story.published_at:
            yield f"/archive/{story.published_at:%Y}/"
            yield f"/archive/{story.published_at.year}/{story.published_at.month}/"
    for topic in Topic.objects.filter(articles__in=ids).distinct():
        yield topic.get_absolute_url()
    yield from ("/archive/", "/corrections/")
