"""How well quotations are found in passages that a person has marked."""

from collections import Counter

import pytest

from .labelled import LANGUAGES, labelled_passages
from .scoring import Score, score

SETS = ("rules", "held_out", "fresh")
REGISTERS = {"agency", "court", "interview", "release", "feature"}


def score_of_all(language):
    return sum((score(name, language) for name in SETS), Score())


@pytest.mark.parametrize("language", LANGUAGES)
class TestEachLanguage:
    def test_what_is_found_is_a_quotation(self, language):
        assert score_of_all(language).precision >= 0.95

    def test_quotations_are_found(self, language):
        assert score_of_all(language).recall >= 0.85

    def test_their_speakers_are_named(self, language):
        assert score_of_all(language).speaker_accuracy >= 0.90

    def test_their_kinds_are_told(self, language):
        assert score_of_all(language).kind_accuracy >= 0.90

    def test_passages_of_every_register_are_measured(self, language):
        passages = [one for name in SETS for one in labelled_passages(name, language)]

        assert {one.register for one in passages} == REGISTERS
        assert any(not one.labels for one in passages)
        assert len(passages) >= 75


@pytest.mark.parametrize("name", SETS)
def test_each_set_alone_keeps_the_promise_over_all_languages(name):
    total = sum((score(name, language) for language in LANGUAGES), Score())

    assert total.precision >= 0.95
    assert total.recall >= 0.85
    assert total.speaker_accuracy >= 0.90


def test_no_passage_is_measured_twice():
    texts = Counter(
        passage.text
        for name in SETS
        for language in LANGUAGES
        for passage in labelled_passages(name, language)
    )

    assert [text for text, times in texts.items() if times > 1] == []
