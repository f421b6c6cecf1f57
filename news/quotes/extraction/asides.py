"""Attributions inside the marks: what the reporter says there is taken out of the quotation.

«Паром пойдёт, — сказала Мира Фосс. — Цена та же» · « Le bac, a dit Mira Voss, partira. »
"""

import re

from .cues import without_pronoun
from .sentences import ELIDED, WORD, lowered
from .spans import SPACE, Span

DASH = re.compile(r"(?<=[,.?!…»”])[^\S\n]*(?:—|–|--?)\s+")
COMMA = re.compile(r"[,?!…]\s+(?=[a-zà-ÿ])")
STOP = re.compile(r"[,.;!?…]|$")
WORDS = re.compile(rf"{ELIDED}|{WORD}|\S")
INITIALS = frozenset("MD")  # M. Lund, D. Lund
WORDS_BEFORE_CUE = 5
LONGEST_ASIDE = 160
LONGEST_NAME = 4
SHORTEST_TRADE = 6
TRADES = (
    *(
        "euse",
        "trice",
        "iste",
        "ienne",
        "cien",
        "ière",
        "logue",
        "éguée",
        "égué",
        "ployée",
        "ployé",
    ),
    *("ginaire", "taire", "naire", "rateur", "teur", "nieur", "seur"),
)
# After a French cue these go on with what it says, so that no speaker follows.
GOES_ON = frozenset([*",.", "que", "qu'", "de", "d'", "et", "plus", "pas", "aux", "une", "un"])


def without_asides(text: str, span: Span, language) -> list[Span]:
    """The speech in a span, each piece a span of its own."""
    if not language.speaks_inside_marks:
        return [span]
    split = _at_dashes if language.dash_before_speaker else _at_commas
    stretches = split(text, span, language)
    pieces = []
    for start, end in stretches:
        while end > start and text[end - 1] in SPACE + ",;":
            end -= 1
        if start < end:
            pieces.append(Span(start, start, end, end, continues=bool(pieces)))
    if not pieces or stretches == [(span.start, span.end)]:
        return [span]
    pieces[0].opened = span.opened
    pieces[0].continues = span.continues
    if stretches[-1][1] == span.end:
        pieces[-1].closed = span.closed
    return pieces


def _at_dashes(text, span, language):
    """Russian: a dash, words with a cue among the first, and perhaps a dash again."""
    stretches, begun, is_speech = [], span.start, True
    for dash in DASH.finditer(text, span.start, span.end):
        if not is_speech:
            begun, is_speech = dash.end(), True
        elif _has_cue(text, dash.end(), span.end, language):
            stretches.append((begun, dash.start()))
            is_speech = False
    return [*stretches, (begun, span.end)] if is_speech else stretches


def _has_cue(text, start, end, language):
    if text[start : start + 1].isupper():
        return False
    for number, word in enumerate(WORDS.finditer(text, start, min(end, start + LONGEST_ASIDE))):
        if lowered(word[0]) in language.reporting:
            return True
        if number == 1 and language.pronouns.get(lowered(word[0])) in ("m", "f"):
            return True  # — хрипит он
        if number >= WORDS_BEFORE_CUE or not word[0][0].isalnum():
            break
    return False


def _at_commas(text, span, language):
    """French: a cue with its speaker after it, between two commas or before the end."""
    stretches, begun, at = [], span.start, span.start
    while comma := COMMA.search(text, at, span.end):
        at = comma.end()
        if not _is_inverted(text, at, span.end, language):
            continue
        end = _aside_end(text, at, span.end, language)
        stretches.append((begun, comma.start() + (text[comma.start()] != ",")))
        begun = at = min(end + 1, span.end)
        while begun < span.end and text[begun] in SPACE:
            begun += 1
        if text[span.opened] in "—–-" and text[end : end + 1] == ".":
            return stretches  # In a line of dialogue the reporter has the last word.
    return [*stretches, (begun, span.end)] if begun < span.end else stretches


def _is_inverted(text, start, end, language):
    """me demande Isa, a indiqué la capitaine, dit-il, a-t-elle ajouté; not “dit que”."""
    is_said = has_pronoun = False
    for number, word in enumerate(WORDS.finditer(text, start, min(end, start + LONGEST_ASIDE))):
        low = lowered(word[0])
        verb, pronoun = without_pronoun(low, language)
        if is_said == "un":
            return low in language.unnamed or low in language.roles or low in language.kin
        if is_said and low in ("un", "une"):
            is_said = "un"
            continue
        if is_said:
            return low not in GOES_ON
        if pronoun and verb not in language.helping:
            return True
        if verb in language.reporting:
            if pronoun or has_pronoun:
                return True
            is_said = True
        elif verb not in language.helping or number >= WORDS_BEFORE_CUE:
            return False
        has_pronoun = has_pronoun or bool(pronoun)
    return False


def _aside_end(text, start, end, language):
    """To the comma or full stop that closes it, past “Mira Voss, chef des secours”."""
    at = STOP.search(text, start, end).start()
    while at < end and text[at] == "." and text[at - 1] in INITIALS:
        at = STOP.search(text, at + 1, end).start()
    if at == end or text[at] != ",":
        return at
    following = STOP.search(text, at + 1, end).start()
    words = text[at + 1 : following].split()
    return following if words and _is_apposition(words, language) else at


def _is_trade(low, language):
    """déléguée, conseillère, animatrice: hardly a clause begins with such a word and no article."""
    if len(low) < SHORTEST_TRADE or low in language.small or low in language.helping:
        return False
    return low.endswith(TRADES)


def _is_apposition(words, language):
    first = lowered(words[0])
    if len(words) <= LONGEST_NAME and words[0][0].isupper() and words[-1][0].isupper():
        return True
    if first in language.roles or first in language.unnamed or _is_trade(first, language):
        return True
    return first.isdigit() or first in language.relatives - language.that
