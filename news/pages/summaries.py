"""One or two sentences about a story, for descriptions, cards and feeds."""

from django.utils.text import Truncator

from news.blocks.plain import paragraphs

LENGTH = 200


def of(article) -> str:
    """The standfirst, else the search description, else the first words of the body, shortened."""
    text = article.standfirst or article.search_description or _first_words(article)
    return Truncator(text.strip() or f"A story in {article.get_parent().title}.").chars(
        LENGTH, truncate="…"
    )


def _first_words(article):
    """Of a paragraph or a block quote, from the raw blocks: the others would ask for their rows."""
    for block in article.body.raw_data:
        if block["type"] == "paragraph":
            return " ".join(paragraphs(block["value"]))
        if block["type"] == "block_quote":
            return block["value"]["printed"]
    return ""
