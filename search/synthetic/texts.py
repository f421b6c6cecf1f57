"""Made-up texts with the frequencies of real ones, and words that a known part of them holds."""

import random
from bisect import bisect
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

WORDS = 60_000
LENGTH = 400  # words of a story, about
PARAGRAPHS = 8
PEOPLE = 2_000
SECTIONS = 10
YEARS = 20
# Planted words: in a tenth of the stories, in a hundredth, and in eight of any number.
TENTH, OTHER_TENTH, HUNDREDTH, RARE = "decimole", "tithering", "centovane", "octorare"
PHRASE = "the amber ledger"
SYLLABLES = [a + b for a in "bcdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "an", "er")]


@dataclass(frozen=True)
class Text:
    headline: str
    standfirst: str
    paragraphs: list[str]
    section: int
    author: int
    speaker: int
    published_at: datetime


class Texts:
    """The same texts for the same seed and number."""

    def __init__(self, stories: int, seed: int = 1):
        self.chance = random.Random(seed)  # noqa: S311 - the same stories each time
        self.stories = stories
        self.words = self._vocabulary()
        self.sums = list(accumulate(1 / rank for rank in range(1, WORDS + 1)))
        self.people = [f"{self._name()} {self._name()}" for _ in range(PEOPLE)]

    def __iter__(self):
        rare = set(self.chance.sample(range(self.stories), min(8, self.stories)))
        for number in range(self.stories):
            yield self._text(number, number in rare)

    def _text(self, number, is_rare):
        words = self._some(self.chance.randint(LENGTH // 2, LENGTH + LENGTH // 2))
        planted = [TENTH] * (number % 10 == 0) + [OTHER_TENTH] * (number // 10 % 10 == 0)
        planted += [HUNDREDTH] * (number % 100 == 7) + [RARE] * is_rare
        planted += [PHRASE] * (number % 100 == 11)
        for word in planted:
            words[self.chance.randrange(len(words))] = word
        step = len(words) // PARAGRAPHS + 1
        first = datetime.now(UTC).replace(microsecond=0) - timedelta(days=365 * YEARS)
        return Text(
            headline=" ".join(self._some(7)).capitalize(),
            standfirst=" ".join(self._some(18)).capitalize() + ".",
            paragraphs=[" ".join(words[at : at + step]) + "." for at in range(0, len(words), step)],
            section=self.chance.randrange(SECTIONS),
            author=self.chance.randrange(PEOPLE),
            speaker=self.chance.randrange(PEOPLE),
            published_at=first + timedelta(days=365 * YEARS) * (number / self.stories),
        )

    def _some(self, number):
        most = self.sums[-1]
        return [self.words[bisect(self.sums, self.chance.random() * most)] for _ in range(number)]

    def _vocabulary(self):
        made = {}
        while len(made) < WORDS:
            made[self._name(self.chance.randint(1, 4)).lower()] = None
        return list(made)

    def _name(self, syllables=2):
        return "".join(self.chance.choices(SYLLABLES, k=syllables)).capitalize()
