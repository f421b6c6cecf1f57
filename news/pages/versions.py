"""Drafts and earlier versions that name what has been deleted since.

Their rows exist in JSON only, so PROTECT does not see them; and modelcluster refuses to build an
object with a key that leads nowhere, unless deleting would have emptied it.
"""

from collections import defaultdict

from django.db.models import PROTECT
from modelcluster.models import get_all_child_relations


class OpensOldVersions:
    """For models with revisions: what is gone is left out, all the rest is kept."""

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        if check_fks:
            data = without_what_is_gone(cls, data)
        return super().from_serializable_data(data, check_fks, strict_fks)


def without_what_is_gone(model, data: dict) -> dict:
    """A copy in which keys that lead nowhere are empty, and child rows with such a key are out."""
    optional = [field for field in _protected(model) if field.null]
    children = {
        relation.get_accessor_name(): _protected(relation.related_model)
        for relation in get_all_child_relations(model)
    }
    children = {name: fields for name, fields in children.items() if fields and name in data}
    gone = _gone(
        [_named(optional, data)]
        + [_named(fields, row) for name, fields in children.items() for row in data[name]]
    )

    kept = dict(data)
    for field in optional:
        if gone & _named([field], data):
            kept[field.name] = None
    for name, fields in children.items():
        kept[name] = [row for row in data[name] if not gone & _named(fields, row)]
    return kept


def _protected(model):
    return [
        field
        for field in model._meta.fields
        if field.many_to_one and field.remote_field.on_delete is PROTECT
    ]


def _named(fields, row):
    """What the row's keys lead to, as pairs of model and key."""
    return {
        (field.related_model, row[field.name])
        for field in fields
        if row.get(field.name) is not None
    }


def _gone(named):
    """Those of the pairs that the database does not have: one query for each model."""
    keys = defaultdict(set)
    for model, key in set().union(*named):
        keys[model].add(key)
    return {
        (model, key)
        for model, wanted in keys.items()
        for key in wanted.difference(
            model._default_manager.filter(pk__in=wanted).values_list("pk", flat=True)
        )
    }
