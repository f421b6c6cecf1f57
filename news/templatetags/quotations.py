"""How printed words look: their marks, their direction, their size, and where they stand."""

from datetime import date

from django import template
from django.utils import translation
from django.utils.formats import date_format
from django.utils.text import Truncator

from news.models import Person, Quotation
from news.quotes import marking
from news.quotes.comparison import compared
from news.quotes.marks import RIGHT_TO_LEFT, WIDE_SCRIPTS, in_marks
from news.quotes.printings import original_of
from news.quotes.sharing import citation as sharing
from news.quotes.sharing.frame import Frame

register = template.Library()
register.filter(in_marks)

SIZES = ((70, "short"), (200, "medium"), (420, "long"))
DOUBTFUL = (
    Quotation.Status.DISPUTED,
    Quotation.Status.MISATTRIBUTED,
    Quotation.Status.WITHDRAWN,
)


@register.filter
def record_title(quotation):
    """What the page of a quotation is called elsewhere: doubts first, then words and speaker."""
    doubt = f"{quotation.get_status_display()}: " if quotation.status in DOUBTFUL else ""
    words = in_marks(_shortened(quotation.text, 9), quotation.language)
    return f"{doubt}{words}" + (f" {quotation.speaker.name}" if quotation.speaker else "")


@register.filter
def record_summary(quotation):
    """Who said it and when, the words, and their state: for descriptions."""
    who = [part for part in (quotation.speaker and quotation.speaker.name, quotation.said) if part]
    words = in_marks(_shortened(quotation.text, 28), quotation.language)
    return f"{', '.join(who)}{': ' if who else ''}{words} {quotation.get_status_display()}."


def _shortened(text, words):
    """By words, and by characters for those who write none between spaces."""
    text = Truncator(" ".join(text.split())).words(words, truncate=" …")
    return Truncator(text).chars(words * 12, truncate="…")


@register.filter
def direction(language):
    """ "rtl" or "ltr"."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


@register.filter
def size(words, language="en"):
    """How large the words may be set: "short", "medium", "long" or "whole"."""
    characters = len(words) * (2 if language in WIDE_SCRIPTS else 1)
    return next((name for most, name in SIZES if characters <= most), "whole")


@register.simple_tag
def printed_from(value):
    """Of a quote block: the words on record, or the translation of them, that it prints."""
    return original_of(value["quotation"], value["printed"])


@register.filter
def best_source(quotation):
    """The source to name beside the words: a primary one if there is one. None if there is none."""
    sources = quotation.sources.all()
    return next((source for source in sources if source.is_primary), next(iter(sources), None))


@register.filter
def by_date(roles):
    """The latest role first, by its beginning or else its end; those without dates at the end."""

    def when(role):
        return role.started_on or role.ended_on or date.min

    return sorted(roles, key=when, reverse=True)


@register.simple_tag
def citation(quotation, words="", language=""):
    """What a reader copies: words, speaker, date and address, each on a line of its own."""
    return sharing.citation(quotation, words, language)


@register.simple_tag
def frame_of(quotation):
    """The HTML that others put on their pages to show the record there."""
    return Frame.of(quotation).html()


@register.filter
def cited_from(quotation):
    """Where the words stand: the first source that has an address, else their page on record."""
    addresses = (source.url for source in quotation.sources.all() if source.url)
    return next(addresses, quotation.get_absolute_url())


@register.filter
def said(quotation, language="en"):
    """When the words were said, as the language writes it: "in October 2017", "март 2026 г."."""
    if language in ("en", "la") or not quotation.said_on:
        return quotation.said
    known = {"day": "DATE_FORMAT", "month": "YEAR_MONTH_FORMAT"}.get(quotation.said_precision, "Y")
    with translation.override({"zh": "zh-hans"}.get(language, language)):
        return date_format(quotation.said_on, known)


@register.simple_tag
def translation_for(quotation, language):
    """The translation that a reader of that language is shown below the original, or None."""
    if not language or quotation.language == language or not quotation.pk:
        return None
    return next((t for t in quotation.translations.all() if t.language == language), None)


@register.inclusion_tag("components/compared.html")
def corrected_words(old, new):
    """One text that says what was taken out and what was put in."""
    paragraphs = marking.in_one(compared(old, new))
    return {"paragraphs": paragraphs, "gone": "taken out", "new": "put in"}


@register.inclusion_tag("components/compared.html")
def as_printed(stretches):
    return {"paragraphs": marking.after(stretches), "new": "not on record"}


@register.inclusion_tag("components/compared.html")
def on_record(stretches):
    return {"paragraphs": marking.before(stretches), "gone": "not printed"}


@register.filter
def passage(source, checks):
    """The source's extract in three parts: before the words that were found in it, they, and after.

    Where they stand is what the latest check of this very extract says.
    """
    for check in reversed(list(checks)):
        if check.extract_end and check.extract_sha256 == source.sha256:
            start, end = check.extract_start, check.extract_end
            return source.extract[:start], source.extract[start:end], source.extract[end:]
    return source.extract, "", ""


@register.simple_tag
def example_quotation():
    """What a quote block holds, with words that nobody said: for its preview in the editor."""
    quotation = Quotation(
        text="A harbour is a promise that somebody will be there when the boat comes in.",
        speaker=Person(name="Mira Voss", slug="mira-voss"),
        role_then="chair of the Vell Island harbour board",
        occasion="opening of the new pier",
        status=Quotation.Status.VERIFIED,
    )
    return {"quotation": quotation, "printed": quotation.text, "language": quotation.language}
