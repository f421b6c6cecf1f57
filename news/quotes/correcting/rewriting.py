"""Putting corrected words into one version of a story, and saying what a person has to do."""

from dataclasses import dataclass, field

from news.quotes.places import Place, quote_blocks, running_text
from news.quotes.rules import printed_form_problem
from news.quotes.rules_for_publication import NAMES, problem_with, sentence
from news.quotes.uses import quoted_passages
from news.quotes.words import Passage, bare

from .edits import Edit, edit_between
from .printings import StoredText
from .wording import beginning

TOO_FEW = 4  # words: fewer may stand in a text by chance, and count between quotation marks only


@dataclass
class Rewriting:
    """What became of one version: whether it prints other words now, and what is left to do."""

    has_changed: bool = False
    left: list[str] = field(default_factory=list)


def rewrite(version, quotation, old: str) -> Rewriting:
    """Print the quotation's words wherever the version prints the whole old ones.

    Changes the version in memory. `left` are sentences for the editor.
    """
    done = Rewriting()
    is_chosen = _rewrite_blocks(version, quotation, old, done)
    edit = edit_between(old, quotation.text)
    for place in running_text(version):
        _rewrite_place(place, old, edit, is_chosen, done)
        done.left += _quoting_a_part(place.text, old, quotation.text)
    done.left = list(dict.fromkeys(done.left))
    return done


def _rewrite_blocks(version, quotation, old, done):
    """Returns whether a block of the version has the quotation."""
    is_chosen = False
    for block in quote_blocks(version):
        if block.value["quotation"].pk != quotation.pk:
            continue
        is_chosen = True
        printed = block.value["printed"]
        if _is_whole(printed, old):
            block.value["printed"] = quotation.text
            done.has_changed = True
        elif printed:
            done.left.append(_look_at(block, printed, quotation))
    return is_chosen


def _is_whole(printed, old):
    return bare(printed) == bare(old) and printed_form_problem(old, printed) is None


def _look_at(block, printed, quotation):
    if problem := problem_with(quotation, printed):
        return sentence(NAMES[block.block_type], printed, problem)
    return sentence(
        NAMES[block.block_type],
        printed,
        "The record was corrected. What is printed here still fits it; see whether it says the "
        "same as the whole.",
    )


def _rewrite_place(place: Place, old: str, edit: Edit | None, is_chosen: bool, done: Rewriting):
    """From the last printing to the first, so that the others stay where they were found."""
    if not Passage(place.text).holds(old):
        return
    stored = place.stored
    for printing in reversed(StoredText(stored, place.is_html).printings(old)):
        text = StoredText(stored, place.is_html)
        if len(old.split()) < TOO_FEW and not text.is_in_marks(printing):
            if is_chosen:
                done.left.append(
                    f"The text says “{beginning(old)}” without quotation marks. See whether it "
                    "means the corrected quotation."
                )
        elif edit and (changed := text.changed(printing, edit)) is not None:
            stored = changed
        else:
            done.left.append(
                f"The text prints “{beginning(old)}” with formatting or marks of its own where "
                "the words were corrected. Put in the corrected words by hand."
            )
    if place.room is not None and len(stored) > place.room:
        done.left.append(
            f"The corrected words of “{beginning(old)}” are too long for the place that prints "
            f"them: {place.room} characters fit in. Shorten it by hand."
        )
    elif stored != place.stored:
        place.put(stored)
        done.has_changed = True


def _quoting_a_part(text, old, new):
    """Sentences on what stands between quotation marks and is a part of the old words alone."""
    for passage in sorted(quoted_passages(text)):
        if bare(passage) == bare(old) or not bare(passage):
            continue
        if Passage(old).holds(passage) and not Passage(new).holds(passage):
            yield f"The text quotes “{beginning(passage)}”, which is not on record any more."
