"""Every direct quotation that a version of a story prints, in blocks and in running text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from news.quotes.cut_off.sentences import end_of_sentence, start_of_sentence
from news.quotes.extraction import find_quotations
from news.quotes.models import Quotation
from news.quotes.places import QUOTE_BLOCKS, running_text

BREAK = "\n\n"
OPENING_MARKS = "“„«»「『\"'‘‹("
LONGEST_SENTENCE = 500  # characters on one side of the words


@dataclass(frozen=True)
class Printed:
    """`where` is the id of a block or the name of a field; a block's `quotation` is the chosen one.

    `speaker` is whom the story names, as it names them; `around` the sentence that holds the words.
    """

    where: str
    kind: str  # as in QuotationUse: a quote block's type, or running_text
    words: str
    speaker: str | None = None
    around: str = ""
    quotation: Quotation | None = None
    is_fragment: bool = False  # woven into a sentence of the reporter's

    @property
    def for_the_record(self) -> str:
        """Without the comma before “she said”."""
        return self.words.rstrip(",， ")

    @property
    def text(self) -> str:
        return self.words  # what `headline_problem` asks for

    @property
    def is_block(self) -> bool:
        return self.kind in QUOTE_BLOCKS


def printed_in(article) -> list[Printed]:
    """In the order of the form, fragments that are woven into a sentence among them."""
    printed = [*_in_running_text(article), *_in_blocks(article)]
    order = {block.id: at for at, block in enumerate(article.body)}
    return sorted(printed, key=lambda each: order.get(each.where, -1))


def _in_blocks(article) -> Iterator[Printed]:
    for block in article.body:
        if block.block_type not in QUOTE_BLOCKS:
            continue
        quotation = block.value["quotation"]
        words = (block.value["printed"] or "").strip() or (quotation.text if quotation else "")
        if words:
            speaker = quotation.speaker.name if quotation and quotation.speaker else None
            yield Printed(block.id, block.block_type, words, speaker, quotation=quotation)


def _in_running_text(article) -> Iterator[Printed]:
    """All of it is read as one, so that a name in one block is known in the next."""
    places = list(running_text(article))
    texts = [place.text.replace("\n", BREAK) for place in places]
    ends = list(accumulate(len(text) + len(BREAK) for text in texts))
    whole, at = BREAK.join(texts), 0
    for found in find_quotations(whole, article.language):
        while found.start >= ends[at]:
            at += 1
        around = _sentence_around(whole, found.start, found.end)
        yield Printed(
            places[at].where,
            "running_text",
            found.text,
            found.speaker,
            around,
            is_fragment=found.kind == "partial",
        )


def _sentence_around(text, start, end):
    paragraph = text.rfind(BREAK, 0, start)
    first = max(0 if paragraph < 0 else paragraph + len(BREAK), start - LONGEST_SENTENCE)
    following = text.find(BREAK, end)
    last = min(len(text) if following < 0 else following, end + LONGEST_SENTENCE)
    passage = text[first:last]
    begins = start_of_sentence(passage, start - first)
    begins = len(passage[:begins].rstrip(OPENING_MARKS))
    return passage[begins : end_of_sentence(passage, end - first)].strip()
