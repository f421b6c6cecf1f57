"""A reader searches: by suggestions, by facets, and without JavaScript."""

import pytest

from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    paragraph,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def stories():
    mira = make_person("Mira Voss")
    quotation = make_quotation("The lighthouse will stay dark.", speaker=mira)
    body = [paragraph("The lighthouse of Vell Island."), block_quote(quotation)]
    make_article("Lighthouse dark", published=True, body=body, section=make_section("Harbour"))
    make_article(
        "Lamps and <i>lights</i>",
        published=True,
        body=[paragraph("A lighthouse keeper.")],
        section=make_section("Culture"),
    )


def test_suggestions_are_chosen_with_the_arrows(page, stories):
    page.goto("/search/")
    field = page.get_by_role("combobox", name="Search stories and quotations").last

    field.press_sequentially("vos")
    page.get_by_role("option").first.wait_for()
    assert field.get_attribute("aria-expanded") == "true"
    assert page.get_by_role("option").all_inner_texts() == ["Mira Voss\nPerson"]
    field.press("ArrowDown")
    chosen = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    assert chosen.get_attribute("aria-selected") == "true"
    field.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    field.press("ArrowDown")
    page.get_by_role("option").first.wait_for()
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/people/mira-voss/")


def test_a_headline_is_suggested_as_it_stands_and_clicked(page, stories):
    page.goto("/search/")
    page.get_by_role("combobox").last.press_sequentially("lam")

    option = page.get_by_role("option", name="Lamps and <i>lights</i>")
    option.wait_for()
    option.click()
    page.wait_for_url("**/culture/**")


def test_facets_narrow_and_chips_widen_again(page, stories):
    page.goto("/search/?q=lighthouse")
    assert page.locator("h1").inner_text() == "2 stories for “lighthouse”"
    assert "lighthouse" in page.locator("mark").first.inner_text().lower()

    page.get_by_role("link", name="Culture 1").click()
    assert page.locator("h1").inner_text() == "1 story for “lighthouse”"
    page.get_by_role("link", name="Culture Remove this filter").click()
    assert page.locator("h1").inner_text() == "2 stories for “lighthouse”"
    page.get_by_role("link", name="Quotations 1").click()
    assert page.locator("h1").inner_text() == "1 quotation for “lighthouse”"


def test_without_javascript_everything_is_a_form_and_links(browser, site_url, stories):
    context = browser.new_context(java_script_enabled=False, base_url=site_url)
    page = context.new_page()
    page.goto("/search/")
    page.get_by_label("Search stories and quotations").last.fill("lighthouse keeper")
    page.get_by_role("button", name="Search").last.click()

    assert page.locator("h1").inner_text() == "1 story for “lighthouse keeper”"
    page.get_by_role("link", name="Lamps and").click()
    assert page.locator("h1").inner_text() == "Lamps and <i>lights</i>"
    context.close()
