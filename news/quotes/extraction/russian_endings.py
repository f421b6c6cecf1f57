"""What is left of a Russian name without its case: Миры, Мирой and Мира share a stem."""

import re
from functools import lru_cache

ENDING = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ым|им|ом|ем|ём|ой|ей|ою|ею|ую|юю|ая|яя|ый|ий|ых|их|ам|ям|ах|ях|а|я|ы|и|у|ю|е|о|ь|й)$"
)
SHORTEST = 3


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    stem = ENDING.sub("", word)
    return stem if len(stem) >= SHORTEST else word[:SHORTEST]


def gender_of_verb(verb: str) -> str:
    """сказала, засмеялась: f; сказал, засмеялся: m; in other tenses and numbers nothing."""
    if verb.endswith(("ла", "лась")):
        return "f"
    return "m" if verb.endswith(("л", "лся")) else ""


def gender_of_name(words: list[str]) -> str:
    """Квистова, Малонская: f; Олдусов, Яровой: m; in other alphabets nothing."""
    first, last = words[0].lower(), words[-1].lower()
    if last.endswith(("ова", "ева", "ёва", "ина", "ына", "ая")):
        return "f"
    if last.endswith(("ов", "ев", "ёв", "ин", "ын", "ий", "ый", "ой")):
        return "m"
    return "f" if len(words) > 1 and first.endswith(("а", "я")) else ""


SOFT = {"я": "а", "ю": "у", "ем": "ом"}  # of Игорь and Андрей, beside those of Семен
CASES = {"а": "а", "у": "у", "ым": "ом", "им": "ом", "ом": "ом", "ого": "а", "ому": "у"}
VOWELS = frozenset("аеёиоуыэюя")
SOFT_SIGN = VOWELS | {"ь", "й"}
HARD_TO_HEAR = frozenset("гкхжчшщ")


def in_nominative(word: str, surname: str, printed: str) -> str:
    """A first name as nominative, where its surname is known so and was printed in another case.

    Семена, beside Тягунов and Тягунова, is Семен; Агнии, beside Берегова and Береговой, is Агния.
    """
    if surname.endswith(("а", "я")):
        return womans_name(word) if printed != surname else word
    root = surname.removesuffix("ий").removesuffix("ый").removesuffix("ой")
    case = CASES.get(printed.removeprefix(root))
    for ending, hard in ((one, SOFT.get(one, one)) for one in ("ем", "ом", "а", "у", "я", "ю")):
        if case == hard and word.endswith(ending) and len(word) > SHORTEST:
            stem = word.removesuffix(ending)
            if ending not in SOFT:
                return stem
            return stem + ("й" if stem[-1] in VOWELS else "ь")
    return word


def womans_name(word: str) -> str:
    """Марины → Марина, Наталии → Наталия; nominatives stay."""
    if word.endswith("ы"):
        return word[:-1] + "а"
    if word.endswith("и") and len(word) > SHORTEST:
        return word[:-1] + ("а" if word[-2] in HARD_TO_HEAR else "я")
    if word.endswith("е") and len(word) > SHORTEST:
        return word[:-1] + ("я" if word[-2] in SOFT_SIGN else "а")
    return word
