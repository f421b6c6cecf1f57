"""Wagtail's content checker in a story's preview, with one rule of ours."""

import pytest
from playwright.sync_api import expect

from tests.making import block_quote, make_article, make_quotation, paragraph

from .test_editor_writes_a_story import log_in

WORDS = "We sail at six, whatever the weather says."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def check(page, quotation):
    """The content checker's window, over a story that prints the quotation."""
    story = make_article(body=[paragraph("The early ferry returns."), block_quote(quotation)])
    story.save_revision()
    page.goto(f"/admin/pages/{story.pk}/view_draft/")
    return page.locator("wagtail-userbar")


def test_it_finds_nothing_in_a_story_whose_quotation_names_its_speaker(page):
    log_in(page)

    checker = check(page, make_quotation(WORDS))

    expect(checker.locator("#checker-trigger [data-content-checker-count]")).to_have_text("0")


def test_it_finds_a_quotation_without_attribution(page):
    log_in(page)
    quotation = make_quotation(WORDS)
    quotation.speaker = None
    quotation.save()

    checker = check(page, quotation)

    expect(checker.locator("#checker-trigger [data-content-checker-count]")).to_have_text("1")
    checker.locator("#wagtail-userbar-trigger").click()
    checker.locator("#checker-trigger").click()
    names = checker.locator("#checker-results [data-content-checker-name]")
    expect(names).to_have_text(["A quotation without attribution"])
