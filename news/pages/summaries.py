"""One or two sentences about a story, for descriptions, cards and feeds."""

from django.utils.text import Truncator

from news.blocks.plain import paragraphs

LENGTH = 200


def of(article) -> str:
    """The standfirst, else the search description, else the first paragraph, shortened."""
    text = article.standfirst or article.search_description or _first_paragraph(article)
    return Truncator(text.strip() or f"A story in {article.get_parent().title}.").chars(
        LENGTH, truncate="…"
    )


def _first_paragraph(article):
    for block in article.body:
        if block.block_type == "paragraph":
            return " ".join(paragraphs(block.value.source))
    return ""
