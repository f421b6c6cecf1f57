"""The passages of a story, as plain text: what readers see of it, cut where its meaning is cut."""

from news.blocks.plain import paragraphs


def of_body(article) -> list[str]:
    """Paragraphs, headings and captions, one passage each."""
    passages = [article.lead_image_caption]
    for kind, value in _blocks(article):
        if kind in READ_AS:
            passages += READ_AS[kind](value)
    return passages


def of_quotations(article, speakers: dict[int, str | None]) -> list[str]:
    """The printed words of each quotation, and its speaker's name, from the quotation's key."""
    passages = []
    for value in _quotes(article):
        passages += [value.get("printed"), speakers.get(value.get("quotation"))]
    return [passage for passage in passages if passage]


def quoted(article) -> set[int]:
    """The keys of the quotations that the story's blocks chose."""
    return {value["quotation"] for value in _quotes(article) if value.get("quotation")}


READ_AS = {
    "paragraph": paragraphs,
    "heading": lambda text: [text],
    "image": lambda picture: [picture.get("caption") or ""],
}
QUOTES = {"pull_quote", "block_quote"}


def _quotes(article):
    return [value for kind, value in _blocks(article) if kind in QUOTES]


def _blocks(article):
    """Kind and value as they are stored: reading them as blocks costs queries for each story."""
    return [(block["type"], block["value"]) for block in article.body.raw_data if block["value"]]
