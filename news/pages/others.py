"""The other stories that a story's page shows: published ones, found in one query."""

from dataclasses import dataclass

from django.db.models import Q

from .models import ArticlePage


@dataclass(frozen=True)
class Others:
    in_other_languages: list[ArticlePage]
    to_read_next: list[ArticlePage]


def of(story) -> Others:
    """Its translations, with the story that it is a translation of, and those editors recommend."""
    recommended = _recommended(story.body)
    family = {story.pk, story.translation_of_id} - {None}
    wanted = Q(pk__in=family | set(recommended)) | Q(translation_of__in=family)
    published = ArticlePage.objects.published().filter(wanted).exclude(pk=story.pk)
    found = {other.pk: other for other in published.defer_streamfields().order_by("language", "pk")}
    return Others(
        [other for other in found.values() if {other.pk, other.translation_of_id} & family],
        [found[pk] for pk in recommended if pk in found],
    )


def _recommended(body):
    """Keys of stories in their order, from the raw blocks: the others would ask for the pages."""
    blocks = (block["value"] for block in body.raw_data if block["type"] == "related_stories")
    chosen = (
        item["value"] if isinstance(item, dict) else item for block in blocks for item in block
    )
    return list(dict.fromkeys(filter(None, chosen)))
