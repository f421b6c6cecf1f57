"""No input hangs it or breaks it: steps are counted, not seconds."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news.quotes.extraction import find_quotations
from tests import work

from .labelled import LANGUAGES, labelled_passages

PIECES = [
    *"“”„«»‹›「」『』‘’‚'\"`—–-.,:;!?…()，。：！？、\n  ",
    *[
        "\n\n",
        "''",
        "``",
        " said ",
        " Voss ",
        "Mira Voss",
        " sagte ",
        " сказала ",
        " a dit ",
        "-t-elle",
    ],
    *[
        "说",
        "沈若兰",
        "米拉·沃斯",
        "according to ",
        "по словам ",
        "6",
        "’90s",
        "М",
        "é",
        "\u0301",
        "\U0001f6a2",
    ],
]
UNITS = [
    *["“", "„", "«", '"', "'", "’", "‘", "''", "``", "”", "「", "『", "‹"],
    *[
        "‘a’",
        "'a ",
        "a'",
        "“”",
        "“a”«b»‘c’",
        "“A,” said Voss. ",
        "“A.” ",
        "「好。」",
        "“好。”沈若兰说。",
    ],
    *[
        "— а, — сказал он. ",
        "«а, — сказал Лунд. — ",
        "« a, dit-il, b » ",
        ", dit X",
        "\n— a, — сказал он",
    ],
    *["a", "A", "Aa ", ", ", ". ", "A. ", "a-", "a.", ": ", "\n", "\n \n", "Voss, ", "Voss, who "],
    *[
        "Voss said ",
        "of Voss ",
        "and said ",
        "she said. ",
        "说",
        "沈",
        "阿·",
        "他说。",
        "Mr. ",
        "“Voss ",
        "é",
        "(Voss) ",
    ],
]
DOUBLED = 2.4


def steps(text, language):
    return work.steps(lambda: find_quotations(text, language))


class TestAnyText:
    @settings(max_examples=300, deadline=None)
    @given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from([*LANGUAGES, "ar"]))
    def test_offsets_are_those_of_the_words(self, pieces, language):
        text = "".join(pieces)

        found = find_quotations(text, language)

        assert [text[one.start : one.end] for one in found] == [one.text for one in found]
        assert all(one.text == one.text.strip() and one.text for one in found)
        assert all(one.kind in ("direct", "partial", "translated") for one in found)

    @settings(max_examples=300, deadline=None)
    @given(st.text(max_size=200), st.sampled_from(LANGUAGES))
    def test_quotations_come_in_order_and_never_overlap(self, text, language):
        found = find_quotations(text, language)

        assert all(one.end <= other.start for one, other in pairwise(found))

    @settings(max_examples=100, deadline=None)
    @given(st.data(), st.sampled_from(LANGUAGES))
    def test_a_passage_cut_off_anywhere_is_read(self, data, language):
        passage = data.draw(st.sampled_from(labelled_passages("rules", language))).text
        start = data.draw(st.integers(0, len(passage)))
        end = data.draw(st.integers(start, len(passage)))

        for one in find_quotations(passage[start:end], language):
            assert passage[start:end][one.start : one.end] == one.text

    def test_nothing_is_found_in_nothing(self):
        assert find_quotations("") == []
        assert find_quotations(" \n\n \n") == []


class TestWork:
    @pytest.mark.parametrize("unit", UNITS)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_twice_the_text_is_twice_the_steps(self, unit, language):
        times = 3_000 // len(unit)

        once, twice = steps(unit * times, language), steps(unit * times * 2, language)

        assert twice <= DOUBLED * once + 1_000

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_nested_marks_are_no_deeper_work(self, language):
        once = steps("“" * 1_000 + "a" + "”" * 1_000, language)
        twice = steps("“" * 2_000 + "a" + "”" * 2_000, language)

        assert twice <= DOUBLED * once + 1_000

    @pytest.mark.parametrize(
        "text",
        ["“" * 100_000, "a" * 1_000_000, "'" * 1_000_000, "’" * 1_000_000, "“a”" * 50_000],
        ids=["opening marks", "no spaces", "apostrophes", "curly apostrophes", "pairs"],
    )
    def test_large_and_senseless_texts_are_read(self, text):
        assert len(find_quotations(text)) in (0, 50_000)
