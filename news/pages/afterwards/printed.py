"""What a version of a story says in print, part by part, and how two versions differ.

From the stored values, so that nothing but words is told, and only names are asked of the database.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import prefetch_related_objects

from news.blocks.plain import paragraphs

FIELDS = {
    "title": "Headline",
    "standfirst": "Standfirst",
    "lead_image_alt": "Description of the lead picture",
    "lead_image_caption": "Caption of the lead picture",
}
TEXT = "Story"
AROUND = 1  # paragraphs that are shown on either side of those that differ


@dataclass(frozen=True)
class Difference:
    """One part of the story, and the passages of it that differ: pairs of what was and what is."""

    part: str
    passages: list[tuple[str, str]]


def printed(version) -> dict[str, list[str]]:
    """The version's words: of each part its paragraphs."""
    parts = {label: [getattr(version, name) or ""] for name, label in FIELDS.items()}
    parts["Bylines"] = [f"{byline}" for byline in with_people(version)]
    parts[TEXT] = [line for block in version.body.get_prep_value() for line in _lines(block)]
    return {label: [line for line in lines if line] for label, lines in parts.items()}


def with_people(version) -> list:
    """The version's bylines with their people, in one query; a version can't join tables."""
    bylines = list(version.bylines.all())
    prefetch_related_objects(bylines, "person")
    return bylines


def says_the_same(one, other) -> bool:
    return printed(one) == printed(other)


def differences(before, after) -> list[Difference]:
    """Between two versions; empty where both say the same."""
    was, now = printed(before), printed(after)
    return [
        Difference(part, list(passages_that_differ(was[part], now[part])))
        for part in was
        if was[part] != now[part]
    ]


def passages_that_differ(was: list[str], now: list[str]) -> Iterator[tuple[str, str]]:
    """The lines that differ, with those around them; what lies between two is left out."""
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for group in matcher.get_grouped_opcodes(AROUND):
        (_, start, _, new_start, _), (_, _, end, _, new_end) = group[0], group[-1]
        yield "\n".join(was[start:end]), "\n".join(now[new_start:new_end])


def _lines(block):
    value = block["value"]
    match block["type"]:
        case "paragraph":
            return paragraphs(value)
        case "heading":
            return [value]
        case "pull_quote" | "block_quote":
            return [f"“{value['printed']}”"] if value.get("printed") else []
        case "image":
            return [value.get("caption") or ""]
    return []
