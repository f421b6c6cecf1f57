"""Reading a source around the words that were taken from it."""

import re
import unicodedata
from dataclasses import dataclass

from .attributions import interruption
from .sentences import GAP, end_of_sentence, ends_between, start_of_sentence
from .turns import condition_in, turn_in

MARK = re.compile(r"[^\w\s'’]")
QUOTATION_MARKS = "“”„«»「」『』\"'‘’"
MENTIONED = re.compile(f"[{QUOTATION_MARKS}]{{2}}")
LEADING = " \t\n\r\u00a0\u202f" + QUOTATION_MARKS + "([（"
AT_A_GLANCE = 160  # characters
LONGEST_TURN = 100  # characters


@dataclass(frozen=True)
class Surroundings:
    """What the speaker says around the words, as plain lines of text.

    `before` is the beginning of the sentence that the words were taken out of, "" where they begin
    it. `after` is what the speaker says next: the rest of the sentence where `stops_inside`, else
    the next one, "" where nothing follows. `turn` is the phrase of `after`, and `condition` that of
    `before`, by which the words alone may say something else; each is "" where there is none.
    """

    before: str = ""
    condition: str = ""
    after: str = ""
    turn: str = ""
    stops_inside: bool = False

    @property
    def rest_of_before(self) -> str:
        return self.before[len(self.condition) :]

    @property
    def rest_of_after(self) -> str:
        return self.after[len(self.turn) :]

    @property
    def warnings(self) -> list[str]:
        """Whole sentences for an editor: at most one about each side of the words."""
        sentences = []
        if self.condition:
            sentences.append(f"In the source the sentence begins: “{self.before}”.")
        if self.turn:
            sentences.append(f"In the source the words go on: “{self.after}”.")
        elif self.stops_inside:
            sentences.append(f"In the source the sentence goes on: “{self.after}”.")
        return sentences


def surroundings(extract: str, start: int, end: int, language: str) -> Surroundings:
    """What the source says around `extract[start:end]`, in the language of the words.

    Where the source prints an attribution between the words and what follows them, the speaker's
    own words count: “We sail,” he said, “but only in May.” goes on with “but only in May”.
    """
    before = _before(extract, start)
    return Surroundings(
        before=before, condition=condition_in(before, language), **_after(extract, end, language)
    )


def _before(extract, start):
    sentence = extract[start_of_sentence(extract, start) : start]
    quoted = max((sentence.rfind(mark) for mark in '“„«「『"'), default=-1)
    speech = sentence[quoted + 1 :] if quoted >= 0 else sentence
    if not any(character.isalnum() for character in speech):
        return ""
    return _shown(speech)


def _after(extract, end, language):
    last = end
    while last and not extract[last - 1].isalnum():
        last -= 1
    gap = GAP.match(extract, last)
    if not gap or gap.end() >= len(extract):
        return {}
    word = gap.end()
    stops_inside = not ends_between(extract, *gap.span())
    turn = _turn(extract, gap.group(), word, language)
    if not turn and (interrupted := interruption(extract, *gap.span(), language)):
        stops_inside = interrupted.resumes_at is not None and not interrupted.is_new_sentence
        word = interrupted.resumes_at or word
        turn = _turn(extract, extract[last:word], word, language)
    sentence = _shown(extract[word : end_of_sentence(extract, word)])
    return {
        "after": sentence,
        "turn": sentence[: len(turn)],
        "stops_inside": stops_inside,
    }


def _turn(extract, gap, word, language):
    text = _plain(extract[word : word + LONGEST_TURN])
    turn = turn_in(text, language, after_mark=bool(MARK.search(gap)))
    is_mentioned = MENTIONED.match(gap[-1:] + text[len(turn) :])  # «Однако» — a title
    return "" if is_mentioned else turn


def _plain(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


def _shown(text):
    """On one line, without the marks around it, and no more than an editor reads at a glance."""
    text = _plain(text).strip(LEADING).rstrip(" .。,，" + QUOTATION_MARKS)
    if len(text) <= AT_A_GLANCE:
        return text
    text = text[:AT_A_GLANCE]
    return f"{text.rpartition(' ')[0] or text} …"
