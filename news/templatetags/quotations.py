"""How printed words look: their marks, their direction, their size, and where they stand."""

from django import template
from django.utils import translation
from django.utils.formats import date_format

from news.models import Person, Quotation

register = template.Library()

MARKS = {
    "ru": "«»",
    "fr": "«»",
    "es": "«»",
    "it": "«»",
    "ar": "«»",
    "de": "„“",
    "ja": "「」",
}
FRENCH_SPACE = "\u202f"
SIZES = ((70, "short"), (200, "medium"), (420, "long"))
WIDE_SCRIPTS = ("zh", "ja")
RIGHT_TO_LEFT = ("ar",)


@register.filter
def in_marks(words, language="en"):
    """The words between the quotation marks of their language: for titles and plain text."""
    opening, closing = MARKS.get(language, "“”")
    space = FRENCH_SPACE if language == "fr" else ""
    return f"{opening}{space}{words}{space}{closing}"


@register.filter
def direction(language):
    """ "rtl" or "ltr"."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


@register.filter
def size(words, language="en"):
    """How large the words may be set: "short", "medium", "long" or "whole"."""
    characters = len(words) * (2 if language in WIDE_SCRIPTS else 1)
    return next((name for most, name in SIZES if characters <= most), "whole")


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
