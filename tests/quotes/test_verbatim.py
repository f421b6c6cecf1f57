"""Where a source has the words on record, and where it comes nearest to them."""

import unicodedata

import pytest

from news.quotes.nearest import Difference, nearest_passage
from news.quotes.pieces import read
from news.quotes.verbatim import find_words, same_words

EXTRACT = (
    "THE CHAIR: Good evening. The ferry will run again in May, and it won’t cost more. Thank you."
)


def found(words, extract=EXTRACT):
    where = find_words(words, extract)
    return where and extract[where.start : where.end]


class TestFindWords:
    def test_offsets_are_those_of_the_stored_extract(self):
        where = find_words("The ferry will run again in May", EXTRACT)

        assert (where.start, where.end) == (25, 56)
        assert EXTRACT[25:56] == "The ferry will run again in May"

    def test_no_words_are_nowhere(self):
        assert find_words("", EXTRACT) is None
        assert find_words("…", "Well … yes.") is None
        assert find_words("Thank you.", "") is None

    @pytest.mark.parametrize(
        "words",
        [
            "The ferry will run again in June",
            "the ferry will run again in May",
            "The ferry will run again, in May",
            "The ferry … in May",
        ],
    )
    def test_every_word_capital_and_mark_counts(self, words):
        assert found(words) is None

    def test_words_are_whole(self):
        assert find_words("art", "The party is over.") is None
        assert find_words("cost", "They won’t be cost-free.") is None
        assert found("art", "The art is over.") == "art"

    def test_the_form_of_quotation_marks_and_dashes_may_differ(self):
        assert found('"It won\'t cost more" - he said', "“It won’t cost more” — he said.") == (
            "“It won’t cost more” — he said"
        )

    def test_white_space_and_line_breaks_may_differ(self):
        broken = "The ferry\nwill run  again\u00a0in\r\nMay."

        assert found("The ferry will run again in May.", broken) == broken

    def test_soft_hyphens_and_what_else_is_not_seen_may_stand_there(self):
        hidden = "\ufeffThe fer\u00adry will\u200b run"

        assert found("The ferry will run", hidden) == "The fer\u00adry will\u200b run"

    def test_letters_may_be_composed_or_not(self):
        apart = unicodedata.normalize("NFD", "Schön, wir gehen über die Brücke.")

        together = unicodedata.normalize("NFC", apart)

        assert found("wir gehen über die Brücke.", apart) == apart[apart.index("wir") :]
        assert found(apart, together) == together

    def test_a_record_may_end_where_its_source_goes_on(self):
        assert found("The ferry will run again in May.") == "The ferry will run again in May"
        assert found("Thank you!") == "Thank you"
        assert found("Thank you.") == "Thank you."

    def test_of_several_places_it_is_the_one_that_ends_alike(self):
        extract = "We sail, they said. We sail at six. We sail."

        assert find_words("We sail.", extract).start == extract.rindex("We sail.")
        assert find_words("We sail", extract).start == 0

    def test_chinese_is_found_inside_a_line(self):
        assert found("渡轮五月复航", "福丝说：“渡轮五月复航，票价不变。”") == "渡轮五月复航"

    def test_arabic_is_found_with_its_marks(self):
        extract = "قالت: «الطريق وعدٌ قديم، أما البحر فهو هنا منذ الصباح»."

        assert found("الطريق وعدٌ قديم، أما البحر فهو هنا منذ الصباح.", extract) == (
            "الطريق وعدٌ قديم، أما البحر فهو هنا منذ الصباح"
        )

    def test_a_source_may_put_brackets_around_other_words(self):
        assert found("We sail at six.", "[Applause] We sail at six.") == "We sail at six."
        assert found("We sail at six.", "We sail [laughs] at six.") is None


class TestPlaces:
    @pytest.mark.parametrize(
        "text",
        [
            "The ferry — “won’t” sail … on 3,5 May.",
            "e\u0301te\u0301 fer\u00adry",
            "\u1112\u1161\u11ab\u1100\u1173\u11af 한글",
            "[We] sail [at six]. [",
        ],
    )
    def test_each_piece_knows_where_it_stands(self, text):
        for piece in read(text):
            stands = text[piece.start : piece.end]
            composed = unicodedata.normalize("NFC", stands.replace("\u00ad", ""))
            assert piece.text.strip("[]") in (composed, composed.strip("[]"))


class TestSameWords:
    def test_typography_is_nothing_that_was_said(self):
        assert same_words("It won't cost  more", "It won’t cost more")

    def test_a_comma_is(self):
        assert not same_words("Let’s eat, Mira", "Let’s eat Mira")


class TestNearestPassage:
    def test_it_shows_both_texts_where_they_differ(self):
        nearest = nearest_passage("The ferry will run again in June", EXTRACT)

        assert EXTRACT[nearest.start : nearest.end] == "The ferry will run again in May"
        assert nearest.differences == [
            Difference(True, "The ferry will run again in", "The ferry will run again in"),
            Difference(False, " June", " May"),
        ]

    def test_a_capital_is_a_difference(self):
        nearest = nearest_passage("thank you", EXTRACT)

        assert nearest.differences == [
            Difference(False, "thank", "Thank"),
            Difference(True, " you", " you"),
        ]

    def test_words_that_are_missing_or_added_stand_alone(self):
        nearest = nearest_passage("The ferry will soon run in May", EXTRACT)

        assert [(d.record, d.source) for d in nearest.differences if not d.is_same] == [
            (" soon", ""),
            ("", " again"),
        ]

    def test_less_than_half_of_the_words_are_nothing_like_them(self):
        assert nearest_passage("The bridge was sold to a circus", EXTRACT) is None
        assert nearest_passage("Anything", "") is None
        assert nearest_passage("", EXTRACT) is None

    def test_it_is_found_anywhere_in_a_long_extract(self):
        filler = "Nothing to see here, only the sea. " * 1500
        extract = filler + EXTRACT + filler

        nearest = nearest_passage("The ferry will run again in June", extract)

        assert nearest.start == len(filler) + EXTRACT.index("The ferry")
