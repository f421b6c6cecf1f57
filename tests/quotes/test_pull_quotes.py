"""A pull quote repeats words of the story."""

import pytest

from news.quotes.rules import pull_quote_problem

STORY = """The harbour board met on Monday.
“The ferry will run again,” said Mira Voss, “in May, and it won’t cost more.”
She thanked the crew: «The ‘Heron’ [is] ready».
«Паром снова пойдёт, — сказала Мира Фосс, — в мае».
"""
ADVICE = (
    "A pull quote repeats words of the story; for words that stand only here, use a block quote."
)


@pytest.mark.parametrize(
    "printed",
    [
        "The ferry will run again",
        "The ferry will run again.",
        "“The  ferry will run again”",
        "The ferry will run again in May, and it won't cost more!",
        "… it won’t cost more",
        "[I]t won’t cost more … The ferry will run",
        "The ferry [to Vell Island] will run again …",
        "The “Heron” is ready",
        "Паром снова пойдёт, в мае",
        "Паром снова пойдёт … в мае",
    ],
)
def test_its_words_stand_in_the_story(printed):
    assert pull_quote_problem(printed, STORY) is None


@pytest.mark.parametrize(
    ("printed", "missing"),
    [
        ("The ferry will run again in June.", "run again in June"),
        ("The ferry will run … to the sea.", "to the sea"),
        ("the ferry will run again", "the ferry will run again"),
        ("The ferry run again", "The ferry run again"),
        ("The Heron has sailed", "The Heron has sailed"),
        ("Паром уже пойдёт", "Паром уже пойдёт"),
    ],
)
def test_words_that_do_not_are_named(printed, missing):
    assert (
        pull_quote_problem(printed, STORY) == f"The story’s text doesn’t have “{missing}”. {ADVICE}"
    )


@pytest.mark.parametrize("printed", ["", "…", "[It runs.]", "?"])
def test_brackets_and_cuts_alone_repeat_nothing(printed):
    assert pull_quote_problem(printed, STORY) == (
        f"The pull quote prints no words of the story. {ADVICE}"
    )


def test_a_story_without_words_has_none_to_repeat():
    assert pull_quote_problem("The ferry", "") == (
        f"The story’s text doesn’t have “The ferry”. {ADVICE}"
    )
