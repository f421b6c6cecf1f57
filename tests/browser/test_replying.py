"""Readers reply in place, with a script and without; a moderator decides from the keyboard."""

import pytest
from playwright.sync_api import expect

from news.models import ReaderComment
from tests.making import make_article, make_comment

from .conftest import PHONE
from .test_editor_writes_a_story import log_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def story(settings):
    return make_article("Ferry runs again", published=True)


def test_a_reader_answers_below_the_reply_and_keeps_what_was_typed(page, story):
    first = make_comment(story, "Why was it late?", name="Ada", status="approved")
    page.goto(story.url)
    page.get_by_label("Reply *").fill("It was the gearbox.")
    expect(page.locator(".counter")).to_have_text("4,981 characters left")

    page.get_by_role("link", name="Reply to Ada").click()

    form = page.locator(f"#comment-{first.pk} form")
    expect(form).to_have_accessible_name("Reply to Ada")
    expect(form.get_by_label("Reply *")).to_be_focused()
    expect(form.get_by_label("Reply *")).to_have_value("It was the gearbox.")
    form.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("link", name="Reply to Ada")).to_be_focused()
    expect(page.locator("form[aria-labelledby=reply]")).to_have_count(1)
    page.get_by_role("link", name="Reply to Ada").press("Enter")
    form.get_by_label("Name *").fill("Jon")
    form.get_by_label("Email *").fill("jon@example.org")
    form.get_by_role("button", name="Post Comment").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you for your reply")
    assert ReaderComment.objects.get(name="Jon").parent == first
    assert ReaderComment.objects.get(name="Jon").ticket


def test_without_a_script_the_same_link_leads_to_the_form_alone(browser, site_url, story):
    first = make_comment(story, "Why was it late?", name="Ada", status="approved")
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(story.url)
    expect(page.locator(".counter")).to_have_count(0)

    page.get_by_role("link", name="Reply to Ada").click()
    page.get_by_label("Reply *").fill("It was the gearbox.")
    page.get_by_label("Name *").fill("Jon")
    page.get_by_label("Email *").fill("jon@example.org")
    page.get_by_role("button", name="Post Comment").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you for your reply")
    assert ReaderComment.objects.get(name="Jon").parent == first
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_thread_of_six_levels_and_more_can_be_read_on_a_phone(page, settings, language):
    story = make_article("Deep", published=True, language=language)
    parent = None
    for number in range(8):
        parent = make_comment(
            story, "Words enough for a line or two.", name=f"N{number}", parent=parent,
            status="approved", email="",
        )  # fmt: skip
    page.set_viewport_size({**PHONE, "width": 320})
    page.goto(story.url)

    widths = [box.bounding_box()["width"] for box in page.locator(".comment-body").all()]

    assert len(widths) == 8
    assert min(widths) > 160
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_moderator_decides_from_the_keyboard(page, story):
    for number in range(3):
        make_comment(story, f"Reply number {number}.", name=f"Reader {number}")
    log_in(page)
    page.goto("/admin/snippets/news/readercomment/")
    page.wait_for_load_state("networkidle")

    # In the list: down to the second, approve it; the page asks, and Enter says yes.
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.get_by_role("heading", name="Approve")).to_be_visible()
    page.get_by_role("button", name="Approve").press("Enter")
    expect(page.get_by_text("1 reply was approved.")).to_be_visible()
    assert ReaderComment.objects.get(name="Reader 1").status == "approved"
    page.get_by_role("link", name="Undo").click()
    page.get_by_role("button", name="Undo the last decision").click()
    expect(page.get_by_text("1 reply was put back as before.")).to_be_visible()
    assert ReaderComment.objects.get(name="Reader 1").status == "held"

    # On a reply's page: one key each.
    page.goto(f"/admin/snippets/news/readercomment/inspect/{ReaderComment.objects.last().pk}/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("s")
    expect(page.get_by_text("1 reply was marked as spam.")).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("n")
    expect(page.locator("blockquote").first).to_have_text("Reply number 1.")
    assert ReaderComment.objects.get(name="Reader 2").status == "spam"
