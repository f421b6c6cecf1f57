from wagtail.blocks import CharBlock, RichTextBlock

from .tidying import tidy, tidy_words


class ParagraphBlock(RichTextBlock):
    """Running text. One block may hold several paragraphs; none is cheaper than many."""

    def __init__(self, **kwargs):
        super().__init__(features=["bold", "italic", "link", "ol", "ul"], **kwargs)

    def deconstruct(self):
        return ("news.blocks.text.ParagraphBlock", [], {})

    def value_from_form(self, value):
        return super().value_from_form(tidy(value or ""))

    class Meta:
        icon = "pilcrow"
        template = "blocks/paragraph.html"
        description = "Running text: paragraphs, links and lists."
        preview_value = "<p>The ferry to Vell Island ran again on Monday, a day early.</p>"


class HeadingBlock(CharBlock):
    def value_from_form(self, value):
        return super().value_from_form(tidy_words(value or "").strip())

    class Meta:
        icon = "title"
        template = "blocks/heading.html"
        description = "A heading inside the story."
        preview_value = "What the harbour board decided"
