"""A story on paper: its words, where they can be looked up, and no navigation."""

import pytest

from tests.making import make_article, make_comment, make_quotation, paragraph, pull_quote

WORDS = "The harbour will open in May."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def test_a_printed_story_says_where_its_words_stand_and_shows_no_navigation(page, site_url):
    quotation = make_quotation(WORDS)
    link = '<a href="https://example.org/minutes/">the minutes</a>'
    story = make_article(
        published=True, body=[paragraph(f"“{WORDS}” say {link}."), pull_quote(quotation)]
    )
    make_comment(story, status="approved")
    page.emulate_media(media="print")

    page.goto(story.url)

    def after(selector):
        return page.eval_on_selector(selector, "e => getComputedStyle(e, '::after').content")

    assert after(".pull-quote .record-link") == f'"{site_url}{quotation.get_absolute_url()}"'
    assert after(".story-body a[href^=http]") == '" (https://example.org/minutes/)"'
    assert page.locator(".story-address").inner_text().endswith(f"{site_url}{story.url}")
    assert page.get_by_role("heading", level=1).is_visible()
    for hidden in (".site-search", ".section-nav", ".colophon", ".comments", ".color-scheme"):
        assert not page.locator(hidden).first.is_visible(), hidden
