"""The least that has to change in a text that prints the old words, so that it prints the new."""

from dataclasses import dataclass
from itertools import takewhile

from news.quotes.pieces import SAME_FORM
from news.quotes.printed_form import CLOSING
from news.quotes.words import bare


@dataclass(frozen=True)
class Edit:
    """Put `replacement` in the place of the bare letters `start` to `end` of the old words.

    What stands around them in the story stays: its own quotation marks, spaces, links and closing
    punctuation. The replacement begins and ends with a letter, or is empty.
    """

    start: int
    end: int
    replacement: str


def edit_between(old: str, new: str) -> Edit | None:
    """The edit of whole words that turns the old words into the new ones.

    None where the letters alone don't say where to change something: marks that open or close the
    words are not the same, and the story may print others.
    """
    before, after = old.split(), new.split()
    first, last = _alike(before, after), 0
    rest = min(len(before), len(after)) - first
    last = min(_alike(before[::-1], after[::-1]), rest)
    while True:
        core = " ".join(before[first : len(before) - last])
        new_core = " ".join(after[first : len(after) - last])
        is_at_end = not last
        if bare(core) and _same_surroundings(core, new_core, is_at_end):
            break
        if not first and not last:
            return None
        first, last = max(0, first - 1), max(0, last - 1)
    start = len(bare(" ".join(before[:first])))
    return Edit(start, start + len(bare(core)), _letters_to_letters(new_core))


def _alike(old_words, new_words):
    pairs = zip(old_words, new_words, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _same_surroundings(old, new, is_at_end):
    """Whether the marks before the first and behind the last letter are the same in both."""
    old_head, old_tail = _surroundings(old)
    new_head, new_tail = _surroundings(new)
    if is_at_end:
        old_tail, new_tail = _without_closing(old_tail), _without_closing(new_tail)
    return bool(bare(new)) and (old_head, old_tail) == (new_head, new_tail)


def _surroundings(words):
    letters = [at for at, character in enumerate(words) if character.isalnum()]
    if not letters:
        return words, ""
    folded = words.translate(SAME_FORM)
    return folded[: letters[0]], folded[letters[-1] + 1 :]


def _letters_to_letters(words):
    letters = [at for at, character in enumerate(words) if character.isalnum()]
    return words[letters[0] : letters[-1] + 1]


def _without_closing(marks):
    return "".join(mark for mark in marks if mark not in CLOSING)
