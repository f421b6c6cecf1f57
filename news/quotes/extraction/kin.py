"""Wife, uncle, neighbour: whoever is named beside such a word is a person, and often he or she."""

WOMEN = frozenset(
    """
    wife mother sister daughter aunt grandmother niece girlfriend granddaughter widow
    жена мать мама сестра дочь подруга соседка тётя тетя бабушка невеста внучка племянница вдова
    frau mutter schwester tochter freundin nachbarin kollegin tante großmutter oma nichte enkelin
    femme mère sœur fille amie voisine patronne tante grand-mère épouse compagne nièce petite-fille
    妻子 母亲 女儿 姐姐 妹妹 奶奶
    """.split()  # noqa: SIM905 - a list of words is read more easily as words
)
MEN = frozenset(
    """
    husband father brother son uncle grandfather nephew boyfriend grandson widower
    муж отец папа брат сын сосед дядя дедушка жених внук племянник вдовец
    mann vater bruder sohn nachbar onkel großvater opa neffe enkel
    mari père frère fils voisin oncle grand-père époux compagnon neveu petit-fils
    丈夫 父亲 儿子 哥哥 弟弟 爷爷
    """.split()  # noqa: SIM905 - a list of words is read more easily as words
)


def kin_before(tokens, name, language) -> str:
    """Her sister Anna · sa sœur, Annick,: the word before the name or its comma, or ""."""
    at = name.begins - 1
    is_set_off = at > 0 and tokens[at].text == ","
    at -= is_set_off
    if at < 0 or (tokens[at].low not in language.kin and tokens[at].low not in WOMEN | MEN):
        return ""
    is_closed = name.last + 1 < len(tokens) and tokens[name.last + 1].text == ","
    return tokens[at].low if is_closed or not is_set_off else ""


def gender_of_kin(word: str) -> str:
    return "f" if word in WOMEN else "m" if word in MEN else ""
