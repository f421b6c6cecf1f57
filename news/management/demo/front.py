"""The front page: which stories are pinned to its top, and the rows below it."""

from django.apps import apps
from django.db import transaction

from .content import read
from .desks import find_section, front_page
from .keys import key_of


@transaction.atomic
def compose_front_page(editor, find_story, tally):
    """Unless somebody has ever saved it, were it to take every row away."""
    page = front_page().specific
    new = page.latest_revision_id is None
    tally.note("Front page", new=new)
    if new:
        rows = (
            _row(number, entry, find_story) for number, entry in enumerate(read("front_page.json"))
        )
        page.rows = [row for row in rows if row]
        page.save_revision(user=editor).publish(user=editor)


def _row(number, entry, find_story):
    """As a StreamField stores it, with keys at every level; what is gone is left out."""
    value = {name: entry[name] for name in entry if name != "row"}
    if "section" in value:
        section = find_section(value["section"])
        if not section:
            return None
        value["section"] = section.pk
    if "stories" in value:
        found = {address: find_story(address) for address in value["stories"]}
        value["stories"] = [
            {"type": "item", "value": story.pk, "id": str(key_of("picked", address))}
            for address, story in found.items()
            if story
        ]
    return {"type": entry["row"], "value": value, "id": str(key_of("row", number))}


def pin(story, place, at, editor):
    """To lead the front page, or beside what leads it, unless a pin of an editor's holds that."""
    pins = apps.get_model("home", "Pin").objects  # home stands above the newsroom
    if place != "lead" or not pins.filter(place="lead").exists():
        pins.create(article=story, place=place, pinned_at=at, pinned_by=editor)
