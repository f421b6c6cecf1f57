"""One speaker's words as entries of a feed: those that became public last stand first."""

from django.db.models import F, Max, OuterRef, Subquery
from django.template.loader import render_to_string
from django.utils.text import Truncator

from news.pages.models import ArticlePage
from news.quotes.correcting.models import QuotationCorrection
from news.quotes.models import Quotation, QuotationCheck, QuotationUse
from news.quotes.printings import original_of

from .channels import LENGTH, Entry, absolute


def words_of(slug):
    """The newest quotations of that speaker in published stories, and the stories that print them.

    By when they became public, not by when they were said: what is published today is news to
    those who follow a feed, however long ago it was said.
    """
    words = Quotation.objects.published().filter(speaker__slug=slug)
    return list(with_what_is_shown(words)[:LENGTH])


def with_what_is_shown(quotations):
    """Of these quotations everything that their entries say, the newest first."""
    corrected_at = _latest(QuotationCorrection, "corrected_at")
    checked_at = _latest(QuotationCheck, "checked_at")
    return (
        quotations.with_speakers()
        .annotate(corrected_at=corrected_at, latest_check_at=checked_at)
        .prefetch_related("translations", "sources")
        .order_by(F("public_since").desc(), "-pk")
    )


def entries(quotations) -> list[Entry]:
    stories = _stories_that_print(quotations)
    return [_entry(quotation, stories.get(quotation.pk, [])) for quotation in quotations]


def _latest(model, moment):
    rows = model.objects.filter(quotation=OuterRef("pk")).order_by().values("quotation")
    return Subquery(rows.values_list(Max(moment)))


def _stories_that_print(quotations):
    """By quotation: published stories, the newest first, each once."""
    uses = (
        QuotationUse.objects.filter(
            quotation__in=quotations, article__in=ArticlePage.objects.published()
        )
        .select_related("article")
        .defer("article__body")
        .order_by("-article__published_at", "-article", "pk")
    )
    stories = {}
    for use in uses:
        stories.setdefault(use.quotation_id, {})[use.article_id] = use.article
    return {pk: list(found.values()) for pk, found in stories.items()}


def _entry(quotation, stories):
    speaker = quotation.speaker
    words = Truncator(quotation.text).words(16, truncate=" …")
    context = {
        "quotation": quotation,
        "original": original_of(quotation, quotation.text),
        "translations": quotation.translations.all(),
        "sources": quotation.sources.all(),
        "stories": stories,
    }
    moments = quotation.public_since, quotation.corrected_at, quotation.latest_check_at
    return Entry(
        id=f"urn:uuid:{quotation.uuid}",
        url=absolute(quotation.get_absolute_url()),
        title=f"{speaker.name}{quotation.said and f', {quotation.said}'}: {words}",
        summary=f"“{quotation.text}” {quotation.get_status_display()}.",
        html=render_to_string("news/feeds/speakers_words.html", context).strip(),
        language=quotation.language,
        published_at=quotation.public_since,
        updated_at=max(filter(None, moments)),
        authors=[(speaker.name, absolute(speaker.get_absolute_url()))],
    )
