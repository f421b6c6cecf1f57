"""Which addresses a changed story makes new: those of the feeds it may stand in, and the sitemap.

The feeds of those whom it quotes are purged with their pages, by `quotes`.
"""

from django.db.models.signals import post_save
from django.urls import reverse

from news.delivery import public_change
from news.pages.afterwards.models import Correction
from news.pages.models import ArticlePage, SectionPage, Topic
from news.pages.signals import showing, stories_changed
from news.people.models import Person
from news.quotes import addresses

from .formats import FORMATS


def connect():
    stories_changed.connect(purge_feeds, dispatch_uid="feeds: purge")
    post_save.connect(purge_feeds_of_topic, sender=Topic, dispatch_uid="feeds: purge for a topic")
    showing.connect(feeds_that_show, dispatch_uid="feeds: that show stories")
    post_save.connect(
        purge_for_correction, sender=Correction, dispatch_uid="feeds: purge for a correction"
    )


def purge_for_correction(sender, instance, **kwargs):
    """A correction may be said without a new version of its story."""
    purge_feeds(sender, [instance.article_id])


def purge_feeds(sender, ids, **kwargs):
    public_change(["/sitemap.xml", *feeds_with(ids)])


def feeds_that_show(sender, ids, in_full, **kwargs):
    return list(feeds_in_full(ids) if in_full else feeds_with(ids))


def purge_feeds_of_topic(sender, instance, **kwargs):
    """They say its name and what it is about."""
    public_change(reverse("news:feed", args=["topic", instance.slug, each]) for each in FORMATS)


def feeds_with(ids):
    """Of all stories and corrections, of their sections, topics and authors, in every format."""
    yield from _of_everything("news:corrections_feed")
    yield from feeds_in_full(ids)


def feeds_in_full(ids):
    """Those that have the stories' whole text."""
    yield from _of_everything("news:stories_feed")
    kinds = {"section": _sections_of(ids), "topic": Topic.objects.filter(articles__in=ids)}
    for kind, found in kinds.items():
        for slug in found.values_list("slug", flat=True).distinct():
            for feed_format in FORMATS:
                yield reverse("news:feed", args=[kind, slug, feed_format])
    for person in Person.objects.filter(bylines__article__in=ids).distinct():
        yield from addresses.of_person(person)


def _of_everything(name):
    return [reverse(name, args=[feed_format]) for feed_format in FORMATS]


def _sections_of(ids):
    paths = ArticlePage.objects.filter(pk__in=ids).values_list("path", flat=True)
    return SectionPage.objects.filter(path__in={path[: -SectionPage.steplen] for path in paths})
