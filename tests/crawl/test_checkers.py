"""What the checkers say, as findings; and whether they still find what is known to be wrong."""

import json

import pytest

from . import axe, html_checker, known_faults
from .findings import Finding, report, table
from .made_up import answer

PAGES = [answer("", "/"), answer("", "/people/")]


def nu(*messages):
    return json.dumps({"messages": list(messages)})


def test_what_nu_says_is_a_finding_on_its_page():
    said = nu({"type": "error", "url": "file:/x/1.html", "message": "Stray.", "extract": "</p>"})

    assert list(html_checker.read(said, PAGES)) == [Finding("Nu: Stray.", "</p>", "/people/")]


def test_a_warning_of_nu_counts_unless_we_mean_it():
    warns = {"type": "info", "subType": "warning", "url": "file:/x/0.html"}
    said = nu(
        {**warns, "message": "Article lacks heading. Consider one."},
        {**warns, "message": "Section lacks heading."},
    )

    found = [finding.rule for finding in html_checker.read(said, PAGES)]

    assert found == ["Nu: Section lacks heading."]


def test_nu_that_gives_up_is_no_page_without_faults():
    with pytest.raises(ValueError, match="gave up: Too long"):
        list(html_checker.read(nu({"type": "non-document-error", "message": "Too long"}), PAGES))


def test_what_axe_says_names_rule_element_and_window():
    violation = {"id": "image-alt", "help": "Images have alt", "nodes": [{"html": "<img>"}]}

    assert list(axe.read({"violations": [violation]}, "at 390 px, dark")) == [
        ("axe, at 390 px, dark: Images have alt (image-alt)", "<img>")
    ]


def test_a_checker_that_misses_a_known_fault_is_found_out():
    found = [
        Finding("No alt.", "<img>", known_faults.ADDRESS),
        Finding("No alt.", "<img>", "/people/"),
    ]

    assert list(known_faults.without_the_known(found, ["No alt."])) == found[1:]
    assert list(known_faults.without_the_known(found, ["No alt.", "No h1."])) == [
        Finding("A checker finds the faults that are known.", "No h1.", known_faults.ADDRESS),
        found[1],
    ]


def test_a_report_names_a_rule_once_and_every_page():
    findings = [
        Finding("One h1.", "<h1>", "/b/"),
        Finding("One h1.", "<h1>", "/a/"),
        Finding("An id once.", '<p\n  id="c">', "/c/"),
        Finding("A feed.", "", "/d/"),
    ]

    assert list(report(findings)) == [
        "A feed.",
        "    the page",
        "        on /d/",
        "An id once.",
        '    <p id="c">',
        "        on /c/",
        "One h1.",
        "    <h1>",
        "        on /a/",
        "        on /b/",
    ]


def test_a_table_has_its_columns_below_each_other():
    assert list(table([("kind", "pages"), ("story", 12), ("form", 3)])) == [
        "kind   pages",
        "story     12",
        "form       3",
    ]
