"""Organisations whose names go on in small letters: Министерство транспорта, ministère de …"""

from .name import Name

ADJECTIVE = ("ий", "ый", "ая", "ое")
LONGEST_ADJECTIVES = 3


def whole_name(name: Name, tokens, end: int, language) -> Name:
    """The name with the words that belong to it, up to token `end`; other names as they are."""
    if not language.bodies_trail:
        return name
    if not name.is_organisation and not _begins_a_body(name, tokens[name.last + 1 : end], language):
        return name
    last = name.last
    for at in range(name.last + 1, end):
        if not _goes_on(tokens[at], language):
            break
        if language.declines or tokens[at].is_capital:
            last = at
    return name if last == name.last else body_named(tokens, name.begins, name.first, last)


def body_in(tokens, start: int, end: int, language) -> Name | None:
    """le ministère de la Pêche: a body's name that begins with a small letter."""
    first = next((at for at in range(start, end) if tokens[at].low in language.organisations), -1)
    if first < 0 or not language.bodies_trail or not _is_head(tokens, start, first, language):
        return None
    last = max((at for at in range(first, end) if tokens[at].is_capital), default=-1)
    if last <= first and not tokens[first].is_capital:
        return None
    return body_named(tokens, start, first, end - 1 if language.declines else last)


def body_named(tokens, begins: int, first: int, last: int) -> Name:
    """These tokens as an organisation's name; “d’” and “l’” are printed with what follows."""
    words = []
    for token in tokens[first : last + 1]:
        if words and words[-1].endswith(("'", "’")):
            words[-1] += token.text
        else:
            words.append(token.text)
    return Name(begins, first, last, tuple(words), is_organisation=True, is_sure=True)


def _is_head(tokens, start, first, language):
    return all(tokens[at].low in language.definite for at in range(start, first))


def _goes_on(token, language):
    if not token.is_word or token.low in language.reporting:
        return False
    if token.low in language.particles_of_names or token.low in language.definite:
        return True
    return token.low not in language.helping and token.low not in language.prepositions


def _begins_a_body(name, following, language):
    """Хальвардский гребной клуб"""
    is_adjective = len(name.words) == 1 and name.words[0].endswith(ADJECTIVE)
    return (
        language.declines
        and is_adjective
        and any(token.low in language.organisations for token in following[:LONGEST_ADJECTIVES])
    )
