"""An editor pastes a document into a story: it becomes blocks of ours, and can be taken back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from news.models import ArticlePage
from tests.making import make_section

from .test_editor_writes_a_story import WATCHES, add_block, log_in

CLIPBOARD = Path(__file__).parent / "pasting/clipboard"
PASTE = """(editor, [html, text]) => {
  const clipboardData = new DataTransfer();
  if (html) clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  editor.dispatchEvent(event);
}"""
SAVED = re.compile("Page '.+' (has been updated|created)")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def form(page):
    """A story's form with an empty paragraph, which has the focus."""
    section = make_section("Harbour")
    log_in(page)
    page.add_init_script(WATCHES)
    page.goto(f"/admin/pages/add/news/articlepage/{section.pk}/")
    expect(page.locator("html")).to_have_attribute("data-watches", "yes")
    page.get_by_placeholder("Headline").fill("The early ferry returns")
    add_block(page, "Paragraph")
    editors(page).first.click()
    return page


def editors(page):
    return page.locator("#panel-child-content-body-content [contenteditable=true]:visible")


def headings(page):
    return page.locator("#panel-child-content-body-content input[type=text]:visible")


def paste(editor, html="", text="pasted"):
    editor.evaluate(PASTE, [html, text])


def notice(page):
    return page.locator(".pasted")


def stored(page):
    """The body of the draft, once it has been saved: (type, value) of each block."""
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Save draft").click()
    # Not the navigation: where autosave creates the page, the address changes before the answer.
    expect(page.get_by_text(SAVED)).to_be_visible()
    latest = ArticlePage.objects.get().get_latest_revision_as_object()
    return [
        (block.block_type, without_keys(getattr(block.value, "source", block.value)))
        for block in latest.body
    ]


def without_keys(html):
    return re.sub(r' data-block-key="[^"]*"', "", html)


def test_a_word_document_becomes_headings_paragraphs_and_lists(form):
    paste(editors(form).first, (CLIPBOARD / "word.html").read_text())

    expect(headings(form)).to_have_count(2)
    expect(notice(form)).to_contain_text("Pasted as 4 blocks.")
    expect(notice(form)).to_contain_text("1 picture was left out")
    assert stored(form) == [
        ("heading", "The early ferry returns"),
        (
            "paragraph",
            "<p>The ferry to Vell Island ran again on <b>Monday</b>, a day <i>early</i>. "
            "Nobody had been told.</p>",
        ),
        ("heading", "What the board decided"),
        (
            "paragraph",
            "<ul><li>Two boats in winter<ul><li>one of them at six</li></ul></li>"
            '<li>No dearer <a href="https://example.org/fares?year=2025">fares</a></li></ul>'
            "<ol><li>Repair the pier</li><li>Paint it</li></ol>",
        ),
    ]


def test_a_google_document_goes_in_between_and_is_taken_back(form):
    form.keyboard.type("Before. After.")
    for _ in "After.":
        form.keyboard.press("ArrowLeft")

    paste(editors(form).first, (CLIPBOARD / "google-docs.html").read_text())

    expect(headings(form)).to_have_value("The early ferry returns")
    expect(editors(form)).to_have_count(3)
    expect(editors(form).nth(0)).to_have_text("Before. ")
    expect(editors(form).nth(1)).to_contain_text("The ferry ran again on Monday, a day early.")
    expect(editors(form).nth(2)).to_have_text("After.")

    form.keyboard.press("Control+z")
    expect(headings(form)).to_have_count(0)
    expect(editors(form)).to_have_count(1)
    expect(editors(form)).to_have_text("Before. After.")
    expect(notice(form)).to_have_count(0)


def test_a_document_in_an_empty_paragraph_is_taken_back_with_a_button(form):
    paste(editors(form).first, (CLIPBOARD / "word.html").read_text())
    form.get_by_role("button", name="Undo paste").click()

    expect(headings(form)).to_have_count(0)
    expect(editors(form)).to_have_count(1)
    expect(editors(form)).to_have_text("")


def test_words_of_one_line_stay_in_their_paragraph_and_undo_is_the_editor_s_own(form):
    form.keyboard.type("It came early.")
    for _ in "early.":
        form.keyboard.press("ArrowLeft")
    for _ in "early":
        form.keyboard.press("Shift+ArrowRight")

    paste(editors(form).first, (CLIPBOARD / "google-docs-one-line.html").read_text())

    expect(editors(form)).to_have_text("It came a day early.")
    expect(notice(form)).to_have_count(0)
    form.keyboard.press("Control+z")
    expect(editors(form)).to_have_text("It came early.")


def test_a_selection_is_replaced_by_the_document(form):
    form.keyboard.type("Old words.")
    form.keyboard.press("Control+a")

    paste(editors(form).first, (CLIPBOARD / "word-quote.html").read_text())

    expect(editors(form)).to_have_count(3)
    expect(editors(form).nth(1)).to_have_text("“We sail at six.“Whatever the weather says.”")
    expect(form.get_by_text("Old words.")).to_have_count(0)


def test_plain_words_and_pictures_without_words(form):
    paste(editors(form).first, text="The ferry\u200b ran\u00a0 again.\r\n\r\nEarly.")
    expect(editors(form).first).to_contain_text("The ferry ran again.")

    paste(editors(form).first, html='<img src="data:image/png;base64,AA" width="300">', text="")
    expect(notice(form)).to_contain_text("1 picture was left out")
    assert stored(form) == [("paragraph", "<p>The ferry ran again.</p><p>Early.</p>")]
