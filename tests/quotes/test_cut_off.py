"""The cut-off guard beyond its table in docs/quoting.md: what it returns, and odd sources."""

import unicodedata

import pytest

from news.quotes.cut_off import Surroundings, surroundings
from news.quotes.cut_off.turns import TURNS
from news.quotes.verbatim import find_words


def around(words, source, language="en"):
    found = find_words(words, source)
    return surroundings(source, found.start, found.end, language)


def test_it_returns_both_sides_and_the_phrase_that_turns():
    source = "Good evening. If the ice has gone, we sail at six, but not to Vell. Thank you."

    assert around("we sail at six", source) == Surroundings(
        before="If the ice has gone",
        condition="If",
        after="but not to Vell",
        turn="but",
        stops_inside=True,
    )


def test_words_that_end_the_source_have_nothing_after_them():
    assert around("We sail at six.", "We sail at six.\n") == Surroundings()


def test_the_next_sentence_is_shown_where_the_words_end_one():
    result = around("We sail at six.", "We sail at six. The ice has gone. Good night.")

    assert (result.after, result.stops_inside, result.warnings) == ("The ice has gone", False, [])


def test_a_new_paragraph_is_another_speaker_once_the_mark_is_closed():
    source = "“We sail at six.”\n\n“But why?” asked the baker."

    assert around("We sail at six.", source).turn == "But"
    assert around("We sail at six.", source.replace("But", "And")).warnings == []


def test_a_line_break_is_no_paragraph():
    assert around("We sail at six", "We sail at six\nunless it snows.").turn == "unless"


def test_a_source_may_be_written_apart():
    source = unicodedata.normalize("NFD", "Die Fähre fährt früh, außer an Weihnachten.")

    assert around("Die Fähre fährt früh", source, "de").turn == "außer"


def test_a_long_sentence_is_shown_at_a_glance():
    source = "We sail at six, but " + "only with " * 100 + "care."

    result = around("We sail at six", source)

    assert len(result.after) < 165
    assert result.after.endswith(" …")
    assert result.turn == "but"


def test_a_condition_far_in_front_is_seen():
    source = "If " + "the ice and " * 40 + "the fog have gone, we sail at six."

    assert around("we sail at six.", source).condition == "If"


def test_a_language_without_phrases_still_shows_where_the_sentence_goes_on():
    assert around("Alea iacta est", "Alea iacta est, sed sero.", "la").warnings == [
        "In the source the sentence goes on: “sed sero”."
    ]


@pytest.mark.parametrize("language", TURNS)
def test_every_phrase_of_a_language_is_found(language):
    for kind, phrases in TURNS[language].items():
        for phrase in filter(None, (part.strip() for part in phrases.split("|"))):
            phrase = " ".join(phrase.split())
            comma, end = ("，", "。") if language == "zh" else (", ", ".")
            rest = phrase if phrase.endswith("'") else f"{phrase} "
            source = f"Abc{comma}{rest}xyz{end}"

            expected = "" if kind == "no_turn" else phrase
            assert surroundings(source, 0, 3, language).turn == expected, phrase
