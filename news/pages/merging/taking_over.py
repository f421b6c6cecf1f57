"""What merging is for any record: two rows locked, and all that names the one names the other."""

from itertools import batched

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, UniqueConstraint
from modelcluster.models import get_all_child_relations
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex

from news.delivery.renaming import renamed
from news.pages.models import ArticlePage
from news.pages.signals import tell_of_stories

AT_ONCE = 200  # stories told of at a time, so that a thousand need no more memory than these


class MergingRefused(Exception):
    """`problems` are whole sentences for the editor."""

    def __init__(self, *problems):
        super().__init__(" ".join(problems))
        self.problems = problems


def locked(model, gone, kept):
    """Both as they are now, inside a transaction. Raises MergingRefused if one is not there.

    They are locked in one order, whoever asks, so that no two editors wait for each other.
    """
    if gone.pk == kept.pk:
        raise MergingRefused("This is one and the same: there is nothing to merge.")
    both = model.objects.select_for_update().filter(pk__in=[gone.pk, kept.pk]).order_by("pk")
    rows = {row.pk: row for row in both}
    if len(rows) < 2:
        raise MergingRefused(
            "One of the two is not there any more: somebody has merged or deleted it meanwhile."
        )
    return rows[gone.pk], rows[kept.pk]


def take_over(gone, kept, once=None):
    """Let every row that names the one name the other.

    `once` has, by model, the fields whose combination is there once without a constraint.
    """
    once = once or {}
    for model, field in _named_in(gone):
        _let_name(kept, model, field, gone, once.get(model) or _unique(model))
    _move_references(gone, kept)


def end(gone, kept, tombstones, by, action):
    """Leave a tombstone and redirects in the place of the one, and a line in the other's log."""
    was = gone.pk
    tombstones.objects.filter(into=was).update(into=kept)
    gone.delete()
    tombstones.objects.create(was=was, name=gone.name, slug=gone.slug, into=kept, merged_by=by)
    renamed.send(type(kept), old=gone.slug, new=kept.slug)
    log(kept, action, user=by, data={"merged": gone.name, "slug": gone.slug, "was": was})


def tell_of(stories):
    """Of those that readers have, in parts."""
    live = ArticlePage.objects.filter(pk__in=stories, live=True).order_by("pk")
    for some in batched(live.values_list("pk", flat=True), AT_ONCE, strict=False):
        tell_of_stories(list(some))


def _named_in(record):
    """Every foreign key to the record but those of its own parts, as (model, field's name)."""
    parts = {relation.field for relation in get_all_child_relations(type(record))}
    for relation in record._meta.get_fields(include_hidden=True):
        is_key = relation.auto_created and not relation.concrete and relation.one_to_many
        if is_key and relation.field not in parts and relation.name != "merged":
            yield relation.related_model, relation.field.name


def _unique(model):
    """The fields whose combination the database has once."""
    constraints = [each for each in model._meta.constraints if isinstance(each, UniqueConstraint)]
    together = [*model._meta.unique_together, *(each.fields for each in constraints)]
    return next((fields for fields in together if fields), ())


def _let_name(kept, model, field, gone, once):
    """`once` are the fields with which nothing names the same record twice."""
    rows = model._base_manager.filter(**{field: gone})
    if others := [name for name in once if name != field]:
        there = model._base_manager.filter(
            **{field: kept}, **{name: OuterRef(name) for name in others}
        )
        twice = rows.filter(Exists(there)).values_list("pk", flat=True)
        model._base_manager.filter(pk__in=list(twice)).delete()
    rows.update(**{field: kept})


def _move_references(gone, kept):
    """In Wagtail's index of what is used where."""
    content_type = ContentType.objects.get_for_model(type(gone))
    references = ReferenceIndex.objects.filter(to_content_type=content_type)
    of_gone = references.filter(to_object_id=str(gone.pk))
    place = {name: OuterRef(name) for name in ("base_content_type", "object_id")}
    place["content_path_hash"] = OuterRef("content_path_hash")
    there = references.filter(to_object_id=str(kept.pk), **place)
    twice = of_gone.filter(Exists(there)).values_list("pk", flat=True)
    ReferenceIndex.objects.filter(pk__in=list(twice)).delete()
    of_gone.update(to_object_id=str(kept.pk))
