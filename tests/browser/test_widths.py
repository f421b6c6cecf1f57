"""What fits on a screen, with scripts switched off."""

from contextlib import contextmanager

import pytest

from tests.making import (
    make_article,
    make_person,
    make_quotation,
    make_section,
    paragraph,
    pull_quote,
)

from .conftest import PHONE

WIDTHS = [320, 390, 768, 1280, 1920]
SECTIONS = ["Business", "Technology", "Science", "World", "Culture", "Opinion"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@contextmanager
def opened(browser, site_url, address, viewport=PHONE):
    context = browser.new_context(base_url=site_url, viewport=viewport, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def test_the_sections_stand_in_one_line_that_shows_where_one_is(browser, site_url):
    for title in SECTIONS:
        section = make_section(title)
    story = make_article(published=True, section=section)

    with opened(browser, site_url, story.url) as page:
        links = page.locator(".section-nav a")
        tops = {round(link.bounding_box()["y"]) for link in links.all()}
        current = page.locator(".section-nav [aria-current]").bounding_box()
        width = page.evaluate("document.documentElement.scrollWidth")

    assert len(tops) == 1
    assert current["x"] >= 0
    assert current["x"] + current["width"] <= PHONE["width"]
    assert width == PHONE["width"]


def test_no_page_is_wider_than_its_screen_however_long_a_word_is(browser, site_url):
    name = "Wolfeschlegelsteinhausenbergerdorff-" * 3
    words = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"
    quotation = make_quotation(words, speaker=make_person(name[:90]), role_then=name[:90])
    story = make_article(
        f"{words} 1911",
        published=True,
        standfirst=words,
        body=[paragraph(f"“{words}”"), pull_quote(quotation)],
    )
    addresses = [
        "/",
        story.url,
        story.get_parent().url,
        quotation.get_absolute_url(),
        quotation.speaker.get_absolute_url(),
        "/quotations/",
        "/people/",
        f"/search/?q={words}",
        f"/search/?q={words}+nothing",
    ]
    wider = []

    for address in addresses:
        with opened(browser, site_url, address) as page:
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                if page.evaluate("document.documentElement.scrollWidth") > width:
                    wider.append((address, width))

    assert wider == []
