"""The words of a story without their mark-up: for uses, for the index, for summaries."""

from html.parser import HTMLParser

PARAGRAPH_TAGS = {"p", "br", "hr", "li", "ul", "ol", "blockquote"} | {f"h{n}" for n in range(1, 7)}


def paragraphs(rich_text: str) -> list[str]:
    """Each paragraph or item of a rich text, without tags; no empty ones, and space folded."""
    reader = _ParagraphReader()
    reader.feed(rich_text)
    reader.close()
    folded = (" ".join(passage.split()) for passage in reader.passages)
    return [passage for passage in folded if passage]


def running_text(body, *kinds) -> str:
    """What a story says in its paragraphs and headings (or in blocks of these kinds), by lines."""
    lines = []
    for block in body:
        if block.block_type in (kinds or ("paragraph", "heading")):
            is_rich = block.block_type == "paragraph"
            lines += paragraphs(block.value.source) if is_rich else [str(block.value)]
    return "\n".join(line for line in lines if line)


class _ParagraphReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.passages = [""]

    def handle_starttag(self, tag, attrs):
        if tag in PARAGRAPH_TAGS:
            self.passages.append("")

    def handle_endtag(self, tag):
        if tag in PARAGRAPH_TAGS:
            self.passages.append("")

    def handle_data(self, data):
        self.passages[-1] += data
