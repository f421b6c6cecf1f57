"""Copying words from a story, and the record in a frame of somebody else's page."""

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from news.models import Quotation
from news.quotes.correcting.verbs import correct
from tests.making import make_article, make_quotation, paragraph, pull_quote

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

WORDS = "The harbour will open in May."


@pytest.fixture
def story():
    body = [paragraph(f"She said: “{WORDS}”"), pull_quote(make_quotation(WORDS))]
    return make_article("Opening", published=True, body=body)


def test_a_click_copies_words_speaker_and_address(page, story, site_url):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    quotation = Quotation.objects.get()
    page.goto(story.url)
    page.get_by_role("button", name="Copy").click()

    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"“{WORDS}”\nMira Voss\n{site_url}{quotation.get_absolute_url()}"
    expect(page.get_by_role("button", name="Copy", exact=True)).to_be_visible()


def test_without_scripts_the_text_stands_on_the_record_and_no_button_does(browser, story, site_url):
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(Quotation.objects.get().get_absolute_url())

    expect(tab.locator(".record-citation")).to_contain_text(f"“{WORDS}”")
    assert tab.locator("button.copy").count() == 0
    context.close()


@contextmanager
def somebody_elses_site(html):
    """Another origin, with a page of that HTML."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *args):
            """Nothing to say."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_the_frame_shows_in_other_peoples_pages_what_the_record_says_now(page, story, site_url):
    quotation = Quotation.objects.get()
    frame = f'<iframe src="{site_url}{quotation.get_absolute_url()}embed/" width="600"></iframe>'

    with somebody_elses_site(frame) as elsewhere:
        page.goto(elsewhere)
        inside = page.frame_locator("iframe")
        expect(inside.get_by_text(WORDS)).to_be_visible()

        correct(quotation, by=None, reason="Nobody said it.", status="withdrawn")
        page.goto(elsewhere + "?again")
        notice = inside.get_by_text("no longer stands by the record of these words")
        expect(notice).to_be_visible()
        expect(inside.get_by_text(WORDS)).to_have_count(0)
