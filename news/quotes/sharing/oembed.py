"""What an oEmbed consumer asks for: https://oembed.com. Its answers need no library."""

from urllib.parse import urlsplit
from uuid import UUID
from xml.etree.ElementTree import Element, SubElement, tostring

from django.conf import settings
from django.urls import Resolver404, resolve

from news.quotes.cards.keeping import SPEAKERS, card_of
from news.quotes.models import Quotation

from .citation import citation
from .frame import Frame

KEPT = 600  # seconds: what a quotation says can change at any time


def quotation_at(url: str) -> Quotation | None:
    """The quotation whose page that is, in whatever state; None for every other address."""
    uuid = _uuid_in(url)
    public = Quotation.objects.once_public().select_related(*SPEAKERS)
    return public.filter(uuid=uuid).first() if uuid else None


def _uuid_in(url) -> UUID | None:
    try:
        asked, own = urlsplit(url.strip()), urlsplit(settings.SITE_URL)
        if asked.scheme not in ("http", "https") or asked.netloc.lower() != own.netloc.lower():
            return None
        match = resolve(asked.path.rstrip("/") + "/")
    except (ValueError, Resolver404):
        return None
    return match.kwargs["uuid"] if match.view_name == "news:quotation" else None


def pixels(text: str) -> int | None:
    """A width or a height as it is asked for; None where there is none, or none that can be."""
    is_number = text.isascii() and text.isdigit() and 0 < len(text) <= 6
    return int(text) or None if is_number else None


def answer_for(quotation, maxwidth=None, maxheight=None) -> dict:
    frame = Frame.of(quotation, maxwidth, maxheight)
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": _title(quotation),
        "provider_name": settings.SITE_NAME,
        "provider_url": f"{settings.SITE_URL}/",
        "cache_age": KEPT,
        "html": frame.html(),
        "width": frame.width,
        "height": frame.height,
    }
    if quotation.speaker and quotation.status != Quotation.Status.WITHDRAWN:
        answer["author_name"] = quotation.speaker.name
        answer["author_url"] = settings.SITE_URL + quotation.speaker.get_absolute_url()
    return answer | _thumbnail(quotation, maxwidth, maxheight)


def _title(quotation):
    """In one line what a reader copies in several, without the address."""
    *said, _ = citation(quotation).splitlines()
    return ". ".join(filter(None, [" ".join(said[:2]), *said[2:]])) or (
        quotation.get_status_display()
    )


def _thumbnail(quotation, maxwidth, maxheight):
    """The card, where there is room for it: a consumer may not get more than it asks for."""
    card = card_of(quotation)
    if (
        not card
        or card.width > (maxwidth or card.width)
        or card.height > (maxheight or card.height)
    ):
        return {}
    return {
        "thumbnail_url": settings.SITE_URL + card.url,
        "thumbnail_width": card.width,
        "thumbnail_height": card.height,
    }


def as_xml(answer: dict) -> bytes:
    root = Element("oembed")
    for name, value in answer.items():
        SubElement(root, name).text = _for_xml(str(value))
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _for_xml(text):
    """Without the control characters that XML has no way to write."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n\r")
