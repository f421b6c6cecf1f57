"""From a typed name to a person on record, by name, by alias, or new."""

import re

from django.db.models import Q

from news.people.models import Person
from news.people.slugs import free_slug

SUGGESTIONS = 10
NUMBERED = re.compile(r"^(?P<name>.+?)\s*#(?P<pk>\d{1,18})$")


class SeveralPeople(ValueError):
    """More than one person is called so. `people` are those who are."""

    def __init__(self, name, people):
        choices = ", ".join(f"“{label(person)}”" for person in people)
        super().__init__(f"Several people on record are called {name}. Write one of: {choices}.")
        self.people = people


def suggested(typed: str):
    """People whose name or alias holds what was typed, for a list of suggestions."""
    typed = " ".join(typed.split())
    if not typed:
        return Person.objects.none()
    called = Q(name__icontains=typed) | Q(aliases__name__icontains=typed)
    return Person.objects.filter(called).distinct().prefetch_related("roles")[:SUGGESTIONS]


def person_called(name: str):
    """The person of that name or alias ("Mira Voss", "Mira Voss #12"), a new unsaved one, or None.

    Raises SeveralPeople where the name alone doesn't tell them apart.
    """
    name = " ".join(name.split())
    if not name:
        return None
    if (numbered := NUMBERED.match(name)) and (
        person := Person.objects.filter(pk=numbered["pk"], name=numbered["name"]).first()
    ):
        return person
    found = list(
        Person.objects.filter(Q(name__iexact=name) | Q(aliases__name__iexact=name)).distinct()
    )
    if len(found) > 1:
        raise SeveralPeople(name, found)
    return found[0] if found else Person(name=name, slug=free_slug(name))


def label(person) -> str:
    """What to type for exactly this person."""
    return f"{person.name} #{person.pk}"
