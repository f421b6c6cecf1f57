import subprocess
import sys

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.language.parsing import MOST_LEAVES
from search.query import LAST_PAGE, LONGEST, SearchQuery


def asked(**params):
    return SearchQuery.from_params(params)


def test_words_are_read_as_stories_are():
    assert asked(q="Electricity’s  O'Brien, harbour/ferry").words == (
        "electr",
        "obrien",
        "harbour",
        "ferri",
    )


@pytest.mark.parametrize(
    "typed", ['"in the next"', "“in the next”", "„in the next“", "«in the next»"]
)
def test_words_between_quotation_marks_are_a_phrase(typed):
    query = asked(q=f"power {typed} years")

    assert query.words == ("power", "year")
    assert query.phrases == (("in", "the", "next"),)


@pytest.mark.parametrize("typed", ['power "in the', 'power in the"', "power ”in the"])
def test_a_mark_that_nothing_closes_is_just_a_mark(typed):
    query = asked(q=typed)

    assert query.words == ("power", "in", "the")
    assert query.phrases == ()


@pytest.mark.parametrize("typed", ['""', '" "', '"!?"', "!!!", "❤️", "'"])
def test_what_holds_no_word_asks_for_nothing(typed):
    assert asked(q=typed).terms == ()


def test_one_piece_of_several_words_is_a_phrase_or_one_word():
    assert asked(q="3.5 発売日").phrases == (("3", "5"), ("発売", "売日"))
    covid = asked(q="COVID-19").terms[0]
    assert [way.tokens for way in covid.ways] == [("covid", "19"), ("covid19",)]


def test_a_word_typed_twice_is_one_term():
    assert asked(q="ferry ferry ferry").words == ("ferri",)


def test_the_text_stays_as_typed_without_what_cannot_be_shown():
    assert asked(q="  a\0b \ud800 c\n\tD \u202egnirts ").text == "a b c D gnirts"


def test_the_text_is_capped():
    assert asked(q="é" * 5_000).text == "é" * LONGEST
    assert len(asked(q="\u202e" * 5_000 + "ferry").text) <= LONGEST


def test_the_terms_are_capped():
    assert len(asked(q=" ".join(f"w{number}" for number in range(5_000))).terms) == MOST_LEAVES


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("2", 2),
        ("007", 7),
        ("1", 1),
        ("0", 1),
        ("-1", 1),
        ("1.5", 1),
        ("", 1),
        ("two", 1),
        ("٢", 1),
        ("99999999999999999999", LAST_PAGE),
        ("9" * 10_000, LAST_PAGE),
        (3, 3),
        (None, 1),
        (["5", "6"], 6),
        ([], 1),
        ({}, 1),
    ],
)
def test_the_page_is_a_number_from_one_to_the_last(typed, page):
    assert asked(q="ferry", page=typed).page == page


def test_a_number_too_long_to_be_written_is_no_page():
    assert asked(q="ferry", page=10**5_000).page == 1


@pytest.mark.parametrize(
    ("typed", "sort"),
    [
        ("newest", "newest"),
        ("relevance", "relevance"),
        ("oldest'--", "relevance"),
        (None, "relevance"),
    ],
)
def test_the_order_is_one_that_there_is(typed, sort):
    assert asked(q="ferry", sort=typed).sort == sort


def test_an_address_and_a_dictionary_ask_the_same():
    assert SearchQuery.from_params(QueryDict("q=ferry&q=harbour&sort=newest&page=2")) == asked(
        q="harbour", sort="newest", page=2
    )


def test_nothing_typed_is_the_empty_query():
    assert SearchQuery.from_params({}) == SearchQuery()


def test_the_address_keeps_the_query():
    query = asked(q="“in the” & 100%", sort="newest", page="3")

    assert SearchQuery.from_params(QueryDict(query.params)) == query
    assert asked(q="ferry").params == "q=ferry"


def test_another_order_starts_from_the_first_page():
    assert asked(q="ferry", page="3").sorted_by("newest").params == "q=ferry&sort=newest"


def test_each_term_can_be_searched_for_alone():
    query = asked(q="Power “in the next” O’Brien", sort="newest", page="2")

    assert [shorter.text for shorter in query.shorter()] == ["Power", '"in the next"', "O’Brien"]
    assert query.shorter()[1] == asked(q='"in the next"', sort="newest")
    assert asked(q="power").shorter() == []


@settings(suppress_health_check=[HealthCheck.too_slow])  # of the machine, not of what is tested
@given(
    st.dictionaries(
        st.sampled_from(["q", "sort", "page", "x"]),
        st.text(st.characters(codec=None)) | st.none() | st.integers() | st.lists(st.text()),
    )
)
def test_any_parameters_make_a_query_whose_address_asks_the_same(params):
    query = SearchQuery.from_params(params)

    assert SearchQuery.from_params(QueryDict(query.params)) == query
    assert len(query.text) <= LONGEST
    assert 1 <= query.page <= LAST_PAGE


def test_a_query_needs_no_django():
    lines = "from search.query import SearchQuery; print(SearchQuery.from_params({'q': 'a'}).words)"
    lines += "; import sys; assert 'django' not in sys.modules"

    printed = subprocess.run(
        [sys.executable, "-c", lines], capture_output=True, text=True, check=True
    )

    assert printed.stdout == "('a',)\n"


def test_what_was_typed_for_a_field_can_be_clicked_away():
    typed = asked(q="ferry from:2017 to:2018-04 kind:quotation", section="world")
    assert (typed.kind, typed.since.text, typed.until.text) == ("quotation", "2017", "2018-04")

    assert asked(q=typed.of_kind("story").text).kind == "story"
    assert typed.without_dates().params == "q=ferry+kind%3Aquotation&kind=quotation&section=world"
    assert typed.without_filters().text == "ferry kind:quotation"


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("ferry harbour", ""),
        ("ferry OR (harbour -winter)", "ferry or (harbour, without winter)"),
        ("-“old lamp”", "anything, without “old lamp”"),
        ("title:(ferry OR boat)", "ferry in the headline or boat in the headline"),
        ("electri*", "words that begin with electri"),
        ("((a) b", "a and b"),
        ("AND a OR", "a"),
        ("NOT NOT a", "a"),
        ("http://x.org:80 a:b", ""),
    ],
)
def test_a_query_says_how_it_was_read(typed, reading):
    assert asked(q=typed).reading == reading


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2016-2", "2016-02-01", "2016-02-29"),
        ("2017-10-20", "2017-10-20", "2017-10-20"),
    ],
)
def test_a_date_is_a_year_a_month_or_a_day(typed, first, last):
    span = asked(q="a", **{"from": typed}).since

    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "typed", ["2017-13", "2017-02-30", "17", "soon", "", "2017-1-1-1", "99999"]
)
def test_no_date_is_left_out(typed):
    assert asked(q="a", **{"from": typed}).since is None
