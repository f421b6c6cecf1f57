"""An editor writes a story, puts its quotation on record inside the form, publishes, sees it."""

import re

import pytest
from playwright.sync_api import expect

from news.models import ArticlePage, Quotation, User
from news.quotes.second_looks.verbs import look
from tests.making import make_section

WORDS = "We sail at six, whatever the weather says."
# Wagtail's form begins to look for changes some two seconds after it was loaded, in two steps.
WATCHES = """let settled;
document.addEventListener("w-unsaved:watch-edits", () => {
    clearTimeout(settled);
    settled = setTimeout(() => { document.documentElement.dataset.watches = "yes"; }, 500);
});"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def log_in(page, name="editor"):
    User.objects.create_superuser(name, password="a password for the test")
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("a password for the test")
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url("/admin/")


def add_block(page, name):
    """The last "+" of the body, then the block's name in the list that opens."""
    page.locator("#panel-child-content-body-content button[title='Insert a block']").last.click()
    page.get_by_role("option", name=name, exact=True).click()


def test_an_editor_writes_a_story_with_a_new_quotation_and_publishes_it(page, site_url):
    section = make_section("Harbour")
    log_in(page)

    page.add_init_script(WATCHES)
    page.goto(f"/admin/pages/add/news/articlepage/{section.pk}/")
    expect(page.locator("html")).to_have_attribute("data-watches", "yes")
    page.get_by_placeholder("Headline").fill("The early ferry returns")
    add_block(page, "Paragraph")
    editor = page.locator("#panel-child-content-body-content [contenteditable=true]").first
    editor.click()
    editor.type(f"The master of the ferry left no doubt. “{WORDS}” he said.")

    add_block(page, "Pull quote")
    page.get_by_role("button", name="Choose quotation").click()
    window = page.locator(".modal-content")
    window.get_by_role("tab", name="New").click()
    window.locator("#id_text").fill(f"“{WORDS}”")
    window.get_by_role("combobox", name="Speaker").fill("Edda Falk")
    window.get_by_label("Role at the time").fill("master of the ferry")
    window.get_by_label("Said on").fill("2025-03")
    window.get_by_role("button", name="Put on record").click()
    chosen = page.locator("#body-1-value-quotation-title")
    expect(chosen).to_have_text(f"Edda Falk, in March 2025: “{WORDS}” · Not yet checked")

    expect(page.locator("#still-needed")).to_contain_text("needs a second look")
    page.wait_for_load_state("networkidle")  # no autosave is under way
    draft = ArticlePage.objects.get().get_latest_revision_as_object()
    look(draft, by=User.objects.create_superuser("colleague"))
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    # "created and published", or "has been published" where autosave was first to create it.
    expect(page.get_by_text(re.compile("(created and|has been) published"))).to_be_visible()

    story = ArticlePage.objects.get(title="The early ferry returns")
    assert story.live
    assert Quotation.objects.get().text == WORDS
    page.goto(story.url)
    figure = page.locator("figure.pull-quote")
    expect(figure.locator("blockquote p")).to_contain_text(WORDS)
    expect(figure.locator("figcaption")).to_contain_text("Edda Falk")
    expect(figure.locator("figcaption")).to_contain_text("master of the ferry")
    expect(figure.locator("figcaption")).to_contain_text("in March 2025", ignore_case=True)
