"""An editor corrects the record; a reader reads the correction; a newer draft is still there."""

import pytest
from playwright.sync_api import expect

from news.models import ArticlePage, User
from tests.making import make_article, make_person, make_quotation, paragraph, pull_quote

from .test_editor_writes_a_story import log_in

WAS = "We sail at six, whatever the weather says."
IS = "We sail at seven, whatever the weather says."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def test_the_record_is_corrected_and_the_newer_draft_survives(page, site_url):
    speaker = make_person("Edda Falk")
    quotation = make_quotation(WAS, speaker=speaker, role_then="master of the ferry")
    story = make_article(
        published=True,
        title="The early ferry returns",
        body=[paragraph(f"“{WAS}” she said."), pull_quote(quotation)],
    )
    log_in(page)
    draft = ArticlePage.objects.get(pk=story.pk)
    draft.title = "The early ferry returns, and stays"
    draft.save_revision(user=User.objects.get(username="editor"))

    page.goto(f"/admin/snippets/news/quotation/edit/{quotation.pk}/")
    page.get_by_role("button", name="Actions", exact=True).first.click()
    page.get_by_role("link", name="Correct the record").click()
    page.get_by_role("textbox", name="Words", exact=True).fill(IS)
    page.get_by_role("textbox", name="Reason").fill("The recording has “seven”.")
    page.get_by_role("textbox", name="Reason").press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_text("1 story published with the corrected words")).to_be_visible()
    page.goto(story.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("The early ferry returns")
    expect(page.locator("figure.pull-quote blockquote")).to_contain_text(IS)
    expect(page.locator(".story-body p").first).to_contain_text(IS)
    expect(page.locator("section.corrections")).to_contain_text("The recording has “seven”.")
    page.goto(f"/admin/pages/{story.pk}/edit/")
    expect(page.get_by_placeholder("Headline")).to_have_value("The early ferry returns, and stays")
    expect(page.locator("#body-1-value-printed")).to_have_value(IS)
