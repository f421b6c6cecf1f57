"""The two blocks that print the record: each holds the chosen quotation and the printed words."""

from contextvars import ContextVar
from copy import copy

from django.utils.functional import cached_property
from wagtail.blocks import StructBlock, TextBlock
from wagtail.snippets.blocks import SnippetChooserBlock

QUOTES = ("pull_quote", "block_quote")

_loaded: ContextVar[dict | None] = ContextVar("the quotations of a whole body", default=None)


class QuotationChooserBlock(SnippetChooserBlock):
    """Chooses a quotation, and loads all of a story's quotations with what their blocks show."""

    def __init__(self, **kwargs):
        super().__init__("news.Quotation", **kwargs)

    @cached_property
    def widget(self):
        chooser = self.target_model.snippet_viewset.chooser_viewset
        return chooser.widget_class(icon=super().widget.icon)

    def bulk_to_python(self, values):
        found = self.load(values) if (loaded := _loaded.get()) is None else loaded
        return [copy(found[number]) if number in found else None for number in values]

    def load(self, keys):
        people = ("speaker__portrait", "wrongly_attributed_to", "true_speaker")
        quotations = self.model_class.objects.select_related(*people)
        return quotations.prefetch_related("sources", "translations").in_bulk(set(keys))


class QuoteBlock(StructBlock):
    quotation = QuotationChooserBlock()
    printed = TextBlock(
        label="Printed words",
        required=False,
        rows=3,
        help_text=(
            "As the story prints them. Left empty: the words on record. "
            "Mark a cut with … and what you add with [brackets]."
        ),
    )

    def clean(self, value):
        value = super().clean(value)
        if value["quotation"] and not value["printed"].strip():
            value["printed"] = value["quotation"].text
        return value


class PullQuoteBlock(QuoteBlock):
    class Meta:
        icon = "openquote"
        template = "blocks/pull_quote.html"
        preview_template = "blocks/previews/pull_quote.html"
        description = (
            "Words that stand in the story, set large beside it. They come from the record."
        )
        label_format = "{printed}"


class BlockQuoteBlock(QuoteBlock):
    class Meta:
        icon = "openquote"
        template = "blocks/block_quote.html"
        preview_template = "blocks/previews/block_quote.html"
        description = "Words that stand only here, as part of the text. They come from the record."
        label_format = "{printed}"


def load_quotations(body) -> list:
    """Of both kinds of blocks at once, where each kind would ask for its own."""
    keys = [block["value"]["quotation"] for block in body.raw_data if block["type"] in QUOTES]
    if not any(keys):
        return []
    chooser = body.stream_block.child_blocks["pull_quote"].child_blocks["quotation"]
    token = _loaded.set(chooser.load(filter(None, keys)))
    try:
        blocks = [block for kind in QUOTES for block in body.blocks_by_name(kind)]
    finally:
        _loaded.reset(token)
    return [quotation for block in blocks if (quotation := block.value["quotation"])]
