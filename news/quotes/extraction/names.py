"""Names in the reporter's sentences: capitalised words in a row, without titles and roles."""

from .german_names import german_name
from .name import FIRST_NAMES, POSSESSIVES, Name, name_from

LONGEST = 7
# Pense-t-elle: a verb with its pronoun.
INVERTED = ("-il", "-elle", "-ils", "-elles", "-on", "-vous", "-je", "-nous", "-tu", "-ce")
AGES = ("летний", "летняя", "летнего", "летней")
SURNAMES_IN_GENITIVE = ("ова", "ева", "ёва", "ина", "ына", "овой", "евой", "ёвой", "иной", "ского")
PATRONYMICS = ("вна", "вны", "вне", "вну", "вной", "ична", "вич", "вича", "вичу", "вичем", "ич")


def names_in(tokens, language) -> list[Name]:
    """The names in a sentence, in order."""
    names, at, count = [], 0, len(tokens)
    read = german_name if language.nouns_are_capitalised else _name
    while at < count:
        token = tokens[at]
        if token.span or not token.text[0].isupper():
            at += 1
            continue
        end = _row_end(tokens, at, language)
        name = read(tokens, at, end, language) if end > at else None
        if name and not _is_bracketed(tokens, at, end):
            names.append(name)
        at = max(end, at + 1)
    return names


def _row_end(tokens, at, language):
    """Where the row of capitalised words that begins here ends; small words begin no row."""
    low = tokens[at].low
    if low.endswith(INVERTED):
        return at
    if low in language.small and at + 1 < len(tokens) and not (at and low in FIRST_NAMES):
        return at
    end = at + 1
    while end < len(tokens) and end - at < LONGEST:
        token = tokens[end]
        if token.is_capital and token.low not in language.months:
            if tokens[end - 1].text.endswith(POSSESSIVES):
                break
            end += 1
        elif following := _after_particles(tokens, at, end, language):
            end = following
        else:
            break
    return end


def _after_particles(tokens, at, end, language):
    """Past “of”, “van der” and the capitalised word after them; 0 where they join nothing."""
    low = tokens[end].low
    if low not in language.particles_of_names and low not in ("of", "&", "für"):
        return 0
    ahead = end + 1
    while ahead < len(tokens) and tokens[ahead].low in language.particles_of_names:
        ahead += 1
    if ahead == len(tokens) or not tokens[ahead].is_capital:
        return 0
    return ahead + 1 if _joins(tokens, at, end, language) else 0


def _joins(tokens, at, end, language):
    """Ministry of Fisheries, Lumière du Nord, Wim de Groot."""
    low, first = tokens[end].low, tokens[at].low
    if language.nouns_are_capitalised:
        following = tokens[end + 1].low if end + 1 < len(tokens) else ""
        is_place = following in language.definite and low == "von"
        return low in language.particles_of_names and first in FIRST_NAMES and not is_place
    if low != "of" and low != "&" and not language.elides:
        return True
    if any(token.low in language.organisations for token in tokens[at:end]):
        return True
    return language.elides and low != "la" and (first not in FIRST_NAMES or end - at == 1)


def _is_bracketed(tokens, at, end):
    """Le maire (PS), Voigt (Labour): a party, not who speaks."""
    is_opened = at > 0 and tokens[at - 1].text == "("
    return is_opened and end < len(tokens) and tokens[end].text == ")"


def _past_acronym(tokens, first, end):
    """МЧС Бруно Сальцев · FDP-Mann: what stands in capitals before two words is no part of it."""
    is_acronym = end - first > 2 and tokens[first].text.isupper() and len(tokens[first].text) > 2
    return first + 1 if is_acronym and not tokens[first + 1].text.isupper() else first


def _name(tokens, begins, end, language):
    if language.declines:
        begins = _past_acronym(tokens, begins, end)
    first, gender = _past_titles(tokens, begins, end, "", language)
    is_titled, role = first > begins, ""
    if first < end and tokens[first].low not in FIRST_NAMES:
        for at in range(end - 2, first - 1, -1):
            if tokens[at].low in language.roles:
                role, first = tokens[at].low, at + 1
                break
    first, gender = _past_titles(tokens, first, end, gender, language)
    is_kin_of = _is_kin_of(tokens, first, end, language)
    first += is_kin_of
    if language.declines:
        first = _past_country(tokens, begins, first, end, language)
    first = _past_adjective(tokens, first, end, language)
    while end - first > 1 and tokens[end - 1].low.strip(".") in language.postnominals:
        end -= 1
    if first >= end or not _may_be_a_name(tokens, first, end, language):
        return None
    lows = [token.low.removesuffix("'s") for token in tokens[first:end]]
    is_organisation = any(low in language.organisations for low in lows)
    if not is_organisation and lows[0] not in FIRST_NAMES:
        first += max((at for at in range(1, len(lows) - 1) if lows[at] in FIRST_NAMES), default=0)
    name = name_from(tokens, begins, first, end, gender, role, is_titled, is_organisation)
    if name and is_kin_of:
        name.is_owner = True
    return name


def _is_kin_of(tokens, first, end, language):
    """Жена Лыкова, at the head of a sentence: his wife."""
    if not language.declines or end - first != 2 or tokens[first].low not in language.kin:
        return False
    return tokens[first + 1].low.endswith(SURNAMES_IN_GENITIVE)


def _may_be_a_name(tokens, first, end, language):
    low = tokens[first].low
    if low in language.months or len(tokens[end - 1].text) == 1:
        return False
    is_word = (
        low in language.kin
        or low in language.roles
        or low in language.unnamed
        or low in language.peoples
    )
    return end - first > 1 or not is_word


def _past_titles(tokens, first, end, gender, language):
    while first < end and tokens[first].low in language.titles:
        gender = language.titles[tokens[first].low] or gender
        first += 1
    return first, gender


def _past_country(tokens, begins, first, end, language):
    """Представитель Лотании Марисоль Кваде: past the genitive that a role has behind it."""
    before = tokens[first - 1].low if first else ""
    if end - first < 3 or before not in language.roles or tokens[first].low in FIRST_NAMES:
        return first
    is_genitive = tokens[first].low.endswith(("ии", "ы", "и"))
    return first + 1 if is_genitive and not tokens[first + 1].low.endswith(PATRONYMICS) else first


def _past_adjective(tokens, first, end, language):
    """Семидесятилетняя Розалия Тиханова: a sentence may begin with what is no name."""
    low = tokens[first].low if first < end else ""
    if first or not language.declines or low in FIRST_NAMES:
        return first
    if end == 2 and tokens[1].low in FIRST_NAMES:
        return 1  # Ученик Давид
    if end > 2 and not tokens[1].low.endswith(PATRONYMICS):
        return 1  # Коронер Самир Хольт
    return 1 if end > 1 and low.endswith(AGES) else first
