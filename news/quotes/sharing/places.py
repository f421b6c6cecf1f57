"""Links that jump to words in running text, which has no address of its own."""

from urllib.parse import quote

FEW = 5  # words that say where a long passage begins and ends
SHORT = 80  # characters that stand in an address as they are


def text_fragment(words: str) -> str:
    """For the end of an address. A browser that doesn't find them stays at the top of the page.

    A hyphen would have a meaning of its own there: https://wicg.github.io/scroll-to-text-fragment/
    """
    parts = words.split()
    text = " ".join(parts)
    if len(text) <= SHORT:
        return f"#:~:text={_encoded(text)}"
    if len(parts) < 2 * FEW:
        return f"#:~:text={_encoded(text[:20])},{_encoded(text[-20:])}"
    return f"#:~:text={_encoded(' '.join(parts[:FEW]))},{_encoded(' '.join(parts[-FEW:]))}"


def _encoded(text):
    return quote(text, safe="").replace("-", "%2D")
