"""Every place in which a version of a story prints words, and putting other words there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wagtail.rich_text import RichText

from news.blocks.plain import paragraphs

QUOTE_BLOCKS = ("pull_quote", "block_quote")
FIELDS = ("title", "standfirst", "lead_image_caption")


@dataclass(frozen=True)
class Place:
    """`where` is the id of a block or the name of a field; `put` writes into this version.

    `room` is how many characters fit in there, None where any number does.
    """

    where: str
    stored: str
    is_html: bool
    put: Callable[[str], None]
    room: int | None = None

    @property
    def text(self) -> str:
        """What is read there, a line for each paragraph."""
        return "\n".join(paragraphs(self.stored)) if self.is_html else self.stored


def quote_blocks(article):
    """The blocks that print the record and have a quotation chosen."""
    for block in article.body:
        if block.block_type in QUOTE_BLOCKS and block.value["quotation"]:
            yield block


def running_text(article) -> Iterator[Place]:
    """Where a story prints words of its own: its fields, then its paragraphs, headings, captions.

    The story's own standfirst and headline quote, too.
    """
    for name in FIELDS:
        if text := getattr(article, name):
            room = article._meta.get_field(name).max_length
            yield Place(name, text, False, _set_field(article, name), room)
    for block in article.body:
        if block.block_type == "paragraph":
            yield Place(block.id, block.value.source, True, _set_paragraph(block))
        elif block.block_type == "heading":
            yield Place(block.id, block.value, False, _set_heading(block))
        elif block.block_type == "image" and block.value["caption"]:
            yield Place(block.id, block.value["caption"], False, _set_caption(block))


def _set_field(article, name):
    return lambda text: setattr(article, name, text)


def _set_paragraph(block):
    return lambda source: setattr(block, "value", RichText(source))


def _set_heading(block):
    return lambda text: setattr(block, "value", text)


def _set_caption(block):
    return lambda text: block.value.update(caption=text)
