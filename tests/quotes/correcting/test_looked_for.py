"""What is looked for in stories that may quote a part of corrected words."""

from news.quotes.correcting.looked_for import as_looked_through, changed_words


def test_each_word_that_was_changed_is_looked_for():
    old, new = "The harbour opens in May.", "The port opens in June."

    assert changed_words(old, new) == ["harbour", "may"]


def test_around_a_word_that_was_added_its_neighbours_are():
    assert changed_words("We will sail on Monday.", "We will not sail on Monday.") == [
        "sail",
        "will",
    ]


def test_so_are_the_neighbours_of_a_word_that_is_too_short():
    assert changed_words("We sail at 6 on Monday.", "We sail at 7 on Monday.") == ["monday", "sail"]


def test_without_spaces_every_letter_that_was_changed_is():
    assert changed_words("渡轮五月复航。", "渡轮六月复航。") == ["五"]


def test_another_case_alone_is_looked_for_by_the_longest_word():
    assert changed_words("the Mayor sails", "the mayor sails") == ["sails"]


def test_what_is_looked_through_is_folded_alike():
    [word] = changed_words("Ein CAFÉ.", "Ein Haus.")

    assert word in as_looked_through("Das Cafe\u0301", "<p>Es&nbsp;regnet.</p>")
    assert "hafen" in as_looked_through("<p>Der Ha&shy;fen</p>")
