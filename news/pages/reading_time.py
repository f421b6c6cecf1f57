"""How long a story takes to read.

The rates are those that S. Trauzettel-Klosinski and K. Dietz measured for texts of one content in
many languages ("Standardized Assessment of Reading Performance", 2012). Chinese and Japanese have
no spaces between words: of their characters each counts, of everything else the words.
"""

import re

from news.blocks.plain import paragraphs

WORDS_A_MINUTE = {
    "ar": 138,
    "de": 179,
    "en": 228,
    "es": 218,
    "fi": 161,
    "fr": 195,
    "he": 187,
    "it": 188,
    "nl": 202,
    "pl": 166,
    "pt": 181,
    "ru": 184,
    "sl": 180,
    "sv": 199,
    "tr": 166,
}
OTHERWISE = 184  # the mean of the seventeen languages measured
CHARACTERS_A_MINUTE = {"ja": 357, "zh": 255}
CHARACTERS = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def minutes(text: str, language: str = "en") -> int:
    """Whole minutes, at least one. `language` is a tag such as "ru", "zh" or "pt-BR"."""
    primary = language.lower().split("-")[0]
    words, characters = counted(text)
    needed = characters / CHARACTERS_A_MINUTE.get(primary, CHARACTERS_A_MINUTE["zh"])
    needed += words / WORDS_A_MINUTE.get(primary, OTHERWISE)
    return max(1, round(needed))


def counted(text: str) -> tuple[int, int]:
    """How many words it has, and besides them how many Chinese and Japanese characters."""
    characters = len(CHARACTERS.findall(text))
    # Not \w+: in vocalised Arabic the vowels are marks, which are no part of a \w.
    pieces = CHARACTERS.sub(" ", text).split()
    return sum(any(map(str.isalnum, piece)) for piece in pieces), characters


def of(article) -> int:
    """Of what is read in a story, without a query."""
    text = _read_in(article.standfirst, article.body.raw_data)
    return minutes(text, article.language or "en")


def words_of(standfirst: str, blocks) -> int:
    """As newsrooms count: words, and each character where no spaces part them.

    `blocks` are those of a body, as they are stored.
    """
    return sum(counted(_read_in(standfirst, blocks)))


def _read_in(standfirst, blocks):
    """The standfirst and what stands in the text itself.

    Captions are looked at rather than read, and a pull quote repeats what the story says.
    """
    lines = [standfirst]
    for block in blocks:
        if block["type"] == "paragraph":
            lines += paragraphs(block["value"])
        elif block["type"] == "heading":
            lines.append(block["value"])
        elif block["type"] == "block_quote":
            lines.append(block["value"]["printed"])
    return "\n".join(lines)
