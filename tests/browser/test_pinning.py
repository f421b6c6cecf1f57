"""An editor makes a story lead the front page in two clicks, and undoes it in one."""

import pytest
from playwright.sync_api import expect

from tests.making import make_article

from .test_editor_writes_a_story import log_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def lead(page):
    """What readers see first."""
    page.goto("/")
    return page.locator(".front-top .story-card-headline").first


def test_two_clicks_in_a_list_make_a_story_lead_and_one_undoes_it(page):
    story = make_article("Ferry runs again", published=True)
    make_article("Pier opens", published=True)
    log_in(page)

    page.goto(f"/admin/pages/{story.get_parent().pk}/")
    page.get_by_role("button", name="More options for 'Ferry runs again'").click()
    page.get_by_role("button", name="Lead the front page").click()
    expect(page.get_by_role("status")).to_contain_text("“Ferry runs again” leads the front page.")
    expect(lead(page)).to_have_text("Ferry runs again")

    page.go_back()
    page.get_by_role("button", name="More options for 'Ferry runs again'").click()
    page.get_by_role("button", name="Unpin from the front page").click()
    expect(page.get_by_role("status")).to_contain_text("no longer pinned")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("Undone: the front page is as it was.")
    expect(lead(page)).to_have_text("Ferry runs again")


def test_two_clicks_above_a_storys_form_pin_it_without_a_mouse(page):
    story = make_article("Ferry runs again", published=True)
    make_article("Pier opens", published=True)
    log_in(page)

    page.goto(f"/admin/pages/{story.pk}/edit/")
    page.get_by_role("button", name="Actions").first.press("Enter")
    page.get_by_role("button", name="Pin to the front page").press("Enter")

    expect(page.get_by_role("status").first).to_contain_text("is pinned to the front page.")
    expect(page).to_have_url(f"/admin/pages/{story.pk}/edit/")
