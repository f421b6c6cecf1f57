"""What the index does when something else than a story changes: a quotation, a person, a topic."""

from itertools import batched

from django.db import DEFAULT_DB_ALIAS, transaction
from django.tasks import task

from news.models import ArticlePage, Person, Quotation, Topic

from .index.writing import AT_A_TIME, put, put_named, put_quotations, rebuild
from .models import Findable


@transaction.atomic
def quotation_changed(quotation: Quotation) -> None:
    put_quotations([quotation.pk])
    stories = quotation.uses.values_list("article_id", flat=True)
    put(set(stories))


def translation_changed(quotation_id: int) -> None:
    """Stories hold the words as they print them; only the quotation's own entry holds these."""
    if Findable.objects.filter(kind="quotation", object_id=quotation_id).exists():
        put_quotations([quotation_id])


@transaction.atomic
def named_changed(named: Person | Topic) -> None:
    """Its own entry at once; where it stands in those of stories, the worker writes a new name."""
    kind = "person" if isinstance(named, Person) else "topic"
    entry = Findable.objects.filter(kind=kind, object_id=named.pk)
    before = entry.first()
    slugs = {named.slug, before.slug} if before else {named.slug}
    put_named(kind, slugs)
    if before and _names(before) != _names(entry.first()):
        put_stories_of.enqueue(kind=kind, slugs=sorted(slugs))


def _names(entry):
    return entry and (entry.title, entry.slug, entry.also)


@task
def put_stories_of(kind: str, slugs: list[str]) -> None:
    """Write anew what stands under one of these slugs, and the quotations in it."""
    for sign in ("a", "p") if kind == "person" else ("t",):
        for slug in slugs:
            held = Findable.objects.filter(facets__contains=f" {sign}:{slug}")
            put(held.filter(kind="story").values_list("object_id", flat=True))
            said = held.filter(kind="quotation").values_list("object_id", flat=True)
            for some in batched(said, AT_A_TIME):
                put_quotations(some)


def fill(using: str) -> None:
    """An index that is empty though stories are published is from before there was one."""
    if using != DEFAULT_DB_ALIAS or Findable.objects.exists():
        return
    if ArticlePage.objects.published().exists():
        rebuild()
