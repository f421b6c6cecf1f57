"""The form tells which quotations of a draft are on record, and puts those there that are not."""

import re

import pytest
from playwright.sync_api import expect

from news.models import Quotation
from tests.making import make_section

from .test_drafting import EDIT, WATCHES, headline, paragraph
from .test_editor_writes_a_story import add_block, log_in

WORDS = "We sail at six, whatever the weather says."
SENTENCE = f"Edda Falk, the master of the ferry, left no doubt. “{WORDS}” Falk said."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def form(page):
    section = make_section("Harbour")
    log_in(page)
    page.add_init_script(WATCHES)
    page.goto(f"/admin/pages/add/news/articlepage/{section.pk}/")
    expect(page.locator("html")).to_have_attribute("data-watches", "yes")
    return page


def test_a_quotation_is_told_recorded_changed_and_warned_of(form):
    panel = form.locator("#quotations-in-draft")
    expect(panel).to_contain_text("There is no direct quotation in this draft yet.")
    headline(form).fill("The early ferry returns")
    expect(form).to_have_url(EDIT)
    add_block(form, "Paragraph")
    paragraph(form).click()
    form.keyboard.type(SENTENCE)
    entry = panel.get_by_role("listitem")
    expect(entry).to_contain_text("Not on record")
    expect(entry).to_contain_text("Edda Falk")

    entry.get_by_role("button", name="Put on record").dblclick()
    window = form.locator(".modal-content")
    expect(window).to_have_count(1)
    expect(window.locator("#id_text")).to_have_value(WORDS)
    expect(window.locator("#id_speaker_name")).to_have_value("Edda Falk")
    expect(window.locator("#id_language")).to_have_value("en")
    expect(window.locator(".new-quotation__around")).to_have_text(
        f"In the story, in English: “{WORDS}” Falk said."
    )
    window.get_by_role("button", name="Put on record").click()
    expect(entry).to_contain_text("On record, unchecked")
    expect(form.locator(".modal.in")).to_have_count(0)
    quotation = Quotation.objects.get()
    assert (quotation.text, quotation.speaker.name) == (WORDS, "Edda Falk")

    entry.get_by_role("button", name=re.compile("We sail at six")).click()
    expect(paragraph(form)).to_be_focused()
    form.keyboard.press("Control+a")
    form.keyboard.type(SENTENCE.replace("six", "nine"))
    expect(entry).to_contain_text("Printed differently")
    expect(entry.locator("del")).to_contain_text("six")
    expect(entry.locator("ins")).to_contain_text("nine")

    headline(form).fill("Falk: The ferry is full")
    warning = panel.get_by_role("button", name=re.compile("The headline reads like words of Falk"))
    expect(warning).to_be_visible()
    warning.click()
    expect(headline(form)).to_be_focused()


def test_words_in_a_quote_block_are_put_on_record_there(form):
    panel = form.locator("#quotations-in-draft")
    headline(form).fill("The early ferry returns")
    expect(form).to_have_url(EDIT)
    add_block(form, "Block quote")
    form.get_by_label("Printed words").fill(WORDS)
    entry = panel.get_by_role("listitem")
    expect(entry).to_contain_text("Not on record")

    entry.get_by_role("button", name="Put on record").click()
    window = form.locator(".modal-content")
    expect(window.locator("#id_text")).to_have_value(WORDS)
    window.locator("#id_speaker_name").fill("Edda Falk")
    window.get_by_role("button", name="Put on record").click()

    expect(entry).to_contain_text("On record, unchecked")
    expect(form.locator("#body-0-value-quotation")).to_have_value(str(Quotation.objects.get().pk))
