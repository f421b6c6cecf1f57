"""Drafts and earlier versions that name what has been merged or deleted since.

Their rows exist in JSON only, so PROTECT does not see them; and modelcluster refuses to build an
object with a key that leads nowhere, unless deleting would have emptied it.
"""

from collections import defaultdict

from django.db.models import PROTECT
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations

from news.people.merged import leading_to


class OpensOldVersions:
    """For models with revisions: what was merged is found, what is gone is left out."""

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        if check_fks:
            data = with_what_is_there(cls, data)
        return super().from_serializable_data(data, check_fks, strict_fks)


def with_what_is_there(model, data: dict) -> dict:
    """A copy in which keys of merged records are those of the ones that stand for them.

    Other keys that lead nowhere are empty, and child rows with such a key are out.
    """
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
    stand_ins = _stand_ins(gone)

    kept = _with_stand_ins(data, optional, stand_ins)
    for field in optional:
        if gone & _named([field], kept):
            kept[field.name] = None
    for name, fields in children.items():
        rows = [_with_stand_ins(row, fields, stand_ins) for row in data[name]]
        rows = [row for row in rows if not gone & _named(fields, row)]
        kept[name] = _each_once(rows) if stand_ins else rows
    for field in get_all_child_m2m_relations(model):
        if moved := leading_to(field.related_model, data.get(field.name) or ()):
            kept[field.name] = list(dict.fromkeys(moved.get(k, k) for k in data[field.name]))
    return kept


def _stand_ins(gone):
    """By model and key, the key of the record that was merged with the one that is gone."""
    return {
        (model, was): into
        for model in {model for model, _ in gone}
        for was, into in leading_to(model, [key for one, key in gone if one is model]).items()
    }


def _with_stand_ins(row, fields, stand_ins):
    names = {field.name: (field.related_model, row.get(field.name)) for field in fields}
    return {**row, **{name: stand_ins[key] for name, key in names.items() if key in stand_ins}}


def _each_once(rows):
    """Without rows that say the same as one before them: both records were named."""
    apart = {"pk", "sort_order"}
    said = [{name: value for name, value in row.items() if name not in apart} for row in rows]
    return [row for at, row in enumerate(rows) if said[at] not in said[:at]]


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
