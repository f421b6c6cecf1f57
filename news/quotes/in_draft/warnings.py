"""What an editor should look at where words are printed without those that stood around them."""

from dataclasses import dataclass

from news.quotes.comparison import Kind, printed_beside
from news.quotes.cut_off import surroundings
from news.quotes.cut_off.sentences import end_of_sentence, start_of_sentence
from news.quotes.verbatim import find_words
from news.quotes.words import bare

from .likeness import CUT
from .negations import negations

AT_A_GLANCE = 120  # characters
LONGEST_SOURCES = 200_000  # characters of all sources of one draft that are read again


@dataclass(frozen=True)
class Run:
    """A stretch of the record: printed, or not and then with what the story has in its place."""

    start: int
    end: int
    is_printed: bool
    instead: str = ""


def runs(record: str, printed: str) -> list[Run]:
    """The record from end to end."""
    if printed.strip(f"{CUT} ") == record:
        return [Run(0, len(record), True)]
    found, at = [], 0
    for stretch in printed_beside(record, printed):
        end = at + len(stretch.before)
        found.append(Run(at, end, stretch.kind == Kind.SAME, stretch.after))
        at = end
    return found


def of_cuts(record: str, language: str, own: list[Run], others: list[Run]) -> list[str]:
    """A sentence for each negation that is cut, and for each place that stops before “but”.

    `others` are runs that the same text prints elsewhere: words that an attribution interrupts.
    """
    elsewhere = [run for run in others if run.is_printed]
    sentences = []
    for at, run in enumerate(own):
        if run.is_printed or run.start == run.end:
            continue
        removed = _not_printed(record, _near(record, run, own, at), elsewhere)
        lost = negations(removed, language)
        if len(lost) > len(negations(run.instead, language)):
            sentences.append(_left_out(record, run, removed, lost[0]))
        elif at and (turned := _turned(record, language, own[at - 1], elsewhere)):
            sentences.append(f"The words stop before “{turned.turn}”: “{turned.after}”.")
    return sentences


def is_whole_to_the_end(own: list[Run]) -> bool:
    """Whether the story prints the last words on record: what follows is the source's."""
    left = [run for run in own if run.start < run.end]
    return bool(left) and left[-1].is_printed


def of_source(quotation, said: list[str], budget: int) -> tuple[list[str], int]:
    """Adds where a source goes on with “but” after the words on record; what the budget has left.

    The budget keeps a story of long sources from making the form wait.
    """
    for source in quotation.sources.all():
        budget -= len(source.extract)
        if not source.extract or budget < 0:
            continue
        if found := find_words(quotation.text, source.extract):
            around = surroundings(source.extract, found.start, found.end, quotation.language)
            if around.turn:
                stops = f"The record stops before “{around.turn}”. The source: “{around.after}”."
                return [*said, stops], budget
    return said, budget


def _left_out(record, run, removed, negation):
    """With the words that it stood in; where nothing else is left out, with those after it."""
    if bare(removed) != bare(negation):
        return f"“{negation}” is left out: “{_shortened(removed)}”."
    following = _shortened(record[run.end : end_of_sentence(record, run.end)])
    where = f"before “{following}”" if following else "at the end"
    return f"“{negation}” is left out {where}."


def _near(record, run, own, at):
    """Of what is left out at either end, only the sentence that the printed words belong to."""
    start, end = run.start, run.end
    if at == 0:
        start = max(start, start_of_sentence(record, end))
    if at == len(own) - 1 and at:
        end = min(end, _end_of_sentence_before(record, start))
    return range(start, end)


def _end_of_sentence_before(record, at):
    """Where the sentence ends whose last printed word stands before this place."""
    last = at
    while last and not record[last - 1].isalnum():
        last -= 1
    return max(at, end_of_sentence(record, max(0, last - 1)))


def _not_printed(record, places, elsewhere):
    printed = {at for run in elsewhere for at in range(run.start, run.end)}
    return "".join(record[at] for at in places if at not in printed).strip()


def _turned(record, language, printed, elsewhere):
    around = surroundings(record, printed.start, printed.end, language)
    if not around.turn:
        return None
    follows = bare(around.after)[: len(bare(around.turn))]
    is_printed = any(bare(record[run.start : run.end]).startswith(follows) for run in elsewhere)
    return None if is_printed else around


def _shortened(text):
    text = text.strip(" ,;:.，；：。")
    return text if len(text) <= AT_A_GLANCE else text[:AT_A_GLANCE].rstrip() + " …"
