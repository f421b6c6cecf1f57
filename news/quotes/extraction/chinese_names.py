"""Chinese names: a surname from the list and one or two characters more, where a name may stand.

What may stand beside a name decides, because most surnames are ordinary characters too: before it
the beginning of a clause, a role or a small word; after it a word of saying, a small word, a mark.
A name that has once been found is known everywhere in the text.
"""

import re

from .languages.chinese import CHINESE
from .languages.chinese_characters import (
    ASPECTS,
    COMMON,
    COMPOUND,
    FOREIGN,
    SURNAMES,
    TRADES,
)

DOTS = frozenset("·・•")
LEXICON = CHINESE.lexicon
HAN = re.compile(r"[\u3400-\u9fff]")
TIME = re.compile(r"\d|[一二三四五六七八九十]日")
BEFORE = (
    CHINESE.before_tongue
    | CHINESE.roles
    | CHINESE.kin
    | CHINESE.prepositions
    | CHINESE.helping
    | frozenset(["的", "但", "而", "当", "如", "老", "让", "有", "是", "为", "等"])
)
AFTER = (
    CHINESE.cues
    | CHINESE.callings
    | CHINESE.gestures
    | CHINESE.prepositions
    | CHINESE.helping
    | CHINESE.small
    | CHINESE.titles.keys()
    | CHINESE.roles
    | CHINESE.before_tongue
    | CHINESE.sources_after
    | {phrase[0] for phrase in CHINESE.interpreters}
)


NEVER_LAST = frozenset("自从從则則却卻才也岛島镇鎮村县縣省街")
FAMILIAR = frozenset("阿小老")  # 妻子阿珍
LONGEST_FIRST = 6
LONGEST_FOREIGN = 16
NOT_IN_GIVEN = frozenset("们們组組会會团團等方上下的了是在")


def word_at(text: str, at: int, end: int) -> str:
    """The longest known word that begins here, or ""."""
    for word in LEXICON.get(text[at], ()):
        if text.startswith(word, at, end):
            return word
    return ""


def may_begin_name(character: str, begins_clause: bool, before: str) -> bool:
    """A quick look, for most characters do not."""
    if character in SURNAMES or before in CHINESE.roles or before in CHINESE.kin:
        return True
    return character in FOREIGN and (begins_clause or before == "的")


def name_length(text: str, at: int, end: int, begins_clause: bool, before: str) -> tuple[int, bool]:
    """How many characters a name that begins here has (0: none), and whether it is beyond doubt."""
    if not (begins_clause or before in BEFORE or before[-1:] in TRADES):
        return 0, False
    if any(
        text.startswith(word, at)
        for word in (text[at : at + 2], text[at : at + 3])
        if word in COMMON
    ):
        return 0, False
    if text[at] in FAMILIAR and before in CHINESE.kin and _is_han(text, at, at + 2, end):
        return 2, True
    compound = text[at : at + 2] in COMPOUND
    if not compound and text[at] not in SURNAMES:
        return _before_cue(text, at, end, begins_clause, before), True
    surname = 2 if compound else 1
    for given in (2, 1):
        stop = at + surname + given
        if stop > end or not HAN.match(text, stop - 1) or not HAN.match(text, at + surname):
            continue
        if text[stop - 1] in NEVER_LAST or len(word_at(text, stop - 1, end)) > 1:
            continue
        if _breaks(text, at + surname, stop, end) and not _is_titled(text, stop, end, before):
            continue
        if stop == end or not text[stop].isalnum() or TIME.match(text, stop):
            return surname + given, True
        if word_at(text, stop, end) in AFTER:
            return surname + given, True
        if before in CHINESE.roles and given == 2:
            return surname + given, True
        is_led = begins_clause or before in CHINESE.roles or before[-1:] in TRADES
        if is_led and given == 2 and text[stop + 1 : stop + 2] in ASPECTS:
            return surname + given, True
    return (
        (surname + 2, False)
        if begins_clause and _is_han(text, at, at + surname + 2, end)
        else (0, False)
    )


def foreign_length(text: str, at: int, end: int) -> int:
    """How long the name with dots is that begins here, 米拉·沃斯; 0 if none."""
    stop, dots = at, 0
    while stop < end and stop - at < LONGEST_FOREIGN:
        if text[stop] in DOTS:
            dots += 1
        elif (
            not HAN.match(text, stop)
            or (text[stop] not in FOREIGN and word_at(text, stop, end))
            or len(word_at(text, stop, end)) > 1
        ):
            break
        elif not dots and stop - at >= LONGEST_FIRST:
            return 0
        stop += 1
    return stop - at if dots and text[stop - 1] not in DOTS else 0


def last_name_before(text: str, start: int, cue: int) -> int:
    """Where the name begins that a word of saying follows, 指挥艾温妮承认; -1 if there is none."""
    for length in (3, 2):
        at = cue - length
        if at <= start or text[at] not in SURNAMES or not _is_han(text, at, cue, cue):
            continue
        rest = text[at + 1 : cue]
        if NOT_IN_GIVEN & set(rest) or text[at : at + 2] in COMMON or rest in COMMON:
            continue
        if any(word_at(text, inner, cue) for inner in range(at, cue)):
            continue
        return at
    return -1


def _before_cue(text, at, end, begins_clause, before):
    """守塔人哈德文回忆道: before a word of saying, what is no word is a name.

    After a role any characters will do, at the head of a clause those of foreign names.
    """
    is_foreign = (begins_clause or before == "的") and set(text[at : at + 2]) <= FOREIGN
    if before not in CHINESE.roles and not is_foreign:
        return 0
    for length in (4, 3, 2):
        stop = at + length
        if stop >= end or not _is_han(text, at, stop, end) or NOT_IN_GIVEN & set(text[at:stop]):
            continue
        if any(word_at(text, inner, end) for inner in range(at, stop)):
            continue
        if is_foreign and before not in CHINESE.roles and not set(text[at:stop]) <= FOREIGN:
            continue
        if word_at(text, stop, end) in (AFTER if before in CHINESE.roles else CHINESE.cues):
            return length
    return 0


def _breaks(text, start, stop, end):
    """Whether a word of saying or a small word begins inside the given name."""
    return any(
        (word := word_at(text, at, end))
        and ((word in AFTER and word not in CHINESE.small) or word in "的了是在")
        for at in range(start, stop)
    )


def _is_titled(text, stop, end, before):
    """市长潘以宁表示: between a role and a word of saying, small words are parts of names."""
    is_said = word_at(text, stop, end) in CHINESE.cues
    return is_said and before in CHINESE.roles and not word_at(text, stop - 1, end)[1:]


def _is_han(text, start, stop, end):
    return stop <= end and all(HAN.match(text, at) for at in range(start, stop))
