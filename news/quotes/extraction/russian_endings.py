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
