"""The sections that stories stand in, and the topics that run across them."""

from django.db import transaction
from django.db.models import Q
from wagtail.models import Site

from news.pages.models import SectionPage, Topic

from .content import read
from .keys import key_of


def front_page():
    return Site.objects.get(is_default_site=True).root_page


def find_section(slug) -> SectionPage | None:
    """By key, or by address where an editor was first to take it."""
    here = SectionPage.objects.descendant_of(front_page())
    return here.filter(Q(translation_key=key_of("section", slug)) | Q(slug=slug)).first()


def make_sections(editor, tally):
    for entry in read("sections.json"):
        new = not find_section(entry["slug"])
        tally.note("Sections", new=new)
        if new:
            _make_section(entry, editor)


@transaction.atomic
def _make_section(entry, editor):
    section = SectionPage(
        translation_key=key_of("section", entry["slug"]),
        owner=editor,
        show_in_menus=True,
        live=False,
        **entry,
    )
    front_page().add_child(instance=section)
    section.save_revision(user=editor).publish(user=editor)


def make_topics(tally):
    for entry in read("topics.json"):
        new = not find_topic(entry["name"])
        tally.note("Topics", new=new)
        if new:
            Topic.objects.create(**entry)


def find_topic(name) -> Topic | None:
    slugs = [entry["slug"] for entry in read("topics.json") if entry["name"] == name]
    return Topic.objects.filter(Q(name=name) | Q(slug__in=slugs)).first()
