"""The bodies of several stories for feed readers: what they need is asked for once, for all.

A body that reads its own blocks asks for its quotations, its pictures and the pages that it links
to, which would be as many queries as there are stories.
"""

import re
from dataclasses import dataclass

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils.safestring import mark_safe
from wagtail.images import get_image_model
from wagtail.rich_text import expand_db_html

from news.media.sizes import FEED, AsStored
from news.quotes.models import Quotation
from news.quotes.printings import original_of

QUOTES = ("pull_quote", "block_quote")
LEFT_OUT = ("related_stories",)  # a feed has stories of its own to read next
OWN_ADDRESS = re.compile(r'\b(href|src)="(?=/[^/])')
BETWEEN = "\x1e"  # stands in no rich text


@dataclass(frozen=True)
class FullText:
    """A story's text, part by part, and its lead picture, if any, in the size for feeds."""

    parts: list[dict]
    lead: object | None


def full_texts(stories) -> list[FullText]:
    """Of each story: three queries at most, and where texts link to pages, Wagtail's for those."""
    bodies = [list(story.body.raw_data) for story in stories]
    blocks = [block for body in bodies for block in body]
    pictures = [block["value"] for block in blocks if block["type"] == "image"]
    shared = {
        "rich_texts": _rich_texts([b["value"] for b in blocks if b["type"] == "paragraph"]),
        "quotations": _quotations([b["value"] for b in blocks if b["type"] in QUOTES]),
        "renditions": _renditions([s.lead_image_id for s in stories] + [*map(_image, pictures)]),
    }
    return [
        FullText(
            parts=[part for block in body if (part := _part(block, story, **shared))],
            lead=shared["renditions"].get(story.lead_image_id),
        )
        for story, body in zip(stories, bodies, strict=True)
    ]


def _part(block, story, rich_texts, quotations, renditions):
    """What the template shows of a block; None where that is nothing."""
    kind, value = block["type"], block["value"]
    if kind in LEFT_OUT:
        return None
    if kind == "paragraph":
        return {"html": rich_texts[value]}
    if kind == "heading":
        return {"heading": value}
    if kind in QUOTES:
        quotation = quotations.get(value["quotation"])
        return quotation and _quotation(quotation, value["printed"])
    if kind == "image":
        rendition = renditions.get(_image(value))
        return rendition and _picture(rendition, value)
    child = next(child for child in story.body if child.id == block["id"])
    return {"html": _with_absolute_addresses(child.render({"page": story}))}


def _quotation(quotation, printed):
    printed = printed or quotation.text
    return {"quotation": quotation, "printed": printed, "original": original_of(quotation, printed)}


def _picture(rendition, value):
    image = value["image"]
    alt = "" if image.get("decorative") else image.get("alt_text") or ""
    return {"rendition": rendition, "alt": alt, "caption": value.get("caption", "")}


def _image(value):
    return value["image"] and value["image"]["image"]


def _rich_texts(sources):
    """As HTML, by source. All at once, because each text would look for its pages by itself."""
    sources = list(dict.fromkeys(sources))
    expanded = expand_db_html(BETWEEN.join(sources)).split(BETWEEN)
    return dict(zip(sources, map(_with_absolute_addresses, expanded), strict=False))


def _with_absolute_addresses(html):
    # Safe as it was: what the editor's rich text allows, or what our own templates wrote.
    return mark_safe(OWN_ADDRESS.sub(rf'\1="{settings.SITE_URL}', html))


def _quotations(values):
    """By key; those of which other words than the recorded ones are printed with translations."""
    keys = {value["quotation"] for value in values if value["quotation"]}
    quotations = Quotation.objects.with_speakers().in_bulk(keys)
    printed = [(quotations.get(value["quotation"]), value["printed"]) for value in values]
    prefetch_related_objects(
        [quotation for quotation, words in printed if quotation and words != quotation.text],
        "translations",
    )
    return quotations


def _renditions(image_ids):
    """By image: the size for feeds or, as long as it isn't made, the picture itself."""
    ids = set(filter(None, image_ids))
    made = get_image_model().get_rendition_model().objects.filter(image__in=ids, filter_spec=FEED)
    sizes = {size.image_id: size for size in made.select_related("image")}
    unmade = get_image_model().objects.in_bulk(ids - sizes.keys())
    return sizes | {pk: AsStored(picture) for pk, picture in unmade.items()}
