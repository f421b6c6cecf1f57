"""A story with a quotation is published from an empty form in twelve fields at most, counted."""

import re

import pytest
from playwright.sync_api import expect

from news.models import ArticlePage, Quotation
from tests.making import make_section

from .test_editor_writes_a_story import WATCHES, WORDS, add_block, log_in

AT_MOST = 12
SUMMARY = "The council has changed its mind about the winter timetable."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


class Counted:
    """Fills fields in and counts them: each once, whatever its kind."""

    def __init__(self):
        self.filled = []

    def fill(self, name, field, value):
        self.filled.append(name)
        field.fill(value)

    def write(self, name, editor, value):
        self.filled.append(name)
        editor.click()
        editor.type(value)


def test_a_story_with_a_quotation_takes_twelve_fields_at_most(page, site_url, settings):
    settings.SECOND_LOOK = False  # which is somebody else’s work
    section = make_section("Harbour")
    log_in(page)
    page.add_init_script(WATCHES)
    page.goto(f"/admin/pages/add/news/articlepage/{section.pk}/")
    expect(page.locator("html")).to_have_attribute("data-watches", "yes")
    counted = Counted()

    counted.fill("headline", page.get_by_placeholder("Headline"), "The early ferry returns")
    counted.fill("standfirst", page.locator("#id_standfirst"), SUMMARY)
    add_block(page, "Paragraph")
    body = page.locator("#panel-child-content-body-content")
    text = f"The master of the ferry left no doubt. “{WORDS}” he said."
    counted.write("paragraph", body.locator("[contenteditable=true]").first, text)
    add_block(page, "Pull quote")
    page.get_by_role("button", name="Choose quotation").click()
    window = page.locator(".modal-content")
    window.get_by_role("tab", name="New").click()
    counted.fill("words", window.locator("#id_text"), f"“{WORDS}”")
    counted.fill("speaker", window.get_by_role("combobox", name="Speaker"), "Edda Falk")
    counted.fill("said on", window.locator("#id_said"), "2025-03")
    counted.fill("role then", window.locator("#id_role_then"), "master of the ferry")
    counted.fill("occasion", window.locator("#id_occasion"), "a meeting of the harbour board")
    counted.fill("source", window.locator("#id_source"), "https://example.org/minutes")
    window.get_by_role("button", name="Put on record").click()
    expect(page.locator("#body-1-value-quotation-title")).to_contain_text("Edda Falk")

    page.wait_for_load_state("networkidle")  # no autosave is under way
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text(re.compile("(created and|has been) published"))).to_be_visible()

    story = ArticlePage.objects.get(title="The early ferry returns")
    assert story.live
    quotation = Quotation.objects.get()
    assert (quotation.text, quotation.speaker.name) == (WORDS, "Edda Falk")
    assert quotation.sources.get().url == "https://example.org/minutes"
    assert len(counted.filled) == len(set(counted.filled)) <= AT_MOST, counted.filled
    page.goto(story.url)
    figure = page.locator("figure.pull-quote")
    expect(figure.locator("blockquote p")).to_contain_text(WORDS)
    expect(figure.locator("figcaption")).to_contain_text("master of the ferry")
