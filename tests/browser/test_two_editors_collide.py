"""Two editors have one story open; both save; both versions are seen, and neither is lost."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Revision

from news.models import ArticlePage, User
from tests.making import make_article

from .conftest import DESK
from .test_editor_writes_a_story import log_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def second_page(browser, site_url, page):
    """Another editor's tab, on another machine."""
    context = browser.new_context(base_url=site_url, viewport=DESK)
    yield context.new_page()
    context.close()


def open_form(page, story):
    page.goto(f"/admin/pages/{story.pk}/edit/")
    page.wait_for_load_state("networkidle")


def headline(page):
    return page.get_by_placeholder("Headline")


def save(page):
    page.get_by_role("button", name="Save draft").click()


def test_two_editors_collide_and_nothing_is_lost(page, second_page, settings):
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0  # by hand: an ordinary save is what overwrites
    settings.WAGTAIL_EDITING_SESSION_PING_INTERVAL = 2000
    story = make_article(title="The early ferry returns")
    story.save_revision()
    log_in(page, "odile")
    log_in(second_page, "lena")
    open_form(page, story)
    headline(page).fill("The early ferry returns, late")

    open_form(second_page, story)
    second_page.locator(".w-editing-sessions__session").hover()
    expect(second_page.get_by_role("tooltip")).to_contain_text("odile - Currently viewing")
    headline(second_page).fill("The early ferry returns in May")
    save(second_page)
    expect(second_page.get_by_text("has been updated")).to_be_visible()

    expect(page.get_by_role("button", name="lena saved a new version")).to_be_visible()
    save(page)
    page.locator("#w-save-confirmation-dialog").get_by_role("button", name="Save draft").click()
    expect(page.get_by_role("alert")).to_contain_text("lena saved this story")
    assert ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object().title == (
        "The early ferry returns in May"
    )
    page.get_by_role("button", name="Keep mine as the newest").click()

    expect(headline(page)).to_have_value("The early ferry returns, late")
    versions = Revision.page_revisions.filter(object_id=str(story.pk)).order_by("pk")
    assert [version.content["title"] for version in versions] == [
        "The early ferry returns",
        "The early ferry returns in May",
        "The early ferry returns, late",
    ]
    assert {version.user for version in versions[1:]} == set(User.objects.all())
