"""Which feeds there are: of all stories, of all corrections, of a section, a topic, an author, a
speaker's words.

Each function makes the channel for the slug in its address, or raises Http404 where readers have
nothing under that slug.
"""

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.urls.converters import StringConverter

from news.pages.models import ArticlePage, SectionPage, Topic
from news.people.models import Byline, Person

from . import corrections, quotations, stories
from .channels import Channel, absolute


def all_stories():
    return Channel(
        title=settings.SITE_NAME,
        url=absolute("/"),
        description=f"The newest stories of {settings.SITE_NAME}.",
        entries=stories.entries(ArticlePage.objects.published()),
    )


def all_corrections():
    return Channel(
        title=f"Corrections – {settings.SITE_NAME}",
        url=absolute(reverse("news:corrections")),
        description=f"What {settings.SITE_NAME} got wrong, and what is right.",
        entries=corrections.entries(),
    )


def section(slug):
    section = get_object_or_404(SectionPage.objects.published(), slug=slug)
    return Channel(
        title=f"{section.title} – {settings.SITE_NAME}",
        url=absolute(section.url),
        description=section.summary,
        entries=stories.entries(ArticlePage.objects.published().in_section(section)),
    )


def topic(slug):
    topic = get_object_or_404(Topic, slug=slug)
    return Channel(
        title=f"{topic.name} – {settings.SITE_NAME}",
        url=absolute(topic.get_absolute_url()),
        description=topic.description or f"All stories about {topic.name}, newest first.",
        entries=_some(stories.entries(ArticlePage.objects.published().on_topic(topic))),
    )


def author(slug):
    person = get_object_or_404(Person, slug=slug)
    written = Byline.objects.filter(person=person).values("article")
    return Channel(
        title=f"Stories by {person.name} – {settings.SITE_NAME}",
        url=absolute(person.get_absolute_url()),
        description=f"What {person.name} has written for {settings.SITE_NAME}, newest first.",
        entries=_some(stories.entries(ArticlePage.objects.published().filter(pk__in=written))),
    )


def speaker(slug):
    words = _some(quotations.words_of(slug))
    person = words[0].speaker
    return Channel(
        title=f"{person.name} in their own words – {settings.SITE_NAME}",
        url=absolute(person.get_absolute_url()),
        description=f"The words of {person.name} on record, as {settings.SITE_NAME} prints them.",
        entries=quotations.entries(words),
    )


KINDS = {"section": section, "topic": topic, "author": author, "speaker": speaker}


def _some(found):
    if not found:
        raise Http404("Readers have nothing to follow here.")
    return found


class FeedKind(StringConverter):
    """A path converter: "section", "topic", "author" or "speaker"."""

    regex = "|".join(KINDS)
