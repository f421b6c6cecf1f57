"""What a story is made of: one flat stream, so that versions compare block by block."""

from wagtail.blocks import StreamBlock

from .pictures import PictureBlock
from .quotes import BlockQuoteBlock, PullQuoteBlock
from .related import RelatedStoriesBlock
from .text import HeadingBlock, ParagraphBlock


class BodyBlock(StreamBlock):
    paragraph = ParagraphBlock(group="Text")
    heading = HeadingBlock(group="Text")
    pull_quote = PullQuoteBlock(group="Quotations")
    block_quote = BlockQuoteBlock(group="Quotations")
    image = PictureBlock(group="Pictures")
    related_stories = RelatedStoriesBlock(group="More to read")

    class Meta:
        block_counts = {"related_stories": {"max_num": 1}}
