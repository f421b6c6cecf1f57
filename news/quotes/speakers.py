"""From a typed name to a person on record, by name, by alias, or new."""

import re

from django.db import IntegrityError, transaction
from django.db.models import Q

from news.people.models import Person
from news.people.slugs import free_slug

from .pieces import UNSPACED

SUGGESTIONS = 10
NUMBERED = re.compile(r"^(?P<name>.+?)\s*#\s*(?P<pk>\d+)$")


class UnclearSpeaker(ValueError):
    """The name may mean someone else than a new person of that name."""


class SeveralPeople(UnclearSpeaker):
    """More than one person is called so. `people` are those who are."""

    def __init__(self, name, people):
        choices = ", ".join(f"“{label(person)}”" for person in people)
        super().__init__(f"Several people on record are called {name}. Write one of: {choices}.")
        self.people = people


class NobodyOfThatNumber(UnclearSpeaker):
    def __init__(self, name, number):
        super().__init__(
            f"Nobody on record is called “{name}” and has the number {number}. "
            "Write the name alone, or choose one of the suggestions."
        )


class PartOfAName(UnclearSpeaker):
    """A beginning, left in the field before a suggestion was chosen."""

    def __init__(self, name, people):
        choices = " or ".join(f"“{choice}”" for choice in to_type(people))
        super().__init__(
            f"Nobody on record is called “{name}”. Did you mean {choices}? "
            "Write a new person’s name in full."
        )


def suggested(typed: str):
    """People whose name or alias holds what was typed, for a list of suggestions."""
    typed = " ".join(typed.split())
    if not typed:
        return Person.objects.none()
    called = Q(name__icontains=typed) | Q(aliases__name__icontains=typed)
    return Person.objects.filter(called).distinct().prefetch_related("roles")[:SUGGESTIONS]


def person_called(name: str):
    """The person of that name or alias ("Mira Voss", "Mira Voss #12"), a new unsaved one, or None.

    Raises UnclearSpeaker where the name alone doesn't tell whether, or who of them, is meant.
    """
    name = " ".join(name.split())
    if not name:
        return None
    numbered = NUMBERED.match(name)
    if numbered and (person := _numbered(**numbered.groupdict())):
        return person
    found = _called(name)
    if len(found) > 1:
        raise SeveralPeople(name, found)
    if found:
        return found[0]
    if numbered:
        raise NobodyOfThatNumber(numbered["name"], numbered["pk"])
    if _is_one_word(name) and (people := list(suggested(name)[:3])):
        raise PartOfAName(name, people)
    return Person(name=name, slug=free_slug(name))


def put_on_record(person):
    """Save a new person, or return the one who was put on record under that name meanwhile."""
    try:
        return _found_or_saved(person)
    except IntegrityError:  # someone else has just taken the address, and probably the name
        return _found_or_saved(person)


def to_type(people) -> list[str]:
    """What to type for each of these: the name, with a number where it is not theirs alone."""
    names = [person.name for person in people]
    return [label(person) if names.count(person.name) > 1 else person.name for person in people]


def what_to_type(person) -> str:
    """What to type for this person among all who are on record."""
    is_alone = _called(person.name) == [person]
    return person.name if is_alone else label(person)


def label(person) -> str:
    """What to type for exactly this person."""
    return f"{person.name} #{person.pk}"


def _numbered(name, pk):
    return Person.objects.filter(pk=pk, name__iexact=name).first()


def _called(name):
    called = Q(name__iexact=name) | Q(aliases__name__iexact=name)
    return list(Person.objects.filter(called).distinct())


def _is_one_word(name):
    """Where no spaces are written, as in 马云, two letters are a whole name."""
    return " " not in name and len(UNSPACED.findall(name)) < 2


def _found_or_saved(person):
    # The address first: whoever takes the name after we looked for it takes this address, too.
    person.slug = free_slug(person.name)
    if found := _called(person.name):
        return found[0]
    with transaction.atomic():
        person.save()
    return person
