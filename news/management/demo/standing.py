"""The standing pages: who we are, how we work, what we keep, how to reach us."""

from django.apps import apps
from django.db import transaction
from django.db.models import Q

from . import manuscript
from .content import FOLDER
from .desks import front_page
from .keys import key_of

PAGES = ["about", "standards", "privacy", "contact"]


def make_standing_pages(editor, tally):
    standing = apps.get_model("home", "StandardPage")  # home stands above the newsroom
    for slug in PAGES:
        key = key_of("standing page", slug)
        here = standing.objects.descendant_of(front_page())
        new = not here.filter(Q(translation_key=key) | Q(slug=slug)).exists()
        tally.note("Standing pages", new=new)
        if new:
            _make(standing(slug=slug, translation_key=key, owner=editor, live=False), editor)


@transaction.atomic
def _make(page, editor):
    text = manuscript.read((FOLDER / "pages" / f"{page.slug}.txt").read_text(encoding="utf-8"))
    page.title = text.header["title"]
    page.search_description = text.header["description"]
    page.show_in_menus = True
    page.body = "".join(manuscript.as_html(part) for part in text.parts)
    front_page().add_child(instance=page)
    page.save_revision(user=editor).publish(user=editor)
