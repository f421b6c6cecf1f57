"""From a typed name to a person on record, by name, by alias, or new.

Of two people of one name, the number tells who is meant: "Mira Voss #12". Someone else of a name
that is on record is "Mira Voss #new".
"""

import re
import unicodedata
from collections import Counter

from django.db import IntegrityError, transaction
from django.db.models import Case, OuterRef, Q, Subquery, When

from news.people.folding import UNSPACED, beginnings, folded
from news.people.models import Person, PersonAlias
from news.people.slugs import free_slug

from .models import Quotation

SUGGESTIONS = 10
NUMBERED = re.compile(r"^(?P<name>.+?)\s*#\s*(?P<pk>\d+)$")
ANOTHER = re.compile(r"^(?P<name>.+?)\s*#\s*new$", re.IGNORECASE)


class UnclearSpeaker(ValueError):
    """The name may mean someone else than a new person of that name."""


class SeveralPeople(UnclearSpeaker):
    """More than one person is called so. `people` are those who are."""

    def __init__(self, name, people):
        choices = "; ".join(f"“{label(person)}”{_in_brackets(person)}" for person in people)
        super().__init__(
            f"Several people on record are called {name}. Write one of: {choices}. "
            f"For someone else, write “{another(name)}”."
        )
        self.people = people


class NobodyOfThatNumber(UnclearSpeaker):
    def __init__(self, name, number):
        super().__init__(
            f"Nobody on record is called “{name}” and has the number {number}. "
            "Write the name alone, or choose one of the suggestions."
        )


class PartOfAName(UnclearSpeaker):
    """A beginning, left in the field before a suggestion was chosen, or a shorter name."""

    def __init__(self, name, people):
        choices = " or ".join(f"“{choice}”" for choice in to_type(people))
        super().__init__(
            f"Nobody on record is called “{name}”. Did you mean {choices}? "
            f"Write a new person’s name in full; if this is all of it, write “{another(name)}”."
        )


def suggested(typed: str):
    """People in whose names each word typed begins a word. First those who have it as a whole."""
    if not (sought := beginnings(typed)):
        return Person.objects.none()
    words = folded(typed)
    whole = Q(folded_name__endswith=words) | Q(folded_name__contains=f"{words} ")
    people = _told_apart(Person.objects.filter(*map(named, sought)))
    return people.order_by(Case(When(whole, then=0), default=1), "name", "pk")[:SUGGESTIONS]


def named(beginning: str) -> Q:
    """A condition: a word of a person's name or alias begins so (see `folding.beginnings`)."""
    aliases = PersonAlias.objects.filter(folded_name__contains=beginning)
    return Q(folded_name__contains=beginning) | Q(pk__in=aliases.values("person"))


def begins(name: str, typed: str) -> bool:
    """Whether a word of the name begins with each word typed."""
    return all(beginning in folded(name) for beginning in beginnings(typed))


def person_called(name: str, among=None):
    """The person of that name or alias ("Mira Voss", "Mira Voss #12"), a new unsaved one, or None.

    Raises UnclearSpeaker where the name alone doesn't tell whether, or who of them, is meant.
    `among` is what `suggested` gives for the name, where that is known.
    """
    name = " ".join(name.split())
    if not name:
        return None
    if new := ANOTHER.match(name):
        return _another(new["name"])
    numbered = NUMBERED.match(name)
    if numbered and (person := _numbered(**numbered.groupdict())):
        return person
    # Looked for first: whoever is put on record between the two looks is then found by name.
    people = list(suggested(name)) if among is None else among
    found = _called(name)
    if len(found) > 1:
        raise SeveralPeople(name, found)
    if found:
        return found[0]
    if numbered:
        raise NobodyOfThatNumber(numbered["name"], numbered["pk"])
    if people and not _is_whole(name):
        raise PartOfAName(name, people[:3])
    return Person(name=name, slug=free_slug(name))


def put_on_record(person):
    """Save a new person, or return the one who was put on record under that name meanwhile."""
    try:
        return _found_or_saved(person)
    except IntegrityError:  # someone else has just taken the address, and probably the name
        return _found_or_saved(person)


def to_type(people) -> list[str]:
    """What to type for each of these: the name, with a number where others are called so, too."""
    names = [folded(person.name) for person in people]
    called = {
        *Person.objects.filter(folded_name__in=names).values_list("folded_name", "pk"),
        *PersonAlias.objects.filter(folded_name__in=names).values_list("folded_name", "person"),
    }
    bearers = Counter(name for name, _ in called)
    return [
        label(person) if bearers[name] > 1 else person.name
        for person, name in zip(people, names, strict=True)
    ]


def label(person) -> str:
    """What to type for exactly this person."""
    return f"{person.name} #{person.pk}"


def another(name) -> str:
    """What to type for a new person, whoever else is called so."""
    return f"{name} #new"


def who(person) -> str:
    """What tells people of one name apart: "harbour master, since 2019; mayor, 2001 – 2008".

    Of those without dated roles, the role that was last printed, or what is known about them. For
    people that this module has found.
    """
    roles = [f"{role}, {role.period}" if role.period else str(role) for role in person.roles.all()]
    return "; ".join(roles[:2]) or person.last_role or person.bio


def _told_apart(people):
    printed = Quotation.objects.filter(speaker=OuterRef("pk")).exclude(role_then="")
    last_role = Subquery(printed.order_by("-pk").values("role_then")[:1])
    return people.annotate(last_role=last_role).prefetch_related("roles", "aliases")


def _in_brackets(person):
    return f" ({who(person)})" if who(person) else ""


def _numbered(name, pk):
    people = _told_apart(Person.objects.filter(folded_name=folded(name)))
    return people.filter(pk=pk).first()


def _another(name):
    person = Person(name=name, slug=free_slug(name))
    person.is_another = True
    return person


def _called(name):
    """Those of exactly that name or alias; if nobody is, those who are but for accents."""
    # Two indexes, one after the other: asked for either, PostgreSQL reads the whole table.
    of_name = Person.objects.filter(folded_name=folded(name)).values_list("pk", flat=True)
    of_alias = PersonAlias.objects.filter(folded_name=folded(name)).values_list("person", flat=True)
    people = list(_told_apart(Person.objects.filter(pk__in={*of_name, *of_alias})))
    return [person for person in people if _is_called_exactly(person, name)] or people


def _is_called_exactly(person, name):
    names = [person.name, *(alias.name for alias in person.aliases.all())]
    return _caseless(name) in map(_caseless, names)


def _caseless(name):
    return unicodedata.normalize("NFKC", name).casefold()


def _is_whole(name):
    """Where no spaces are written, as in 马云, two letters are a whole name."""
    return len(UNSPACED.findall(name)) > 1


def _found_or_saved(person):
    # The address first: whoever takes the name after we looked for it takes this address, too.
    person.slug = free_slug(person.name)
    is_another = getattr(person, "is_another", False)
    if not is_another and (found := _called(person.name)):
        return found[0]
    with transaction.atomic():
        person.save()
    return person
