"""Writing the index: what should be there against what is, and only the difference."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import batched

from django.db import transaction
from wagtail.models import Page

from news.models import ArticlePage
from search.models import Findable, Name

from . import others, stories, tokens, vocabulary
from .around import around, renamed_sections, touch
from .documents import Document, read_document
from .names import names_of
from .pace import unhurried

AT_A_TIME = 25  # stories; nobody else writes to SQLite meanwhile
OF_FACET = {"a": "person", "p": "person", "t": "topic", "s": "section"}
DOCUMENTS = {"person": others.people, "topic": others.topics, "section": others.sections}


def put(ids: Iterable[int]) -> int:
    """Make the index say what the live versions of these stories say, and count the changes.

    A story that is not published (any more) loses its entry, and with it go the quotations, people
    and topics that no other published story has. The work grows with what changes, never with the
    archive.
    """
    return sum(_put(chunk) for chunk in batched(sorted(set(ids)), AT_A_TIME))


@transaction.atomic
def put_quotations(ids: Iterable[int]) -> int:
    """The same for quotations that changed by themselves, and for who speaks or spoke in them."""
    before, after = _held("quotation", ids), _read(others.quotations(ids))
    speakers = _around(before, after)["p"]
    changed = _write(before, after)
    return changed + (put_named("person", speakers) if speakers else 0)


def put_named(kind: str, slugs: Iterable[str]) -> int:
    """The same for people, topics or sections; inside a transaction."""
    slugs = list(slugs)
    known = Findable.objects.filter(kind=kind, slug__in=slugs).values_list("object_id", flat=True)
    keys = {*known, *others.locked_keys_of(kind, slugs)}
    return write(kind, keys, DOCUMENTS[kind](slugs))


def drop(ids: Iterable[int]) -> None:
    """Take these stories out of the index, whatever their state."""
    for chunk in batched(sorted(set(ids)), AT_A_TIME):
        with transaction.atomic():
            write("story", chunk, [])


def rebuild() -> int:
    """Put everything, in small transactions while the newsroom goes on, and count the changes.

    What the index holds of things that are gone is dropped. May be stopped and started again at any
    time.
    """
    held = defaultdict(set)
    for kind, key, slug in Findable.objects.values_list("kind", "object_id", "slug"):
        held[kind].add(key if kind in ("story", "quotation") else slug)
    keys = ArticlePage.objects.order_by("pk").values_list("pk", flat=True)
    changed = 0
    for some in unhurried(sorted({*keys, *held["story"]})):
        with transaction.atomic():
            changed += _put_stories(some)[0]  # whom and what they name comes below, each once
    touched = defaultdict(set)
    for facets in Findable.objects.filter(kind="story").values_list("facets", flat=True):
        touch(touched, facets.split())
    quotations = {*held["quotation"], *map(int, touched["q"])}
    changed += sum(put_quotations(some) for some in unhurried(sorted(quotations)))
    for kind in DOCUMENTS:
        for some in unhurried(sorted(held[kind] | _named(kind, touched))):
            with transaction.atomic():
                changed += put_named(kind, some)
    return changed


@transaction.atomic
def _put(ids):
    changed, touched = _put_stories(ids)
    if quotations := {int(key) for key in touched["q"]}:
        changed += write("quotation", quotations, others.quotations(quotations))
    for kind in DOCUMENTS:
        if slugs := _named(kind, touched):
            changed += put_named(kind, slugs)
    return changed


def _put_stories(ids):
    """The stories' own entries: how many changed, and what else may be found otherwise now."""
    # Whoever changes one of these stories at the same moment comes first or waits: else an
    # older text could be written over a newer one. (SQLite has one writer at a time anyway.)
    pages = Page.objects.filter(pk__in=ids).order_by("pk").values_list("pk")
    list(pages.select_for_update(no_key=True))
    before, documents = _held("story", ids), stories.documents(ids)
    after = _read(documents)
    touched = _around(before, after)
    touched["s"] |= renamed_sections(documents)
    return _write(before, after), touched


def _named(kind, touched):
    return set().union(*(touched[facet] for facet, of in OF_FACET.items() if of == kind))


def write(kind: str, keys: Iterable[int], documents: list[Document]) -> int:
    """Make the entries of one kind and these keys those of the documents; inside a transaction."""
    return _write(_held(kind, keys), _read(documents))


def _held(kind, keys):
    """The entries that there are: each with its columns, by the key of what it is of."""
    findables = Findable.objects.filter(kind=kind, object_id__in=list(keys))
    findables = {findable.object_id: findable for findable in findables}
    held = tokens.held(findable.pk for findable in findables.values())
    return {key: (findable, held.get(findable.pk, {})) for key, findable in findables.items()}


def _read(documents):
    """The entries that there should be, in the same way."""
    return {document.object_id: (document, read_document(document)) for document in documents}


def _around(before, after):
    return around(
        {key: (one.facets, columns.get("fields", "")) for key, (one, columns) in before.items()},
        {key: (one.row["facets"], read.columns["fields"]) for key, (one, read) in after.items()},
    )


def _write(before, due):
    gone = [entry for key, entry in before.items() if key not in due]
    changed, retold = [], []
    for key, (document, read) in due.items():
        findable, columns = before.get(key, (None, {}))
        if columns != read.columns:
            changed.append((findable, document, read))
        elif any(getattr(findable, name) != value for name, value in document.row.items()):
            retold.append((findable, document, read))
    if not (gone or changed or retold):
        return 0
    vocabulary.count(
        before=[columns for _, columns in gone]
        + [before[one.object_id][1] for one, _, _ in changed if one],
        after=[read for _, _, read in changed],
    )
    tokens.drop([one.pk for one, _ in gone] + [one.pk for one, _, _ in changed if one])
    if gone:
        Findable.objects.filter(pk__in=[one.pk for one, _ in gone]).delete()
    _save(retold)
    tokens.add([(findable.pk, read.columns) for findable, _, read in _save(changed)])
    return len(gone) + len(changed) + len(retold)


def _save(rows):
    """Insert or update each, and give them back with their keys."""
    if not rows:
        return []
    new, old = [], []
    for findable, document, read in rows:
        values = {**document.row, "length": read.length}
        if findable is None:
            new.append(Findable(**values))
            continue
        for name, value in values.items():
            setattr(findable, name, value)
        old.append(findable)
    fields = ["slug", "title", "also", "url", "facets", "day"]
    fields += ["dated_at", "epoch_day", "length"]
    if old:
        Findable.objects.bulk_update(old, fields, batch_size=AT_A_TIME)
    made = iter(Findable.objects.bulk_create(new))
    rows = [(findable or next(made), document, read) for findable, document, read in rows]
    _write_names([(findable, names_of(document)) for findable, document, _ in rows], old)
    return rows


def _write_names(named, old):
    if any(names for _, names in named):
        Name.objects.filter(findable__in=[one.pk for one in old]).delete()
        Name.objects.bulk_create(
            Name(findable=findable, start=start) for findable, names in named for start in names
        )
