"""Which addresses of the newsroom show a story: its own, its section's, its topics', the lists'."""

from django.utils import timezone

from news.delivery import public_change

from .afterwards.correcting import LISTS, addresses_of
from .afterwards.models import Correction
from .models import ArticlePage, Topic
from .references import stories_leading_to
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
    for correction in Correction.objects.filter(article__in=ids).select_related("article"):
        yield from addresses_of(correction)
    for story in stories_leading_to(ids):
        yield story.url
    for topic in Topic.objects.filter(articles__in=ids).distinct():
        yield topic.get_absolute_url()
    yield from ("/archive/", *LISTS)
