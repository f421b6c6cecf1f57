"""What machines are told of a page: what it is about, and how it looks when it is shared."""

import json

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from news.feeds import structured
from news.feeds.channels import absolute as absolute_address

register = template.Library()

# Inside a script nothing may end it or open a comment: the same text, written otherwise.
ESCAPED = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})
TERRITORIES = {
    "en": "GB",
    "ru": "RU",
    "de": "DE",
    "fr": "FR",
    "es": "ES",
    "it": "IT",
    "ar": "AR",
    "zh": "CN",
    "ja": "JP",
}


@register.filter
def absolute(address):
    return absolute_address(address)


@register.simple_tag
def structured_data(kind, *args, **kwargs):
    """What the builder of that name in `news.feeds.structured` says, as a block of data.

    A browser does not run it, so that the content security policy has nothing against it.
    """
    data = {"@context": "https://schema.org", **getattr(structured, kind)(*args, **kwargs)}
    written = json.dumps(data, ensure_ascii=False).translate(ESCAPED)
    # Safe: inside a script only "<" could end it, and there is none.
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))


@register.filter
def locale(language):
    """As Open Graph writes it: "en_GB"; "" for a language of no country."""
    territory = TERRITORIES.get(language)
    return f"{language}_{territory}" if territory else ""
