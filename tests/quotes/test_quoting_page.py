"""The tables of docs/quoting.md are true, row by row."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from news.quotes.cut_off import surroundings
from news.quotes.rules import headline_problem, printed_form_problem, pull_quote_problem
from news.quotes.verbatim import find_words

PAGE = Path(__file__).resolve().parents[2] / "docs" / "quoting.md"


def rows(heading):
    section = PAGE.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = [line for line in section.splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in table[1:]]


@pytest.mark.parametrize(("verbatim", "printed", "answer"), rows("The printed form"))
def test_printed_form(verbatim, printed, answer):
    assert (printed_form_problem(verbatim, printed) or "Allowed.") == answer


@pytest.mark.parametrize(("story", "printed", "answer"), rows("Pull quotes"))
def test_pull_quote(story, printed, answer):
    assert (pull_quote_problem(printed, story) or "Allowed.") == answer


@pytest.mark.parametrize(("language", "source", "words", "remark"), rows("The cut-off guard"))
def test_cut_off_guard(language, source, words, remark):
    found = find_words(words, source)

    warnings = surroundings(source, found.start, found.end, language).warnings
    assert (" ".join(warnings) or "Nothing.") == remark


@pytest.mark.parametrize(("headline", "quoted", "answer"), rows("Headlines"))
def test_headline(headline, quoted, answer):
    speaker, text = quoted.split(": ", 1)
    quotation = SimpleNamespace(speaker=speaker, text=text)

    assert (headline_problem(headline, [quotation]) or "Nothing.") == answer


def test_the_cut_off_guard_has_rows_in_five_languages_and_more():
    table = rows("The cut-off guard")

    assert len(table) >= 40
    assert {row[0] for row in table} >= {"en", "ru", "de", "fr", "zh"}
    assert sum(row[3] == "Nothing." for row in table) >= 15


@pytest.mark.parametrize("heading", ["The printed form", "Pull quotes", "Headlines"])
def test_no_table_is_empty(heading):
    assert len(rows(heading)) > 5
