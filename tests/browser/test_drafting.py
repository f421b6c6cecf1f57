"""What an editor writes is kept by autosave, and the form says what publication still needs."""

import re

import pytest
from playwright.sync_api import expect

from news.models import ArticlePage
from tests.making import make_section

from .conftest import DESK
from .test_editor_writes_a_story import WATCHES, add_block, log_in

ADD = re.compile(r"/admin/pages/add/news/articlepage/\d+/$")
EDIT = re.compile(r"/admin/pages/\d+/edit/$")
HEADLINE = "The early ferry returns"
WORDS = "The ferry to Vell Island ran again on Monday."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def form(page):
    """An empty story's form."""
    section = make_section("Harbour")
    log_in(page)
    page.add_init_script(WATCHES)
    page.goto(f"/admin/pages/add/news/articlepage/{section.pk}/")
    expect(page.locator("html")).to_have_attribute("data-watches", "yes")
    return page


def headline(page):
    return page.get_by_placeholder("Headline")


def paragraph(page):
    return page.locator("#panel-child-content-body-content [contenteditable=true]").first


def saved(page):
    """The answer to an autosave."""
    return page.expect_response(lambda answer: is_saving(answer.request))


def is_saving(request):
    return request.method == "POST" and EDIT.search(request.url)


def test_a_pasted_headline_is_kept_and_the_form_says_what_publication_needs(form):
    needed = form.locator("#still-needed")
    expect(needed).to_contain_text("It needs a headline.")

    headline(form).fill(HEADLINE)

    expect(form).to_have_url(EDIT)
    expect(needed).not_to_contain_text("It needs a headline.")
    expect(needed).to_contain_text("It needs a body")
    add_block(form, "Paragraph")
    paragraph(form).click()
    form.keyboard.type(WORDS)
    expect(needed).to_have_text("Nothing is in the way: it can be published.")


def test_a_problem_leads_to_its_field(form):
    form.locator("#still-needed").get_by_role("button", name="It needs a headline.").click()

    expect(headline(form)).to_be_focused()


def test_words_typed_while_an_autosave_is_under_way_are_kept(form):
    headline(form).fill(HEADLINE)
    expect(form).to_have_url(EDIT)
    expect(form.locator("#still-needed")).to_contain_text("It needs a body")
    held = []
    form.route(EDIT, lambda route: held.append(route), times=1)
    with form.expect_request(is_saving):
        headline(form).fill(f"{HEADLINE} at six")

    headline(form).fill(f"{HEADLINE} at seven")
    with form.expect_request(is_saving) as second:
        held[0].continue_()

    assert second.value.response().json()["success"]
    latest = ArticlePage.objects.get().get_latest_revision_as_object()
    assert latest.title == f"{HEADLINE} at seven"


def test_words_typed_right_before_a_save_are_saved(form):
    headline(form).fill(HEADLINE)
    expect(form).to_have_url(EDIT)
    add_block(form, "Paragraph")
    paragraph(form).click()
    form.keyboard.type(WORDS)
    form.keyboard.press("Control+s")

    expect(form.get_by_text("has been updated")).to_be_visible()
    expect(paragraph(form)).to_have_text(WORDS)


@pytest.mark.parametrize(("button", "is_live"), [("Save draft", False), ("Publish", True)])
def test_a_save_while_an_autosave_creates_the_page_makes_no_second_one(form, button, is_live):
    add_block(form, "Paragraph")
    paragraph(form).click()
    form.keyboard.type(WORDS)
    held = []
    form.route(ADD, lambda route: held.append(route), times=1)  # not that of a preview
    with form.expect_request(lambda request: request.method == "POST" and ADD.search(request.url)):
        headline(form).fill(HEADLINE)

    if is_live:
        form.get_by_role("button", name="More actions").click()
    form.get_by_role("button", name=button).click()
    held[0].continue_()

    expect(form.get_by_text(re.compile("has been (updated|published)"))).to_be_visible()
    story = ArticlePage.objects.get()
    assert story.live is is_live
    assert (story.slug, story.title) == ("the-early-ferry-returns", HEADLINE)


def test_words_outlive_a_killed_browser(form, browser, site_url):
    headline(form).fill(HEADLINE)
    expect(form).to_have_url(EDIT)
    address, cookies = form.url, form.context.cookies()
    form.close(run_before_unload=False)

    context = browser.new_context(base_url=site_url, viewport=DESK)
    context.add_cookies(cookies)
    again = context.new_page()
    again.goto(address)

    expect(headline(again)).to_have_value(HEADLINE)
    context.close()


def test_words_outlive_a_lost_connection(form):
    headline(form).fill(HEADLINE)
    expect(form).to_have_url(EDIT)
    expect(form.locator("#still-needed")).to_contain_text("It needs a body")
    form.context.set_offline(True)
    headline(form).fill(f"{HEADLINE} at six")
    expect(form.get_by_text("network error").filter(visible=True).first).to_be_visible()

    with saved(form) as answer:
        form.context.set_offline(False)

    assert answer.value.json()["success"]
