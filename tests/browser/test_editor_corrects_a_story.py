"""An editor corrects a published story; a reader reads the correction; a newer draft survives."""

import re

import pytest
from playwright.sync_api import expect

from news.models import ArticlePage, User
from tests.making import make_article, paragraph

from .test_editor_writes_a_story import log_in

WAS = "The pier cost 12 million crowns, the board said."
IS = "The pier cost 21 million crowns, the board said."
TOLD = "An earlier version gave the cost as 12 million crowns. It is 21 million."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def test_a_correction_is_read_by_a_reader_while_a_newer_draft_survives(page, site_url):
    story = make_article("What the pier cost", published=True, body=[paragraph(WAS)])
    log_in(page)
    draft = ArticlePage.objects.get(pk=story.pk)
    draft.title = "What the pier cost, and who pays"
    draft.save_revision(user=User.objects.get(username="editor"))

    page.goto(f"/admin/pages/{story.pk}/edit/")
    page.wait_for_load_state("networkidle")
    page.locator("main").get_by_role("link", name="Correct this story").last.click()
    expect(page.get_by_role("heading", name="What the pier cost", exact=True)).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.get_by_role("textbox", name="What readers are told").fill(TOLD)
    words = page.locator("[contenteditable=true]", has_text="12 million")
    words.click()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(IS)
    stored = page.locator("input[name='body-0-value']")  # which follows the typing by a moment
    expect(stored).to_have_value(re.compile("21 million"))
    page.get_by_role("button", name="Publish the correction").click()

    expect(page.get_by_text("Readers have the corrected story")).to_be_visible()
    expect(page.get_by_placeholder("Headline")).to_have_value("What the pier cost, and who pays")
    page.context.clear_cookies()  # a reader
    page.goto(story.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("What the pier cost")
    expect(page.locator(".story-body")).to_contain_text(IS)
    expect(page.locator(".story-meta")).to_contain_text("Corrected")
    expect(page.locator("section.corrections")).to_contain_text(TOLD)

    page.get_by_role("link", name="What changed, word by word").click()
    expect(page.locator(".compared del")).to_contain_text("12")
    expect(page.locator(".compared ins")).to_contain_text("21")
    page.get_by_role("link", name="The story as it was before").click()
    expect(page.locator(".earlier-version")).to_contain_text("This is an earlier version.")
    expect(page.locator(".story-body")).to_contain_text(WAS)
    page.goto("/corrections/?kind=correction")
    expect(page.locator(".correction-list")).to_contain_text(TOLD)
