"""Where sentences begin and end: well enough to show one to an editor."""

import re

GAP = re.compile(r"\W+")
BLANK_LINE = re.compile(r"\n\s*\n")
FULL_STOP = re.compile("[。！？｡]")
MARKED_END = re.compile(r"[.!?…؟۔]+[^\w\s]*(?:\s|$)")
TO_THE_LAST_MARK = re.compile(r"\s*[^\s]*[.!?…؟۔。！？｡][”’」』»\"')\]）]*")
LAST_WORD = re.compile(r"[\w.]+$")
# Only such as hardly ever end a sentence themselves.
SHORT = frozenset(
    """
    mr mrs ms dr st prof rev sgt capt col sen gov vs approx hr fr nr bzw ca hl mme mlle mm
    г гг ул стр им sra dott ing avv
    """.split()  # noqa: SIM905 - a list of words is read more easily as words
)
FAR = 1_000  # characters: what stands further off is another matter


def ends_between(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two words: in `text[start:end]`, where no word stands."""
    gap = text[start:end]
    if BLANK_LINE.search(gap) or FULL_STOP.search(gap) or end >= len(text):
        return True
    if not MARKED_END.search(gap) or text[end].islower():
        return False
    return not (gap.strip() == "." and _is_short(text[max(0, start - 20) : start]))


def end_of_sentence(text: str, at: int) -> int:
    """Where the sentence ends in which the word at this place stands, marks included."""
    far = text[: at + FAR]
    for gap in GAP.finditer(far, at):
        if ends_between(far, *gap.span()):
            marked = TO_THE_LAST_MARK.match(gap[0])
            return gap.start() + (marked.end() if marked else 0)
    return len(far)


def start_of_sentence(text: str, at: int) -> int:
    """Where the first word of the sentence stands that is under way at this place."""
    start = max(0, at - FAR)
    first = GAP.match(text, start)
    begins = first.end() if first and first.end() <= at else start
    for gap in GAP.finditer(text, start, at):
        if gap.start() > start and ends_between(text, gap.start(), gap.end()):
            begins = gap.end()
    return min(begins, at)


def _is_short(before):
    """Whether the text ends with an abbreviation, or with an initial: “J.”, but not “I.”"""
    word = LAST_WORD.search(before)[0]
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    return is_initial or "." in word or word.casefold() in SHORT
