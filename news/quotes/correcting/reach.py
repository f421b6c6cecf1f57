"""Which stories a correction of the record has to reach: published ones, and drafts of any."""

import json
import re

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from wagtail.models import Revision

from news.pages.models import ArticlePage
from news.quotes.models import QuotationUse

WORD = re.compile(r"\w{3,}")


def stories_to_correct(correction) -> list[int]:
    """Keys of the stories, in order, that print the quotation or may print its old words."""
    live = QuotationUse.objects.filter(quotation_id=correction.quotation_id)
    found = set(live.values_list("article_id", flat=True))
    found.update(_quoting_a_part(correction))
    found.update(_with_newer_versions_that_print(correction))
    return sorted(found)


def _quoting_a_part(correction):
    """Live stories that name the speaker and hold a word of the old ones: looked at one by one."""
    speaker = correction.from_speaker
    word = _rarest_word(correction)
    if not (correction.changes_words and speaker and word):
        return ()
    stories = ArticlePage.objects.filter(live=True).annotate(stored=Cast("body", TextField()))
    for part in (word, speaker.name.split()[-1]):
        # SQLite keeps letters beyond ASCII as their JSON escapes, PostgreSQL as themselves.
        stories = stories.filter(Q(stored__contains=part) | Q(stored__contains=_escaped(part)))
    return stories.values_list("pk", flat=True)


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
    word = _rarest_word(correction)
    for page_id, content in revisions.values_list("object_id", "content").iterator():
        body = content.get("body") or ""
        fields = (
            content.get("title"),
            content.get("standfirst"),
            content.get("lead_image_caption"),
        )
        has_word = word and (_escaped(word) in body or any(word in (text or "") for text in fields))
        if has_word or chosen.search(body):
            yield int(page_id)


def _rarest_word(correction):
    """The longest of the words that changed, or of all: it stands in few other stories."""
    old = WORD.findall(correction.from_words)
    gone = set(old) - set(WORD.findall(correction.to_words))
    return max(gone or old, key=len, default="")


def _escaped(text):
    """As it stands in the JSON of a body."""
    return json.dumps(text)[1:-1]
