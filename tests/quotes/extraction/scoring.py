"""How well quotations are found, against those that a person marked.

A quotation found is right if it is a marked one from its first word to its last; punctuation at its
ends does not count. Speaker, cue and kind are compared where it is right.
"""

from dataclasses import dataclass

from news.quotes.extraction import find_quotations

from .labelled import labelled_passages


@dataclass
class Score:
    passages: int = 0
    marked: int = 0
    found: int = 0
    right: int = 0
    speakers: int = 0
    kinds: int = 0
    cues: int = 0
    cues_marked: int = 0

    @property
    def precision(self):
        return self.right / self.found

    @property
    def recall(self):
        return self.right / self.marked

    @property
    def speaker_accuracy(self):
        return self.speakers / self.right

    @property
    def kind_accuracy(self):
        return self.kinds / self.right

    @property
    def cue_accuracy(self):
        return self.cues / self.cues_marked

    def __add__(self, other):
        mine, theirs = vars(self), vars(other)
        return Score(**{name: mine[name] + theirs[name] for name in mine})


def score(name: str, language: str) -> Score:
    """The score of one labelled set in one language."""
    passages = labelled_passages(name, language)
    return sum((score_passage(passage, language) for passage in passages), Score())


def score_passage(passage, language):
    found = find_quotations(passage.text, language)
    places = {_bare_place(passage.text, one): one for one in found}
    pairs = [(label, places.get(_bare_place(passage.text, label))) for label in passage.labels]
    right = [(label, one) for label, one in pairs if one]
    return Score(
        passages=1,
        marked=len(passage.labels),
        found=len(found),
        right=len(right),
        speakers=sum(label.speaker == one.speaker for label, one in right),
        kinds=sum(label.kind == one.kind for label, one in right),
        cues=sum(label.cue == one.cue for label, one in right if label.cue),
        cues_marked=sum(bool(label.cue) for label, _ in right),
    )


def _bare_place(text, place):
    """Where its first letter stands and where its last."""
    letters = [at for at in range(place.start, place.end) if text[at].isalnum()]
    return letters[0], letters[-1]
