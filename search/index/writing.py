"""Writing the index: what should be there against what is, and only the difference."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import batched

from django.db import transaction
from wagtail.models import Page

from news.models import ArticlePage
from search.models import Findable, Name

from . import others, stories, tokens, vocabulary
from .documents import Document, read_document
from .names import names_of

AT_A_TIME = 25  # stories; nobody else writes to SQLite meanwhile
OF_FACET = {"a": "person", "p": "person", "t": "topic", "s": "section"}
DOCUMENTS = {"person": others.people, "topic": others.topics, "section": others.sections}


def put(ids: Iterable[int]) -> int:
    """Make the index say what the live versions of these stories say, and count the changes.

    A story that is not published (any more) loses its entry, and with it go the quotations, people
    and topics that no other published story has. The work grows with the stories that are given,
    never with the archive.
    """
    return sum(_put(chunk) for chunk in batched(sorted(set(ids)), AT_A_TIME))


def put_quotations(ids: Iterable[int]) -> int:
    """The same for quotations that changed by themselves."""
    with transaction.atomic():
        return write("quotation", ids, others.quotations(ids))


def put_named(kind: str, slugs: Iterable[str]) -> int:
    """The same for people, topics or sections."""
    slugs = list(slugs)
    known = Findable.objects.filter(kind=kind, slug__in=slugs).values_list("object_id", flat=True)
    keys = {*known, *others.keys_of(kind, slugs)}
    return write(kind, keys, DOCUMENTS[kind](slugs))


def drop(ids: Iterable[int]) -> None:
    """Take these stories out of the index, whatever their state."""
    for chunk in batched(sorted(set(ids)), AT_A_TIME):
        with transaction.atomic():
            write("story", chunk, [])


def rebuild() -> int:
    """Put every story, in small transactions while the newsroom goes on, and count the changes.

    What the index holds of things that are gone is dropped. May be stopped and started again at any
    time.
    """
    held = defaultdict(set)
    for kind, key, slug in Findable.objects.values_list("kind", "object_id", "slug"):
        held[kind].add(key if kind in ("story", "quotation") else slug)
    keys = ArticlePage.objects.order_by("pk").values_list("pk", flat=True)
    changed = put({*keys, *held["story"]})
    for chunk in batched(sorted(held["quotation"]), AT_A_TIME):
        changed += put_quotations(chunk)
    for kind in DOCUMENTS:
        for chunk in batched(sorted(held[kind]), AT_A_TIME):
            with transaction.atomic():
                changed += put_named(kind, chunk)
    return changed


@transaction.atomic
def _put(ids):
    # Whoever changes one of these stories at the same moment comes first or waits: else an
    # older text could be written over a newer one. (SQLite has one writer at a time anyway.)
    pages = Page.objects.filter(pk__in=ids).order_by("pk").values_list("pk")
    list(pages.select_for_update(no_key=True))
    touched = _touched(Findable.objects.filter(kind="story", object_id__in=ids))
    documents = stories.documents(ids)
    changed = write("story", ids, documents)
    for document in documents:
        _touch(touched, document.facets)
    quotations = {int(key) for key in touched["q"]}
    changed += write("quotation", quotations, others.quotations(quotations))
    for kind in DOCUMENTS:
        if slugs := set().union(*(touched[f] for f, of in OF_FACET.items() if of == kind)):
            changed += put_named(kind, sorted(slugs))
    return changed


def _touched(findables):
    """What the index counts these under, by facet."""
    touched = defaultdict(set)
    for facets in findables.values_list("facets", flat=True):
        _touch(touched, facets.split())
    return touched


def _touch(touched, facets):
    for facet in facets:
        name, _, value = facet.partition(":")
        touched[name].add(value)


def write(kind: str, keys: Iterable[int], documents: list[Document]) -> int:
    """Make the entries of one kind and these keys those of the documents; inside a transaction."""
    due = {document.object_id: (document, read_document(document)) for document in documents}
    present = {
        findable.object_id: findable
        for findable in Findable.objects.filter(kind=kind, object_id__in=list(keys))
    }
    held = tokens.held([findable.pk for findable in present.values()])
    gone = [findable for key, findable in present.items() if key not in due]
    changed, retold = [], []
    for key, (document, read) in due.items():
        findable = present.get(key)
        if findable is None or held.get(findable.pk) != read.columns:
            changed.append((findable, document, read))
        elif any(getattr(findable, name) != value for name, value in document.row.items()):
            retold.append((findable, document, read))
    if not (gone or changed or retold):
        return 0
    vocabulary.count(
        before=[held.get(one.pk, {}) for one in gone]
        + [held.get(findable.pk, {}) for findable, _, _ in changed if findable],
        after=[read for _, _, read in changed],
    )
    tokens.drop([one.pk for one in gone] + [one.pk for one, _, _ in changed if one])
    Findable.objects.filter(pk__in=[one.pk for one in gone]).delete()
    _save(retold)
    tokens.add([(findable.pk, read.columns) for findable, _, read in _save(changed)])
    return len(gone) + len(changed) + len(retold)


def _save(rows):
    """Insert or update each, and give them back with their keys."""
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
