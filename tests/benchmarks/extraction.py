"""How well quotations are found, and how fast: in running prose, and where everybody talks."""

import re
import statistics
import time
from pathlib import Path

from news.quotes.extraction import find_quotations
from tests.quotes.extraction.labelled import LANGUAGES, labelled_passages
from tests.quotes.extraction.scoring import Score, score

ROOT = Path(__file__).resolve().parents[2]
STORIES = ROOT / "news/management/demo/stories"
SETS = ("rules", "held_out", "fresh")
MARKS = re.compile(r"[\"“”„‟«»‹›「」『』〝〞〟＂'‘’‚]")
ROUNDS = 3
SIZE = 300_000


def measure():
    for line in [*quality(), *speed()]:
        print(line)  # noqa: T201


def quality():
    """A line for each set and language, and one for all."""
    total = Score()
    for name in SETS:
        for language in LANGUAGES:
            one = score(name, language)
            total += one
            yield _line(f"quotations, {name}, {language}", one)
    yield _line("quotations, all", total)


def speed():
    """A line for running prose, and for each language's passages one after the other."""
    yield _pace("running prose, en", _prose(), "en")
    for language in LANGUAGES:
        passages = [one.text for name in SETS for one in labelled_passages(name, language)]
        yield _pace(f"nothing but talk, {language}", "\n\n".join(passages), language)


def _prose():
    texts = (path.read_text() for path in sorted(STORIES.rglob("*.txt")))
    return "\n\n".join(text for text in texts if "\nlanguage: " not in text)


def _line(label, one):
    return (
        f"{label}: precision {one.precision:.3f}, recall {one.recall:.3f}, "
        f"speaker {one.speaker_accuracy:.3f}, kind {one.kind_accuracy:.3f} "
        f"({one.marked} in {one.passages} passages)"
    )


def _pace(label, text, language):
    size = len(text.encode())
    text = "\n\n".join([text] * (SIZE // size + 1))
    size = len(text.encode())
    finding = _seconds(lambda: find_quotations(text, language))
    scanning = _seconds(lambda: MARKS.findall(text))
    return (
        f"{label}: {size / finding / 1e6:.2f} MB a second, "
        f"{finding / scanning:.0f} times a plain scan for marks"
    )


def _seconds(work):
    """CPU seconds, in the middle of ROUNDS rounds."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        rounds.append(time.process_time() - start)
    return statistics.median(rounds)
