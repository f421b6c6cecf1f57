"""The words of a story without their marks-up: for uses, for the index, for feeds."""

import html
import re

BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|blockquote)>|<br\s*/?>", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")


def plain_text(rich_text: str) -> str:
    """Rich text as plain text, a line for each paragraph or list item."""
    text = html.unescape(TAG.sub("", BLOCK_END.sub("\n", rich_text)))
    return "\n".join(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)


def running_text(body, *kinds) -> str:
    """What a story says in its paragraphs and headings (or in blocks of these kinds), by lines."""
    texts = [
        plain_text(block.value.source) if block.block_type == "paragraph" else str(block.value)
        for block in body
        if block.block_type in (kinds or ("paragraph", "heading"))
    ]
    return "\n".join(text for text in texts if text)
