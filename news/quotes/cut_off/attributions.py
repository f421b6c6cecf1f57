"""Where a printed source interrupts the words: “We sail,” he said, “but only in May.”"""

import re
from dataclasses import dataclass

from .sentences import BLANK_LINE

MARK = re.compile("[”」』“«»\"’'‘]")
ALWAYS_CLOSING = "”」』"
OPENING = re.compile(r"(?<!\w)(?:«\s?|[“„»「『\"‘'])(?=\w)|(?<=\w)[「『“](?=\w)")
LONGEST = 160  # characters of an attribution
ENDED = re.compile(r"[.!?…。！？][\s\W]*$")

# Inside one pair of marks, or without any: «Мы пойдём, — сказал Фосс. — Но только в мае».
BETWEEN_DASHES = re.compile(r"[^\w—–]*[—–]\s*[^—–\n]{2,90}?\s*[—–][.,]?\s*")
DASHED = {"ru", "es"}
# « Nous partirons, a dit la capitaine, mais seulement en mai. »
BETWEEN_COMMAS = {
    "fr": re.compile(
        r"""\W*(?:(?:a|ont|avait|avaient)(?:-t-(?:il|elle|on))?\s
        (?:dit|déclaré|ajouté|expliqué|affirmé|indiqué|précisé|assuré|reconnu|répondu|promis)
        |(?:dit|déclare|ajoute|explique|affirme|indique|précise|assure|reconnaît|répond)
        (?:-t)?(?:-(?:il|elle|on))?)\b[^,.;:!?«»\n]{0,60},\s*""",
        re.VERBOSE | re.IGNORECASE,
    ),
    "it": re.compile(
        r"""\W*(?:ha|hanno|aveva)\s
        (?:detto|dichiarato|aggiunto|spiegato|affermato|precisato|risposto|promesso)
        \b[^,.;:!?«»\n]{0,60},\s*""",
        re.VERBOSE | re.IGNORECASE,
    ),
}


@dataclass(frozen=True)
class Interruption:
    """The words are interrupted: they go on with the word at `resumes_at`, if they do."""

    resumes_at: int | None
    is_new_sentence: bool


def interruption(text: str, start: int, end: int, language: str) -> Interruption | None:
    """How the source leaves the words in `text[start:end]`, between their last word and the next.

    None where it does not: the next word is the speaker's.
    """
    if (closed := _closing_mark(text, start, end)) is not None:
        return _between_marks(text, start, closed)
    patterns = [BETWEEN_DASHES] if language in DASHED else []
    if language in BETWEEN_COMMAS:
        patterns.append(BETWEEN_COMMAS[language])
    for pattern in patterns:
        if found := pattern.match(text, start):
            return Interruption(found.end(), bool(ENDED.search(found[0])))
    return None


def _closing_mark(text, start, end):
    """Where, between the two words, the quotation is closed."""
    for mark in MARK.finditer(text, start, end):
        before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
        if mark[0] in "’'‘" and (before.isalnum() or after.isalnum()):
            continue  # an apostrophe, or a mark that opens
        opens = after.isalnum() and not before.isalnum() and before not in ",.!?…"
        if mark[0] in ALWAYS_CLOSING or not opens:
            return mark.start()
    return None


def _between_marks(text, start, closed):
    paragraph = BLANK_LINE.search(text, closed)
    stop = min(closed + LONGEST, paragraph.start() if paragraph else len(text))
    opening = OPENING.search(text, closed + 1, stop)
    if not opening:
        return Interruption(None, is_new_sentence=True)
    return Interruption(opening.end(), bool(ENDED.search(text[start : opening.start()])))
