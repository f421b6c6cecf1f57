"""Which stories a correction of the record has to reach: published ones, and drafts of any."""

import json
import re

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from wagtail.models import Revision

from news.pages.models import ArticlePage
from news.quotes.models import QuotationUse
from news.quotes.places import FIELDS
from news.quotes.words import bare

from .looked_for import as_looked_through, changed_words, names_in_texts


def stories_to_correct(correction) -> list[int]:
    """Keys of the stories, in order, that print the quotation or may print its old words."""
    live = QuotationUse.objects.filter(quotation_id=correction.quotation_id)
    found = set(live.values_list("article_id", flat=True))
    found.update(_quoting_a_part(correction))
    found.update(_with_newer_versions_that_print(correction))
    return sorted(found)


def _quoting_a_part(correction):
    """Live stories that name the speaker and hold a word that was changed: looked at one by one."""
    speaker = correction.from_speaker
    if not (correction.changes_words and speaker):
        return
    could_print = _could_print(correction)
    stories = ArticlePage.objects.filter(live=True).annotate(stored=Cast("body", TextField()))
    naming = stories.filter(_holds_any(names_in_texts(speaker)))
    for pk, *texts, body in naming.values_list("pk", *FIELDS, "stored").iterator():
        if could_print(_read(texts, body)):
            yield pk


def _holds_any(names):
    """A condition: the body, or another text of the story, has one of the names."""
    held = Q()
    for name in names:
        # SQLite keeps letters beyond ASCII as their JSON escapes, PostgreSQL as themselves.
        held |= Q(stored__contains=name) | Q(stored__contains=json.dumps(name)[1:-1])
        for field in FIELDS:
            held |= Q(**{f"{field}__contains": name})
    return held


def _with_newer_versions_that_print(correction):
    """Stories whose draft, scheduled version or version in review has the quotation or its words.

    Such versions are in no table of uses, so they are read. Only those that could have it.
    """
    unpublished = ArticlePage.objects.filter(Q(has_unpublished_changes=True) | Q(live=False))
    newer = Q(pk__in=unpublished.values("latest_revision_id")) | Q(
        approved_go_live_at__isnull=False
    )
    revisions = Revision.page_revisions.filter(newer, content_type__model="articlepage")
    chosen = re.compile(rf'"quotation": ?{correction.quotation_id}\b')
    could_print = _could_print(correction)
    for page_id, content in revisions.values_list("object_id", "content").iterator():
        body = content.get("body") or ""
        texts = [content.get(name) or "" for name in FIELDS]
        if chosen.search(body) or could_print(_read(texts, body)):
            yield int(page_id)


def _could_print(correction):
    """A question to a text: has it the whole old words, or the speaker's name and a changed one?"""
    words = changed_words(correction.from_words, correction.to_words)
    whole, speaker = bare(correction.from_words), correction.from_speaker
    names = [as_looked_through(name) for name in names_in_texts(speaker)] if speaker else [""]

    def answer(text):
        if not any(word in text for word in words):
            return False
        return any(name in text for name in names) or whole in bare(text)

    return answer


def _read(texts, body):
    return as_looked_through(*texts, *_strings(json.loads(body or "[]")))


def _strings(value):
    """All texts in a body as it is stored, its blocks' names and ids among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)
