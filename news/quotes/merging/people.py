"""Two people on record who are one."""

from django.db import transaction
from django.urls import reverse

from news.delivery import public_change
from news.pages.merging.taking_over import MergingRefused, end, locked, take_over, tell_of
from news.people.folding import folded
from news.people.merged import MergedPerson
from news.people.models import Byline, Person, PersonAlias, Role
from news.quotes.models import Quotation
from news.quotes.naming import quotations_naming, stories_naming

FILLED = ("bio", "portrait", "wikidata_id")  # taken over where there is nothing


@transaction.atomic
def merge_people(gone: Person, kept: Person, by) -> Person:
    """Let `kept` stand for both: words, bylines, names and roles are theirs, addresses lead there.

    Raises MergingRefused, with the sentences for the editor.
    """
    gone, kept = locked(Person, gone, kept)
    if problems := problems_of(gone, kept):
        raise MergingRefused(*problems)
    stories, words = stories_naming(gone), quotations_naming(gone)
    take_over(gone, kept, once={Byline: ("article", "role", "person")})
    _take_names(gone, kept)
    _take_roles(gone, kept)
    end(gone, kept, MergedPerson, by, "news.person_merged")

    kept = Person.objects.get(pk=kept.pk)
    for name in FILLED:
        setattr(kept, name, getattr(kept, name) or getattr(gone, name))
    kept.save()
    kept.save_revision(user=by, clean=False)
    tell_of(stories)
    public_change(reverse("news:quotation", args=[uuid]) for uuid in words)
    return kept


def problems_of(one: Person, other: Person) -> list[str]:
    """What says that they are two: sentences that tell what to do first."""
    problems = []
    ids = {person.wikidata_id for person in (one, other)} - {None}
    if len(ids) > 1:
        problems.append(
            f"To Wikidata they are two people, {' and '.join(sorted(ids))}. If one of these ids is "
            "wrong, take it off its record first."
        )
    both = [one, other]
    told_apart = Quotation.objects.filter(wrongly_attributed_to__in=both, true_speaker__in=both)
    if quotation := told_apart.order_by("pk").first():
        problems.append(
            f"The record tells them apart: “{quotation.text}” was put down to one of them, and is "
            "the other’s. If that is wrong, correct it first."
        )
    return problems


def _take_names(gone, kept):
    """The other's name, and those it had, unless they are known already."""
    known = {kept.folded_name, *kept.aliases.values_list("folded_name", flat=True)}
    for alias in gone.aliases.exclude(folded_name__in=known).order_by("sort_order", "pk"):
        PersonAlias.objects.filter(pk=alias.pk).update(person=kept)
        known.add(alias.folded_name)
    if folded(gone.name) not in known:
        PersonAlias.objects.create(person=kept, name=gone.name, sort_order=len(known))


def _take_roles(gone, kept):
    facts = ("title", "organisation", "started_on", "ended_on")
    known = set(Role.objects.filter(person=kept).values_list(*facts))
    for pk, *role in Role.objects.filter(person=gone).values_list("pk", *facts):
        if tuple(role) not in known:
            Role.objects.filter(pk=pk).update(person=kept)
