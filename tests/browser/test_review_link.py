"""An editor makes a review link; somebody without an account opens it, until it is revoked."""

import pytest
from playwright.sync_api import expect

from news.models import ArticlePage
from tests.making import make_article, paragraph

from .test_editor_writes_a_story import log_in

WORDS = "The pier cost 12 million crowns, the board said."
LATER = "The pier cost 21 million crowns, the board said."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def test_a_review_link_is_opened_without_an_account(page, browser, site_url):
    story = make_article("What the pier cost", body=[paragraph(WORDS)])
    story.save_revision()
    log_in(page)

    page.goto(f"/admin/pages/{story.pk}/edit/")
    page.wait_for_load_state("networkidle")
    page.locator("main").get_by_role("button", name="Actions", exact=True).first.click()
    page.get_by_role("link", name="Review links").click()
    expect(page.get_by_role("heading", name="A new link")).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.get_by_label("Who is it for?").fill("Our lawyer")
    page.get_by_role("button", name="Make a link").dblclick()
    address = page.get_by_label("Address of the review link").input_value()
    expect(page.get_by_role("button", name="Revoke “Our lawyer”")).to_have_count(1)
    draft = ArticlePage.objects.get(pk=story.pk)
    draft.body = [paragraph(LATER)]
    draft.save_revision()

    strangers = browser.new_context(base_url=site_url)
    stranger = strangers.new_page()
    stranger.goto(address)
    expect(stranger.get_by_role("heading", level=1)).to_have_text("What the pier cost")
    expect(stranger.locator(".story-body")).to_contain_text(WORDS)
    expect(stranger.get_by_role("complementary", name="About this draft")).to_contain_text(
        "A version for review"
    )
    assert strangers.cookies() == []

    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Revoke “Our lawyer”").click()
    expect(page.get_by_text("Revoked. Whoever opens the link")).to_be_visible()
    stranger.reload()
    expect(stranger.get_by_role("heading", level=1)).to_have_text("This link does not work")
    strangers.close()
