"""The staff, which is invented, and the people whom the stories quote, invented and real."""

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify

from news.people import dates
from news.people.models import Person, PersonAlias, Role

from .content import read


def make_people(editor, tally):
    for entry in [*read("staff.json"), *read("invented_people.json"), *read("speakers.json")]:
        new = not find_person(entry["name"])
        tally.note("People", new=new)
        if new:
            _make_person(entry, editor)


def find_person(name) -> Person | None:
    """By name, or by address where an editor has changed the name."""
    slug = slugify(name, allow_unicode=True)
    return Person.objects.filter(Q(name=name) | Q(slug=slug)).first() if name else None


@transaction.atomic
def _make_person(entry, editor):
    name = entry["name"]
    person = Person(name=name, slug=slugify(name, allow_unicode=True), bio=entry["bio"])
    person.aliases = [
        PersonAlias(sort_order=order, **alias)
        for order, alias in enumerate(entry.get("aliases", []))
    ]
    person.roles = [_role(order, role) for order, role in enumerate(entry.get("roles", []))]
    person.save()
    person.save_revision(user=editor, log_action="wagtail.create")


def _role(order, entry):
    started_on, started_precision = dates.parse(entry["from"])
    ended_on, ended_precision = dates.parse(entry["to"])
    return Role(
        sort_order=order,
        title=entry["title"],
        organisation=entry.get("organisation", ""),
        started_on=started_on,
        started_precision=started_precision,
        ended_on=ended_on,
        ended_precision=ended_precision,
    )
