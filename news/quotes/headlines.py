"""Headlines that read like somebody's words: `Name: words`."""

import re
from collections.abc import Iterable
from itertools import accumulate

from .headline_names import describes, is_label, is_same_person, looks_like_a_name
from .pieces import DOUBLE_QUOTES, SINGLE_QUOTES, alphabets, read, stretches
from .words import bare

# Not the colon of 10:30, 3:16 or 2:1.
COLON = re.compile(r"(?<!\d)[:：﹕]|[:：﹕](?!\d)")
QUOTES = tuple(DOUBLE_QUOTES + SINGLE_QUOTES)
ADVICE = "Quote words that are on record, or write it as a report, without the colon."


def headline_problem(headline: str, quotations: Iterable) -> str | None:
    """A sentence when the headline gives somebody words that no quotation of theirs has, or None.

    `quotations` are the story's direct quotations: objects with `text` and `speaker`, whose str()
    is the name (None: unknown). A name that is a speaker's, by surname or in full, always counts;
    any other only if it looks like a person's and what follows is not a description. Words are the
    same whatever their case, marks and space; cuts may be marked.
    """
    name, words = _name_and_words(headline)
    if not any(piece.has_letters for piece in read(words)) or not any(map(str.isalpha, words)):
        return None
    quotations = list(quotations)
    theirs = [
        said for said in quotations if said.speaker and is_same_person(name, str(said.speaker))
    ]
    if not theirs and (describes(words) or not looks_like_a_name(name)):
        return None
    having = [said for said in quotations if _has_words(said.text, words)]
    if any(said in theirs or _may_be(said.speaker, name) for said in having):
        return None
    whose = (
        f" In the story they are words of {having[0].speaker or 'an unnamed speaker'}."
        if having
        else ""
    )
    return (
        f"The headline reads like words of {name}, but no quotation of {name} in the story has "
        f"“{words}”.{whose} {ADVICE}"
    )


def _name_and_words(headline):
    """What stands before and after the colon, past labels such as “Live:”; empty without one."""
    rest = _unquoted(headline)
    while colon := COLON.search(rest):
        name, rest = _unquoted(rest[: colon.start()]), _unquoted(rest[colon.end() :])
        if not is_label(name):
            return name, rest
    return "", ""


def _unquoted(text):
    text = text.strip()
    return text.strip(" ".join(QUOTES)) if text.startswith(QUOTES) else text


def _may_be(speaker, name):
    """Names in different alphabets can't be compared: Путин may be Vladimir Putin."""
    return bool(speaker) and not alphabets(str(speaker)) & alphabets(name)


def _has_words(text, words):
    """Whether the words stand in the text, bare, from the edge of a word to the edge of one."""
    spoken = [bare(piece.text) for piece in read(text)]
    edges = {0, *accumulate(map(len, spoken))}
    spoken, at = "".join(spoken), 0
    for stretch in stretches(read(words)):
        sought = bare("".join(piece.text for piece in stretch))
        starts = (start for start in _places(spoken, sought, at) if start in edges)
        at = next((start + len(sought) for start in starts if start + len(sought) in edges), -1)
        if at < 0:
            return False
    return True


def _places(text, sought, start):
    while (start := text.find(sought, start)) >= 0:
        yield start
        start += 1
