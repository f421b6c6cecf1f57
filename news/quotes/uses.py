"""Where live stories print quotations: written with every change of a story, rebuilt by a command.

Read the story, build the set of uses that should exist, write only the difference.
"""

import re
from collections import defaultdict
from itertools import batched

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from news.pages.models import ArticlePage

from .models import Quotation, QuotationUse
from .places import quote_blocks, running_text
from .words import Passage, bare, fingerprint

BATCH = 200
QUOTED = re.compile(r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|\"([^\"]+)\"")


def record_uses(article_ids):
    """Make `QuotationUse` say what the live versions of these stories print, in one transaction."""
    for ids in batched(sorted(set(article_ids)), BATCH):
        with transaction.atomic():
            # Who publishes or rebuilds one of these at the same moment comes first or waits.
            pages = Page.objects.filter(pk__in=ids).order_by("pk").values_list("pk")
            list(pages.select_for_update(no_key=True))
            live = ArticlePage.objects.filter(pk__in=ids, live=True).order_by("pk")
            should = {_key(use): use for article in live for use in uses_in(article)}
            are = {_key(use): use for use in QuotationUse.objects.filter(article__in=ids)}
            _write_difference(are, should)
            _note_what_became_public(ids)


def uses_in(article):
    """The uses of quotations in one version of a story: its quote blocks, then its running text."""
    printed = {}
    for block in quote_blocks(article):
        quotation = block.value["quotation"]
        printed[quotation.pk] = quotation
        yield _use(article, quotation, block.id, block.block_type, block.value["printed"])
    places = [(place, place.text) for place in running_text(article)]
    marked = _quoted_whole(text for _, text in places)
    for place, text in places:
        for quotation in _in_running_text(text, printed, marked):
            yield _use(article, quotation, place.where, "running_text", quotation.text)


def _quoted_whole(texts):
    """The quotations that stand whole between quotation marks in one of the texts, by print."""
    prints = {fingerprint(passage) for text in texts for passage in quoted_passages(text)}
    found = defaultdict(list)
    for quotation in Quotation.objects.filter(fingerprint__in=prints) if prints else ():
        found[quotation.fingerprint].append(quotation)
    return found


def quoted_passages(text):
    """What stands between quotation marks."""
    return {"".join(found) for found in QUOTED.findall(text)}


def _in_running_text(text, printed, marked):
    """Quotations whose whole words stand here: between quotation marks, or known from a block."""
    prints = {fingerprint(passage) for passage in quoted_passages(text)} if marked else ()
    here = (quotation for one in prints for quotation in marked.get(one, ()))
    candidates = {**printed, **{quotation.pk: quotation for quotation in here}}
    passage = Passage(text) if candidates else None
    return [
        quotation for _, quotation in sorted(candidates.items()) if passage.holds(quotation.text)
    ]


def _use(article, quotation, where, kind, printed):
    return QuotationUse(
        article_id=article.pk,
        quotation_id=quotation.pk,
        block_id=where,
        kind=kind,
        printed=printed,
        is_exact=bare(printed) == bare(quotation.text),
    )


def _key(use):
    return use.article_id, use.block_id, use.kind, use.quotation_id


def _write_difference(are, should):
    gone = [use.pk for key, use in are.items() if key not in should]
    changed = []
    for key, use in are.items():
        new = should.get(key)
        if new and (new.printed, new.is_exact) != (use.printed, use.is_exact):
            new.pk = use.pk
            changed.append(new)
    QuotationUse.objects.filter(pk__in=gone).delete()
    QuotationUse.objects.bulk_update(changed, ["printed", "is_exact"])
    QuotationUse.objects.bulk_create(use for key, use in should.items() if key not in are)


def _note_what_became_public(article_ids):
    """From the first published story that prints it, a quotation's address answers for good."""
    published = ArticlePage.objects.published().filter(pk__in=article_ids)
    new = Quotation.objects.filter(public_since__isnull=True).printed_in(published)
    new.update(public_since=timezone.now())
