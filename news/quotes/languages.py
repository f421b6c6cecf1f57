"""Which language short words are probably in, by their script. An editor can say otherwise."""

import re

SCRIPTS = [
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
]


def probable_language(text: str, default: str = "en") -> str:
    return next((language for language, script in SCRIPTS if script.search(text)), default)
