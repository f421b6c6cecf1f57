"""Writing the index: what should be there against what is, and only the difference."""

from collections.abc import Iterable
from itertools import batched

from django.db import transaction
from wagtail.models import Page

from news.models import ArticlePage, Quotation
from search.analysis import words
from search.models import SearchEntry

from . import passages
from .matching import BARRIER, COLUMNS

AT_A_TIME = 100  # stories; nobody else writes to SQLite meanwhile
# Characters of a story's entry, about 30,000 words. A tsvector holds less than one megabyte, and
# this much never fills it, whatever the words are; a longer story is found by its beginning.
LONGEST = 200_000


def put(ids: Iterable[int]) -> int:
    """Make the entries of these stories say what their live versions say, and count the changes.

    A story that is not published (any more) loses its entry. The work grows with the stories that
    are given, never with the archive.
    """
    return sum(_put(chunk) for chunk in batched(sorted(set(ids)), AT_A_TIME))


def drop(ids: Iterable[int]) -> None:
    """Take these stories out of the index, whatever their state."""
    for chunk in batched(sorted(set(ids)), AT_A_TIME):
        SearchEntry.objects.filter(pk__in=chunk).delete()


def rebuild() -> int:
    """Put every story, in small transactions while the newsroom goes on, and count the changes.

    Entries whose story is gone are dropped. May be stopped and started again at any time.
    """
    stories = set(ArticlePage.objects.values_list("pk", flat=True))
    return put(stories.union(SearchEntry.objects.values_list("pk", flat=True)))


@transaction.atomic
def _put(ids):
    # Whoever changes one of these stories at the same moment comes first or waits: else an
    # older text could be written over a newer one. (SQLite has one writer at a time anyway.)
    pages = Page.objects.filter(pk__in=ids).order_by("pk").values_list("pk")
    list(pages.select_for_update(no_key=True))
    due = _entries(ids)
    present = {
        pk: columns
        for pk, *columns in SearchEntry.objects.filter(pk__in=ids).values_list("pk", *COLUMNS)
    }
    outdated = [pk for pk, columns in present.items() if due.get(pk) != columns]
    changed = {pk: columns for pk, columns in due.items() if present.get(pk) != columns}
    drop(outdated)
    SearchEntry.objects.bulk_create(
        SearchEntry(pk=pk, **dict(zip(COLUMNS, columns, strict=True)))
        for pk, columns in changed.items()
    )
    return len(changed.keys() | set(outdated))


def _entries(ids):
    """The columns that the published ones of these stories should have, by key."""
    stories = list(ArticlePage.objects.published().filter(pk__in=ids))
    quoted = set().union(*(passages.quoted(story) for story in stories))
    speakers = dict(Quotation.objects.filter(pk__in=quoted).values_list("pk", "speaker__name"))
    return {story.pk: _columns(story, speakers) for story in stories}


def _columns(story, speakers):
    read = {
        "headline": [story.title],
        "standfirst": [story.standfirst],
        "quotations": passages.of_quotations(story, speakers),
        "body": passages.of_body(story),
    }
    columns, left = {}, LONGEST
    for name, texts in read.items():
        columns[name] = _shortened(_joined(texts), left)
        left -= len(columns[name])
    return [columns[name] for name in COLUMNS]


def _joined(texts):
    read = (" ".join(words(text)) for text in texts)
    return f" {BARRIER} ".join(text for text in read if text)


def _shortened(text, length):
    return text if len(text) <= length else text[: length + 1].rpartition(" ")[0]
