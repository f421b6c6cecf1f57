"""What the demo says, as files: its texts and its records."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent


def read(name):
    """The records of a JSON file."""
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def words_on_record():
    """The words of real people, then those of the people whom the demo invents."""
    return [*read("quotations.json"), *read("invented.json")]
