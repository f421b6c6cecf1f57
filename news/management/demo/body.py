"""The body of a story, from the parts of its manuscript: blocks with keys at every level."""

from itertools import groupby

from .keys import key_of
from .manuscript import as_html
from .quotations import quotation_printed


def stream(parts, address, find_story) -> list[dict]:
    """Blocks as a StreamField stores them. Paragraphs that follow each other are one block.

    `find_story(address)` finds the stories to read next; those that are gone are left out.
    """
    blocks = []
    for kind, run in groupby(parts, key=lambda part: part.kind):
        if kind == "paragraph":
            blocks.append(("paragraph", "".join(as_html(part) for part in run)))
        else:
            blocks += [_block(part, address, find_story) for part in run]
    return [
        {"type": kind, "value": value, "id": str(key_of("block", address, number))}
        for number, (kind, value) in enumerate(blocks)
    ]


def _block(part, address, find_story):
    match part.kind:
        case "heading":
            return "heading", part.words
        case "pull quote" | "block quote":
            quotation = quotation_printed(part.of, part.words)
            value = {"quotation": quotation.pk, "printed": part.words}
            return part.kind.replace(" ", "_"), value
        case "read next":
            found = {name: find_story(name) for name in part.of.split(", ")}
            return "related_stories", [
                {"type": "item", "value": story.pk, "id": str(key_of("next", address, name))}
                for name, story in found.items()
                if story
            ]
    raise ValueError(f"A story has no part of the kind “{part.kind}”.")
