"""The rows of the front page, as editors choose them in its form."""

from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    IntegerBlock,
    ListBlock,
    PageChooserBlock,
    StreamBlock,
    StructBlock,
)

LOOKS = [
    ("large", "One story large, the others beside it"),
    ("columns", "Side by side, with their pictures"),
    ("half", "Half as wide, beside another row of this kind"),
    ("words", "Headlines and summaries, without pictures"),
]


class LookBlock(ChoiceBlock):
    def __init__(self, **kwargs):
        super().__init__(choices=LOOKS, default="columns", label="Shown as", **kwargs)

    def deconstruct(self):
        return ("home.front.blocks.LookBlock", [], {})


class SectionRowBlock(StructBlock):
    section = PageChooserBlock(page_type="news.SectionPage")
    look = LookBlock()
    most = IntegerBlock(
        label="How many stories", default=4, min_value=1, max_value=8, help_text="At most."
    )

    class Meta:
        icon = "folder-open-inverse"
        preview_template = "home/previews/section.html"
        description = "The newest stories of a section, without those that stand above."
        label_format = "{section}"


class PickedRowBlock(StructBlock):
    heading = CharBlock(max_length=60)
    look = LookBlock()
    stories = ListBlock(
        PageChooserBlock(page_type="news.ArticlePage", label="Story"), min_num=1, max_num=8
    )

    class Meta:
        icon = "pick"
        preview_template = "home/previews/picked.html"
        description = "Stories that you pick, under a heading of their own."
        label_format = "{heading}"


class QuotationsRowBlock(StructBlock):
    most = IntegerBlock(label="How many quotations", default=3, min_value=1, max_value=6)

    class Meta:
        icon = "openquote"
        preview_template = "home/previews/quotations.html"
        description = "The quotations that were put on record last, of those in published stories."


class MostReadRowBlock(StructBlock):
    most = IntegerBlock(label="How many stories", default=5, min_value=3, max_value=10)

    class Meta:
        icon = "list-ol"
        preview_template = "home/previews/most_read.html"
        description = "The stories read most in the last seven days. Left out while few are read."


class CorrectionsRowBlock(StructBlock):
    most = IntegerBlock(label="How many corrections", default=3, min_value=1, max_value=6)

    class Meta:
        icon = "warning"
        preview_template = "home/previews/corrections.html"
        description = "What was put right last: the date, the story and one line."


class RowsBlock(StreamBlock):
    section = SectionRowBlock(group="Stories")
    picked = PickedRowBlock(label="Hand-picked stories", group="Stories")
    most_read = MostReadRowBlock(group="Stories")
    quotations = QuotationsRowBlock(label="Latest quotations", group="The record")
    corrections = CorrectionsRowBlock(group="The record")

    class Meta:
        block_counts = {
            "most_read": {"max_num": 1},
            "quotations": {"max_num": 1},
            "corrections": {"max_num": 1},
        }
