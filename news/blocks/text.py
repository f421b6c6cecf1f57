from wagtail.blocks import CharBlock, RichTextBlock


class ParagraphBlock(RichTextBlock):
    """Running text. One block may hold several paragraphs; none is cheaper than many."""

    def __init__(self, **kwargs):
        super().__init__(features=["bold", "italic", "link", "ol", "ul"], **kwargs)

    def deconstruct(self):
        return ("news.blocks.text.ParagraphBlock", [], {})

    class Meta:
        icon = "pilcrow"
        template = "blocks/paragraph.html"
        description = "Running text: paragraphs, links and lists."
        preview_value = "<p>The ferry to Vell Island ran again on Monday, a day early.</p>"


class HeadingBlock(CharBlock):
    class Meta:
        icon = "title"
        template = "blocks/heading.html"
        description = "A heading inside the story."
        preview_value = "What the harbour board decided"
