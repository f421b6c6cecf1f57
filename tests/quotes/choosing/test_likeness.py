"""Whether words are on record already, in nearly the same form."""

import pytest

from news.quotes.choosing.likeness import are_nearly_the_same, kept_phrases, sought_phrases

FERRY = "The ferry will run again in May, and it won’t cost more."
RUSSIAN = "Паром снова пойдёт в мае, и билет не подорожает."
CHINESE = "渡轮五月复航，票价不变，岛上的人都很高兴。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FERRY, "“the ferry will run again in may and it won't cost more”"),
        (FERRY, "The ferry will run again in June, and it won’t cost more."),
        (FERRY, "The ferry will run again"),
        (FERRY, "it won’t cost more"),
        (FERRY, "The ferry will run again, and it won’t cost more."),
        (FERRY, "The ferry […] won’t cost more."),
        (FERRY, f"Nobody believed it. “{FERRY}” said the chair, and sat down again."),
        (RUSSIAN, "ПАРОМ СНОВА ПОЙДЕТ В МАЕ"),
        (RUSSIAN, "Паром снова пойдёт в июне, и билет не подорожает."),
        (CHINESE, "渡轮六月复航，票价不变，岛上的人都很高兴"),
        (CHINESE, "渡轮五月复航，票价不变"),
        ("No.", "“No!”"),
    ],
)
def test_they_are_nearly_the_same(one, other):
    assert are_nearly_the_same(one, other)
    assert are_nearly_the_same(other, one)
    assert set(kept_phrases(one)) & set(sought_phrases(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FERRY, "The mayor will not say in May whether it will be built."),
        (FERRY, "It will run."),
        (FERRY, "ferry may"),
        (FERRY, "The ferry"),
        (FERRY, ""),
        (FERRY, "“…”"),
        (CHINESE, "票价"),
        ("No.", "No, we don’t."),
        ("", ""),
    ],
)
def test_they_are_not(one, other):
    assert not are_nearly_the_same(one, other)
    assert not are_nearly_the_same(other, one)


def test_of_a_text_on_record_eight_phrases_are_kept():
    assert len(kept_phrases(FERRY * 50)) == 8
    assert kept_phrases("…") == []


def test_phrases_fit_the_databases_integers():
    for number in sought_phrases(FERRY + RUSSIAN + CHINESE):
        assert -(2**63) <= number < 2**63
