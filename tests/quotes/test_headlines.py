"""Headlines that read like somebody's words."""

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news.quotes.rules import headline_problem


class Person:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name


def said(speaker, text):
    return SimpleNamespace(speaker=speaker, text=text)


FERRY = "The ferry will run again in May, and it won’t cost more. We know that."
QUOTED = [
    said(Person("Mira Voss"), FERRY),
    said("Jonas van der Meer", "No bridge, ever."),
    said(None, "Ahoy!"),
]
SEED = [
    said(
        "Jack Ma",
        "In the next 30 years, the Internet will be used like electricity, and data will be more "
        "important than oil.",
    ),
    said(
        "Michael Evans",
        "This partnership is an exciting step in Alibaba’s internationalization, combining local "
        "leadership with our global ecosystem.",
    ),
]
ADVICE = "Quote words that are on record, or write it as a report, without the colon."


def test_the_headline_that_began_it_is_pointed_out():
    headline = "Putin: Full support for the development of Alibaba in Russia"

    assert headline_problem(headline, SEED) == (
        "The headline reads like words of Putin, but no quotation of Putin in the story has “Full "
        f"support for the development of Alibaba in Russia”. {ADVICE}"
    )


@pytest.mark.parametrize(
    "headline",
    [
        "Путин: полная поддержка развития Alibaba в России",
        "«Путин: полная поддержка развития Alibaba в России»",
        "普京：全力支持阿里巴巴在俄罗斯发展",
        "بوتين: دعم كامل لتطوير علي بابا في روسيا",
        "PUTIN: FULL SUPPORT",
        "Putin: full support",
        "Vladimir Putin: Full support for Alibaba",
        "President Putin: Full support for Alibaba",
        "Live: Putin: Full support for Alibaba",
    ],
)
def test_so_it_is_in_every_form(headline):
    assert headline_problem(headline, SEED)
    assert headline_problem(headline, [])


@pytest.mark.parametrize(
    "headline",
    [
        "Mira Voss: The ferry will run again in May",
        "Voss: the ferry will run again",
        "M. Voss: “It won't cost more”",
        "Voss：The ferry will run again",
        "Mayor Mira Voss: The Ferry Will Run Again",
        "«Voss: It won’t cost more»",
        "Voss: The ferry … won’t cost more",
        "Voss: … in [spring], and it won’t cost more",
        "Van der Meer: No bridge",
        "Interview: Voss: The ferry will run again",
    ],
)
def test_words_that_the_person_is_quoted_with_are_fine(headline):
    assert headline_problem(headline, QUOTED) is None


@pytest.mark.parametrize(
    "headline",
    [
        "Voss: The ferry sails in May",
        "Voss: The ferry will not run again",
        "Voss: won’t cost more … The ferry",
        "Voss: No",
        "Edda Voss: The ferry will run again",
        "Mira Voss: How we saved the ferry",
        "Meer: A bridge, ever",
    ],
)
def test_other_words_are_pointed_out(headline):
    assert headline_problem(headline, QUOTED)


def test_words_of_somebody_else_are_given_back():
    assert headline_problem("Van der Meer: It won’t cost more", QUOTED) == (
        "The headline reads like words of Van der Meer, but no quotation of Van der Meer in the "
        f"story has “It won’t cost more”. In the story they are words of Mira Voss. {ADVICE}"
    )
    assert "are words of an unnamed speaker" in headline_problem("Edda Falk: Ahoy!", QUOTED)


def test_a_name_in_another_alphabet_may_be_the_speakers():
    quoted = [said("Mira Voss", "Паром снова пойдёт в мае.")]

    assert headline_problem("Фосс: Паром снова пойдёт", quoted) is None
    assert headline_problem("Фосс: Паром уже идёт", quoted)


@pytest.mark.parametrize(
    "headline",
    [
        "",
        ":",
        "Putin:",
        ": Full support",
        "The ferry runs again",
        "The ferry leaves at 10:30",
        "Vell beats Orth 2:1",
        "Explainer: how the ferry runs",
        "Live: The ferry is back",
        "LIVE UPDATES: The ferry is back",
        "Analysis: The board has no choice",
        "Opinion: No bridge, please",
        "In pictures: The ferry is back",
        "The week in science: Gulls and tides",
        "2024: the year in ferries",
        "Day 12: The ferry waits",
        "Apollo 11: The landing",
        "Vell Island: a guide",
        "Vell Island: The ferry is back",
        "Ferry row: The board gives in",
        "The long wait: The ferry is back",
        "How we did it: The ferry is back",
        "Ferries, tides and gulls: What a summer",
        "Edda Falk: how a pilot became mayor",
        "Edda Falk: a life in boats",
        "Edda Falk: 1950–2024",
        "Mira Voss: 1950–2024",
        "Mira Voss: [laughs]",
        "Видео: паром вернулся",
        "Прямая трансляция: паром вернулся",
        "Kommentar: Keine Brücke",
        "En direct : le bac est de retour",
        "视频：渡轮复航",
        "渡轮复航第一天：人山人海",
        "عاجل: عودة العبّارة",
    ],
)
def test_not_every_colon_is_a_speech(headline):
    assert headline_problem(headline, QUOTED) is None


def test_the_name_of_a_speaker_always_counts():
    harbour = [said("Harbour board of Vell Island", "No bridge.")]

    assert headline_problem("Harbour board: No ferry", harbour)
    assert headline_problem("Harbour board: No ferry", []) is None


def test_words_begin_and_end_with_a_word():
    assert headline_problem("Voss: No", QUOTED)  # "We know that."
    assert headline_problem("Voss: We know", QUOTED) is None


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=60))
def test_any_headline_gets_a_sentence_or_nothing(headline, speaker, text):
    problem = headline_problem(headline, [said(speaker, text), said(None, text)])

    assert problem is None or problem.endswith(ADVICE)
