"""Corrections as entries of a feed: what was wrong, what is right, and in which story."""

import uuid

from django.template.loader import render_to_string

from news.pages.afterwards.models import Correction

from .channels import LENGTH, Entry, absolute


def entries() -> list[Entry]:
    """The newest corrections of published stories."""
    latest = Correction.objects.published().for_listing()[:LENGTH]
    return [_entry(correction) for correction in latest]


def _entry(correction):
    story = correction.article
    url = absolute(f"{story.url}#correction-{correction.pk}")
    context = {"correction": correction, "story": story, "story_url": url}
    return Entry(
        # Of the story's own id, which stays wherever the story and the site move.
        id=f"urn:uuid:{uuid.uuid5(story.translation_key, f'correction {correction.pk}')}",
        url=url,
        title=f"{correction.get_kind_display()}: {story.title}",
        summary=correction.text,
        html=render_to_string("news/feeds/correction.html", context).strip(),
        language="en",
        published_at=correction.corrected_at,
        updated_at=correction.corrected_at,
    )
