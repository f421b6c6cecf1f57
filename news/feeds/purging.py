"""Which addresses a changed story makes new: those of the feeds it may stand in, and the sitemap.

The feeds of those whom it quotes are purged with their pages, by `quotes`.
"""

from django.db.models.signals import post_save
from django.urls import reverse

from news.delivery import public_change
from news.pages.afterwards.models import Correction
from news.pages.models import ArticlePage, SectionPage, Topic
from news.pages.signals import stories_changed
from news.people.models import Person
from news.quotes import addresses

from .formats import FORMATS


def connect():
    stories_changed.connect(purge_feeds, dispatch_uid="feeds: purge")
    post_save.connect(
        purge_for_correction, sender=Correction, dispatch_uid="feeds: purge for a correction"
    )


def purge_for_correction(sender, instance, **kwargs):
    """A correction may be said without a new version of its story."""
    purge_feeds(sender, [instance.article_id])


def purge_feeds(sender, ids, **kwargs):
    public_change(["/sitemap.xml", *feeds_with(ids)])


def feeds_with(ids):
    """Of all stories and corrections, of their sections, topics and authors, in every format."""
    for feed_format in FORMATS:
        yield reverse("news:stories_feed", args=[feed_format])
        yield reverse("news:corrections_feed", args=[feed_format])
    kinds = {"section": _sections_of(ids), "topic": Topic.objects.filter(articles__in=ids)}
    for kind, found in kinds.items():
        for slug in found.values_list("slug", flat=True).distinct():
            for feed_format in FORMATS:
                yield reverse("news:feed", args=[kind, slug, feed_format])
    for person in Person.objects.filter(bylines__article__in=ids).distinct():
        yield from addresses.of_person(person)


def _sections_of(ids):
    paths = ArticlePage.objects.filter(pk__in=ids).values_list("path", flat=True)
    return SectionPage.objects.filter(path__in={path[: -SectionPage.steplen] for path in paths})
