"""A comparison in paragraphs of words, each with its role."""

from news.quotes.comparison import compared, printed_beside
from news.quotes.marking import Words, after, before, in_one


def test_one_text_has_what_is_gone_before_what_is_new():
    assert in_one(compared("The ferry runs.", "The ferry sails.")) == [
        [
            Words("same", "The ferry"),
            Words("gone", "runs", " "),
            Words("new", "sails", " "),
            Words("same", "."),
        ]
    ]


def test_what_is_gone_and_new_keeps_its_paragraphs():
    paragraphs = in_one(compared("One.\n\nTwo three.", "One.\n\nTwo four."))

    assert [[words.text for words in paragraph] for paragraph in paragraphs] == [
        ["One."],
        ["Two", "three", "four", "."],
    ]


def test_a_paragraph_begins_without_space():
    paragraphs = in_one(compared("", "One.\n \n Two."))

    assert paragraphs == [[Words("new", "One.")], [Words("new", "Two.")]]


def test_where_no_spaces_are_written_none_are_added():
    assert [words.space for words in in_one(compared("渡轮五月", "渡轮六月"))[0]] == [""] * 4


def test_nothing_has_no_paragraphs():
    assert in_one(compared("", "")) == []


def test_the_record_says_what_a_story_left_out():
    assert before(printed_beside("We sail in May, they say.", "We sail [out] in May …")) == [
        [Words("same", "We sail"), Words("same", "in May", " "), Words("gone", ", they say.")]
    ]


def test_the_story_says_what_it_added_and_where_it_cut():
    assert after(printed_beside("We sail in May, they say.", "We sail [out] in May …")) == [
        [
            Words("same", "We sail"),
            Words("new", "[out]", " "),
            Words("same", "in May", " "),
            Words("cut", "…", " "),
        ]
    ]
