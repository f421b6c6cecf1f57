"""Checking a quotation with the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from news.models import Quotation, QuotationSource
from tests.browser.test_editor_writes_a_story import log_in
from tests.making import make_quotation

WORDS = "The harbour will open in May."
PASSAGE = "THE CHAIR: Good evening. The harbour will open in May, but only to boats."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def tab_to(page, target):
    """Press Tab until the target has the focus, as someone without a mouse would."""
    for _ in range(150):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"The keyboard doesn’t reach {target}.")


def test_a_quotation_is_checked_with_the_keyboard_alone(page, site_url):
    quotation = make_quotation(WORDS)
    quotation.sources.all().delete()
    QuotationSource.objects.create(
        quotation=quotation, kind="recording", title="The meeting in the ferry hall"
    )
    log_in(page)
    page.goto("/admin/snippets/news/quotation/?status=unverified")

    tab_to(page, page.get_by_role("link", name=re.compile("^Check “")))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="On record")).to_be_visible()
    tab_to(page, page.get_by_label("The passage that has the words"))
    page.keyboard.insert_text(PASSAGE)
    tab_to(page, page.get_by_role("button", name="Store the passage"))
    page.keyboard.press("Enter")

    expect(page.locator(".check-passage mark")).to_have_text("The harbour will open in May")
    expect(page.get_by_text("In the source the words go on:")).to_be_visible()
    tab_to(page, page.get_by_label("Found the words in the stored extract"))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Heard the recording")).to_be_checked()
    page.keyboard.press("ArrowUp")
    tab_to(page, page.get_by_label("Note", exact=True))
    page.keyboard.insert_text("Heard twice.")
    tab_to(page, page.get_by_role("button", name="Save the check"))
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/admin/snippets/news/quotation/\?status=unverified(#|$)"))
    expect(page.get_by_text("checked against the source.")).to_be_visible()
    check = Quotation.objects.get().checks.get()
    assert (check.method, check.note, check.checked_by.username) == (
        "extract",
        "Heard twice.",
        "editor",
    )
    assert (check.extract_start, check.extract_end) == (25, 53)
