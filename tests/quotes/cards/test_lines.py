"""Lines are broken where a script breaks them; `len` measures, so that a letter is one wide."""

import pytest

from news.quotes.cards.lines import broken, shortened, units


def texts(lines):
    return [line.text for line in lines]


def parts(text):
    return [unit.text for unit in units(text)]


def test_words_stay_whole_with_what_clings_to_them():
    assert parts("We go, “now” – yes.") == ["We", "go,", "“now”", "–", "yes."]


def test_chinese_breaks_between_characters_but_never_before_a_closing_mark():
    assert parts("现在，好。") == ["现", "在，", "好。"]


def test_an_opening_mark_stays_with_the_character_that_it_opens():
    assert parts("他说“好。”（一）") == ["他", "说", "“好。”", "（一）"]


def test_latin_letters_and_numbers_among_chinese_stay_whole():
    assert parts("在2007年的NASA报告") == ["在", "2007", "年", "的", "NASA", "报", "告"]


def test_lines_are_as_even_as_they_can_be():
    assert texts(broken("one two three four five six", 20, len)) == [
        "one two three",
        "four five six",
    ]


def test_it_takes_no_more_lines_for_being_even():
    assert len(broken("a b c d e f g h", 15, len)) == 1


def test_what_does_not_fit_is_cut_at_a_word_and_says_so():
    assert texts(shortened("one two, three four", 9, 1, len)) == ["one two…"]


def test_the_closing_mark_follows_the_cut():
    assert texts(shortened("one two three four", 9, 1, len, "”")) == ["one two…”"]


def test_what_fits_is_not_cut():
    assert texts(shortened("one two", 7, 1, len)) == ["one two"]


def test_a_word_wider_than_any_line_is_broken_within():
    assert texts(shortened("Donaudampfschiff fährt", 8, 3, len)) == [
        "Donaudam",
        "pfschiff",
        "fährt",
    ]


def test_of_a_single_word_as_much_as_there_is_room_for():
    assert texts(shortened("Donaudampfschiff", 8, 1, len, "”")) == ["Donaud…”"]


@pytest.mark.parametrize("text", ["", " ", "\u200b", "…", "“”", "（", "😀" * 50, "a" * 3000])
def test_nothing_is_too_odd(text):
    assert all(line.width <= 40 for line in shortened(text, 40, 3, len))


def test_no_character_gets_lost():
    text = "从前我替别人亮着灯（1999年），“现在”别人替我亮着灯。 And so on, he said."

    assert "".join(unit.text for unit in units(text)) == text.replace(" ", "")
