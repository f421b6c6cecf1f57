"""Which addresses of the newsroom show a story: its own, its section's, its topics', the lists'."""

from django.utils import timezone

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
            day = timezone.localtime(story.published_at)
            yield f"/archive/{day.year}/"
            yield f"/archive/{day.year}/{day.month}/"
            yield f"/archive/{day.year}/{day.month}/{day.day}/"
        for byline in story.bylines.select_related("person"):
            yield byline.person.get_absolute_url()
    for topic in Topic.objects.filter(articles__in=ids).distinct():
        yield topic.get_absolute_url()
    yield from ("/archive/", "/corrections/")
