"""Whether words that a draft prints are those on record, and whose they are."""

from functools import lru_cache

from news.quotes.choosing.likeness import are_nearly_the_same
from news.quotes.headline_names import is_same_person
from news.quotes.pieces import alphabets
from news.quotes.printings import Original
from news.quotes.rules import printed_form_problem
from news.quotes.rules_for_publication import problem_with
from news.quotes.words import bare

CUT = "[…]"
OPEN = ("[", "［", "…", "⋯", "..", ". .")  # what cuts and brackets are written with
STEM = 3  # letters: Миры Фосс is Мира Фосс


def originals(quotation) -> list[Original]:
    """The words on record, and the translations of them."""
    translated = (Original(t.text, t.language, t) for t in quotation.translations.all())
    return [Original(quotation.text, quotation.language), *translated]


def with_ends(printed) -> str:
    """Running text may quote a part: it stands as if what it leaves out at its ends were marked."""
    return printed.words if printed.is_block else f"{CUT} {printed.words} {CUT}"


def original_printed(printed, quotation) -> Original | None:
    """What the words were taken from, where they are printed as the rule allows."""
    near = [one for one in originals(quotation) if _may_be_printed(printed, one)]
    forms = [with_ends(printed)]
    if near and not printed.is_block:
        forms.append(f"{CUT} {_other_case(printed.words)} {CUT}")  # a sentence begins with them
    return next(
        (one for form in forms for one in near if not printed_form_problem(one.text, form)), None
    )


def _may_be_printed(printed, original):
    """A quick look before the rule: unmarked, the bare words stand there in one piece."""
    if any(mark in printed.words for mark in OPEN):
        return True
    return bare(printed.words) in _bare(original.text)


def nearly_printed(printed, quotation) -> Original | None:
    return next(
        (one for one in originals(quotation) if are_nearly_the_same(one.text, printed.words)),
        None,
    )


def problem_in_block(printed) -> str | None:
    """What the gate will say of a quote block's words."""
    return problem_with(printed.quotation, printed.words)


def may_be_said_by(name: str | None, quotation) -> bool:
    """Whether the story's name may be the record's speaker: unknown, in another script, inflected.

    Nobody is taken for someone else because of the form of a name.
    """
    speaker = quotation.speaker or quotation.wrongly_attributed_to
    if not name or not speaker:
        return True
    names = [speaker.name, *(alias.name for alias in speaker.aliases.all())]
    return any(_may_be(name, known) for known in names)


def _may_be(name, known):
    if not alphabets(name) & alphabets(known) or is_same_person(name, known):
        return True
    stems = {word[:STEM].casefold() for word in known.split() if len(word) > STEM}
    return any(word[:STEM].casefold() in stems for word in name.split() if len(word) > STEM)


def _other_case(words):
    return words[:1].swapcase() + words[1:]


@lru_cache(maxsize=1024)
def _bare(text):
    return bare(text)
