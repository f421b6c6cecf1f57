"""The quotation marks of each language, and which way it runs."""

MARKS = {
    "ru": "«»",
    "fr": "«»",
    "es": "«»",
    "it": "«»",
    "ar": "«»",
    "de": "„“",
    "ja": "「」",
}
ELSEWHERE = "“”"
FRENCH_SPACE = "\u202f"
WIDE_SCRIPTS = ("zh", "ja")
RIGHT_TO_LEFT = ("ar",)


def marks_of(language: str) -> tuple[str, str]:
    """The opening and the closing mark, with the space that stands inside them."""
    opening, closing = MARKS.get(language, ELSEWHERE)
    space = FRENCH_SPACE if language == "fr" else ""
    return f"{opening}{space}", f"{space}{closing}"


def in_marks(words: str, language: str = "en") -> str:
    """The words between the quotation marks of their language: for titles and plain text."""
    opening, closing = marks_of(language)
    return f"{opening}{words}{closing}"
