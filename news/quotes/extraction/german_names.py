"""German names: where every noun has a capital, roles are told from names by their endings."""

from .name import FIRST_NAMES, Name, name_from

BODIES = (
    "ministerium",
    "behörde",
    "verband",
    "verbund",
    "verein",
    "reederei",
    "rat",
    "gericht",
    "werke",
    "amt",
)
TRADES = ("er", "erin", "or", "orin", "ist", "ent", "eur", "eurin", "wart", "mann", "frau")
SHORTEST_TRADE = 6
ADJECTIVES = ("e", "er", "en", "es", "em")


def german_name(tokens, begins: int, end: int, language) -> Name | None:
    """The name in a row of capitalised words, or None if they are nouns."""
    first, gender, role = _past_roles(tokens, begins, end, language)
    is_titled = first > begins
    first = _past_owner(tokens, first, end, language)
    if first >= end:
        return None
    low = tokens[first].low
    is_organisation = _is_body(low, language) or any(
        token.low in language.organisations for token in tokens[first:end]
    )
    if not (is_titled or is_organisation or low in FIRST_NAMES):
        first, role = _past_noun(tokens, begins, first, end, language)
    elif is_organisation and end - first == 1 and low in language.organisations:
        return None
    first = _past_trade(tokens, first, end)
    if first >= end:
        return None
    return name_from(tokens, begins, first, end, gender, role, is_titled, is_organisation)


def _past_roles(tokens, first, end, language):
    """Hafenmeisterin Mira Voss · Frau Dr. Voss"""
    gender = role = ""
    while first < end:
        low = tokens[first].low
        if low in language.titles:
            gender = language.titles[low] or gender
        elif _is_role(low, language):
            role, gender = low, gender or ("f" if low.endswith("in") else "")
        else:
            break
        first += 1
    return first, gender, role


def _past_trade(tokens, first, end):
    """Briefträger David Orr: the second of three is a first name, or the first a trade."""
    if end - first < 3 or tokens[first].low in FIRST_NAMES:
        return first
    low = tokens[first].low
    is_trade = len(low) > SHORTEST_TRADE and low.endswith(TRADES)
    return first + 1 if is_trade or tokens[first + 1].low in FIRST_NAMES else first


def _past_owner(tokens, first, end, language):
    """Witkams Schwester Johanna Ems · die Norrviker Hafenmeisterin Mira Voss: past the role."""
    if first >= end or tokens[first].low in FIRST_NAMES:
        return first
    for at in range(end - 1, first, -1):
        is_last = at == end - 1
        if _is_role(tokens[at].low, language) and not (
            is_last and not tokens[at - 1].low.endswith("s")
        ):
            return at + 1
    return first


def _past_noun(tokens, begins, first, end, language):
    """After an article the first noun is none of the name: der Reeder Lund, die Witwe."""
    before = tokens[begins - 1] if begins else None
    low = tokens[first].low
    if before and before.low in language.determiners:
        return first + 1, low
    if end - first == 1:
        return (end, low) if _is_after_adjective(tokens, begins, language) else (first, "")
    if before and before.low.endswith(ADJECTIVES):
        known = [at for at in range(first + 1, end) if tokens[at].low in FIRST_NAMES]
        return (known[0], low) if known else (first, "")
    return first, ""


def _is_after_adjective(tokens, begins, language):
    """der älteste Sänger: an article, a small word with its ending, a noun."""
    if begins < 2 or tokens[begins - 2].low not in language.determiners:
        return False
    adjective = tokens[begins - 1]
    return adjective.text == adjective.low and adjective.low.endswith(ADJECTIVES)


def _is_role(low, language):
    if low in FIRST_NAMES:
        return False
    if low in language.roles or low.removesuffix("s") in language.roles:
        return True
    return low.endswith(language.role_endings)


def _is_body(low, language):
    return low in language.organisations or low.removesuffix("s").endswith(BODIES)
