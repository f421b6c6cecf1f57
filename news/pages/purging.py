"""Which addresses of the newsroom show a story: its own, its section's, its topics', the lists'."""

from types import SimpleNamespace

from django.db.models import Q
from django.db.models.signals import post_save, pre_save
from django.utils import timezone
from wagtail.models import Page

from news.delivery import public_change
from news.people.models import Person

from .afterwards.correcting import LISTS, addresses_of
from .afterwards.models import Correction
from .models import ArticlePage, Topic
from .references import stories_leading_to
from .signals import addresses_that_show, showing, stories_changed


def connect():
    stories_changed.connect(purge_addresses, dispatch_uid="pages: purge addresses")
    showing.connect(addresses_shown, dispatch_uid="pages: addresses that show stories")
    post_save.connect(
        purge_correction, sender=Correction, dispatch_uid="pages: purge for a correction"
    )
    pre_save.connect(remember_name, sender=Topic, dispatch_uid="pages: remember a topic's name")
    post_save.connect(purge_topic, sender=Topic, dispatch_uid="pages: purge a topic")


def purge_addresses(sender, ids, **kwargs):
    public_change(addresses_showing(ids))


def addresses_shown(sender, ids, in_full, **kwargs):
    return list(addresses_of_stories(ids) if in_full else addresses_showing(ids))


def purge_correction(sender, instance, **kwargs):
    public_change(addresses_of(instance))


def remember_name(sender, instance, **kwargs):
    instance._was = Topic.objects.filter(pk=instance.pk).values_list("name", "slug").first()


def purge_topic(sender, instance, created, **kwargs):
    """Its stories name it, and every page that shows one of them may."""
    public_change([instance.get_absolute_url()])
    if not created and instance._was != (instance.name, instance.slug):
        stories = instance.articles.filter(live=True).values_list("pk", flat=True)
        public_change(addresses_that_show(stories))


def addresses_of_stories(ids):
    stories = ArticlePage.objects.filter(pk__in=ids).defer_streamfields().order_by("pk")
    yield from addresses_of_pages(stories)


def addresses_of_pages(pages):
    shared = SimpleNamespace()  # on which Wagtail keeps what it has asked for
    for page in pages:
        parts = page.get_url_parts(shared)
        yield parts and parts[2]


def addresses_showing(ids):
    """In a few queries, however many stories these are."""
    stories = list(ArticlePage.objects.filter(pk__in=ids).defer_streamfields().order_by("pk"))
    sections = Page.objects.filter(path__in={story.path[: -story.steplen] for story in stories})
    yield from addresses_of_pages([*stories, *sections, *stories_leading_to(ids)])
    yield from addresses_of_pages(_in_other_languages(stories))
    for day in {timezone.localdate(story.published_at) for story in stories if story.published_at}:
        yield f"/archive/{day.year}/"
        yield f"/archive/{day.year}/{day.month}/"
        yield f"/archive/{day.year}/{day.month}/{day.day}/"
    for person in Person.objects.filter(bylines__article__in=ids).distinct():
        yield person.get_absolute_url()
    for correction in Correction.objects.filter(article__in=ids).select_related("article"):
        yield from addresses_of(correction)
    for topic in Topic.objects.filter(articles__in=ids).distinct():
        yield topic.get_absolute_url()
    yield from ("/archive/", *LISTS)


def _in_other_languages(stories):
    """Each names the others: those of one family are the original and its translations."""
    family = {key for story in stories for key in (story.pk, story.translation_of_id) if key}
    related = Q(pk__in=family) | Q(translation_of__in=family)
    return ArticlePage.objects.filter(related, live=True).defer_streamfields().order_by("pk")
