"""Checking a quotation with the keyboard alone; printing a changed word, refused, with a reason."""

import re

import pytest
from playwright.sync_api import expect

from news.models import PrintedFormOverride, Quotation, QuotationSource
from tests.browser.test_editor_writes_a_story import log_in
from tests.making import block_quote, make_article, make_quotation, paragraph

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


def test_a_changed_word_is_refused_and_printed_all_the_same_with_a_reason(page, site_url):
    quotation = make_quotation(WORDS)
    story = make_article(
        "The harbour opens late",
        body=[paragraph("It is late."), block_quote(quotation, "The harbour will open in June.")],
    )
    story.save_revision()
    log_in(page)
    page.goto(f"/admin/pages/{story.pk}/edit/")
    page.get_by_placeholder("Headline").fill("The harbour opens very late")

    publish(page)
    refusal = page.locator(".messages").get_by_text("The record says “May”")
    expect(refusal).to_be_visible()
    page.get_by_role("button", name="Print it all the same, with a reason").click()

    expect(page.locator("ins")).to_have_text("June")
    page.get_by_role("button", name="Print it all the same").click()
    expect(page.get_by_text("Say why: the reason is kept with the story.")).to_be_visible()
    page.get_by_label("Reason").fill("The speaker corrected himself in the hall.")
    page.get_by_role("button", name="Print it all the same").click()

    expect(page).to_have_url(re.compile(f"/admin/pages/{story.pk}/edit/$"))
    publish(page)
    expect(page.get_by_text("has been published")).to_be_visible()
    assert PrintedFormOverride.objects.get().reason == "The speaker corrected himself in the hall."
    story.refresh_from_db()
    page.goto(story.url)
    expect(page.locator("h1")).to_have_text("The harbour opens very late")
    expect(page.locator("figure.block-quote blockquote")).to_contain_text("open in June.")


def publish(page):
    page.wait_for_load_state("networkidle")  # the menu's script is there, and no autosave under way
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
