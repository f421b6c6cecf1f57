"""How a passage introduces its people: with a role, an article, two capitals."""

from .kin import gender_of_kin, kin_before
from .name import FIRST_NAMES
from .names import names_in
from .people import People

ROLE_WORDS = 4
GENDER_OF_ARTICLE = {"la": "f", "une": "f", "le": "m", "un": "m"}
# German nouns that end like this are no surnames.
NOUN_ENDINGS = ("ung", "heit", "keit", "schaft", "tion", "tät", "ment", "nis", "tum")


def introduce(sentence, people: People, language, reader=None):
    """The names of a sentence; whoever bears them is noted among the people."""
    if not language.cues:
        return []
    names = reader.names(sentence.tokens) if reader else names_in(sentence.tokens, language)
    if language.nouns_are_capitalised:
        names = [name for name in names if not _is_exclamation(sentence.tokens, name)]
    for name in names:
        is_employer = _employs(sentence.tokens, name, names, language)
        is_leading = _is_leading(sentence.tokens, name, language) and not is_employer
        at = sentence.tokens[name.first].start
        who = people.meet(name, at, sentence.number, is_leading)
        who.roles.update(_roles(sentence.tokens, name, language))
        who.gender = who.gender or _gender_of_article(sentence.tokens, name, language)
        who.is_sure |= _is_likely(sentence.tokens, name, language, is_leading)
        if not name.is_organisation and (kin := kin_before(sentence.tokens, name, language)):
            who.is_sure, who.gender = True, who.gender or gender_of_kin(kin)
    return names


def _is_leading(tokens, name, language):
    """Whether the sentence may be about them: “of Mira Voss” and “Mira Voss’s” are about others."""
    before = tokens[name.begins - 1].low if name.begins else ""
    return not name.is_owner and before not in language.prepositions


def _is_likely(tokens, name, language, is_leading):
    """A role before it, or two capitalised words, make a person's name of it, if no place's."""
    if name.is_organisation:
        return False
    before = tokens[name.begins - 1] if name.begins else None
    if before and before.low in language.roles:
        return True
    if before and before.text.isdigit():
        return False
    if before and before.low == "the" and not name.role and name.begins == name.first:
        return False  # the Heron Ferry
    if len(name.words) < 2 or any(word.lower() in language.places for word in name.words):
        return False
    if _is_all(tokens, name) and tokens[name.first].low not in FIRST_NAMES:
        return False
    if language.nouns_are_capitalised and name.words[-1].endswith(NOUN_ENDINGS):
        return False
    return is_leading


def _is_all(tokens, name):
    """Lange Pause."""
    return name.begins == 0 and not any(token.is_word for token in tokens[name.last + 1 :])


def _is_exclamation(tokens, name):
    """Lange Pause. In German that is no name, unless the list has it."""
    return not name.is_sure and _is_all(tokens, name) and len(name.words) > 1


def _employs(tokens, name, names, language):
    """Kestrel Rovers manager Stu Ballantyne: the sentence is about the latter."""
    after = name.last + 1
    if language.inverts or after >= len(tokens) or tokens[after].low not in language.roles:
        return False
    return any(after < other.first <= after + ROLE_WORDS for other in names)


def _roles(tokens, name, language):
    """The nouns beside it: the harbour master, Mira Voss · Mira Voss, harbour master of Norrvik"""
    before, after = name.begins - 1, name.last + 1
    if before >= 0 and tokens[before].text == ",":
        before -= 1
    for at in range(before, max(-1, before - ROLE_WORDS), -1):
        if not _is_noun(tokens[at], language):
            break
        yield tokens[at].low
    if after < len(tokens) and tokens[after].text == ",":
        for token in tokens[after + 1 : after + 1 + ROLE_WORDS]:
            if not token.is_word:
                break
            if _is_noun(token, language):
                yield token.low


def _is_noun(token, language):
    low = token.low
    if not token.is_word or low in language.binding:
        return False
    return low not in language.reporting and low not in language.indefinite


def _gender_of_article(tokens, name, language):
    """la procureure, Yusra Lindgren: she."""
    if not language.elides or name.is_organisation:
        return ""
    for at in range(name.begins - 1, max(-1, name.begins - ROLE_WORDS - 1), -1):
        if tokens[at].low in GENDER_OF_ARTICLE:
            is_role = tokens[at + 1].low in language.roles or at == name.begins - 2
            return GENDER_OF_ARTICLE[tokens[at].low] if is_role else ""
        if tokens[at].span or tokens[at].text in ".;:" or tokens[at].low in language.prepositions:
            break
    return ""
