"""The words that turn a sentence into its opposite, in the languages that we have rules for."""

import re

WORD = re.compile(r"\w+(?:['’]\w+)*")
APOSTROPHES = str.maketrans("’", "'")
NEGATIONS = {
    "en": """not no never nobody none nothing neither nor nowhere cannot without hardly barely
        scarcely""",
    "ru": """не нет ни никогда никто никого никому никем ничто ничего ничему ничем никакой никакая
        никакого никаких нигде никуда никак нельзя без""",
    "de": "nicht nie niemals nirgends niemand niemanden niemandem nichts weder ohne",
    "fr": "ne pas jamais rien aucun aucune nul nulle ni sans",
    "es": "no nunca jamás nadie nada ningún ninguno ninguna ni tampoco sin",
    "it": "non mai nessuno nessuna nessun niente nulla né neppure nemmeno senza",
    "ar": "لا لم لن ليس ليست ليسوا دون بدون",
}
WORDS = {language: frozenset(words.split()) for language, words in NEGATIONS.items()}
BEGINNINGS = {"de": ("kein",), "fr": ("n'",)}
ENDINGS = {"en": ("n't",)}
# 不过, 不断, 非常, 未来, 特别, 无论: signs of a negation in words that are none.
CHINESE = re.compile(
    "(?<![特分区个差])[不没沒无無未非别別勿莫](?![过過仅僅断斷少但论論管来來常洲的人])"
)


def negations(text: str, language: str) -> list[str]:
    """The negations in a text, as it has them; none in languages that have no rules here."""
    if language.startswith("zh"):
        return CHINESE.findall(text)
    known = WORDS.get(language)
    if known is None:
        return []
    return [word for word in WORD.findall(text) if _negates(word, language, known)]


def _negates(word, language, known):
    word = word.casefold().translate(APOSTROPHES)
    return (
        word in known
        or word.startswith(BEGINNINGS.get(language, ()))
        or word.endswith(ENDINGS.get(language, ()))
    )
