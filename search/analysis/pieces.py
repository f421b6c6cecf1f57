"""What stands in one piece in a text: "COVID-19", "U.S.-led", "O’Brien’s", 東京都知事選挙."""

import re
from collections.abc import Iterator

# Spaces and the punctuation that always separates; hyphens, full stops and apostrophes may not.
BETWEEN = (
    r"\s\x00-\x1f\x7f\u200b\ud800-\udfff"
    r",;:!?/|\\+=()\[\]{}<>…–—―\"“”„‟«»‹›、。「」『』・¿¡*~#&@"
)
_PIECE = re.compile(f"[^{BETWEEN}]+")


def pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """Each piece of the text, and where it begins and ends."""
    for found in _PIECE.finditer(text):
        yield found.group(), found.start(), found.end()
