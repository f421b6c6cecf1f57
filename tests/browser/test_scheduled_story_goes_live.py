"""An editor schedules a story, its time comes, and a reader reads it."""

import re
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.models import Revision

from tests.browser.test_editor_writes_a_story import log_in
from tests.making import make_article

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def settled(page):
    page.wait_for_load_state("networkidle")


def schedule(page, story, go_live_at):
    page.goto(f"/admin/pages/{story.pk}/edit/")
    settled(page)
    page.get_by_role("button", name="Toggle status").click()
    page.get_by_role("button", name="Set schedule").click()
    page.locator("#id_go_live_at").fill(go_live_at.strftime("%Y-%m-%d %H:%M"))
    page.get_by_role("button", name="Save schedule").press("Enter")
    settled(page)
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Schedule to publish").click()
    expect(page.get_by_text(re.compile("has been scheduled"))).to_be_visible()


def its_time_comes(body=None):
    """The scheduled version is due now; with a `body`, it has been given that one before."""
    revision = Revision.objects.get(approved_go_live_at__isnull=False)
    due = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = due.isoformat()
    if body is not None:
        revision.content["body"] = body
    revision.approved_go_live_at = due
    revision.save()
    call_command("publish_scheduled", verbosity=0)


def test_a_scheduled_story_goes_live(page):
    story = make_article("The ferry runs again")
    log_in(page)
    schedule(page, story, timezone.localtime() + timedelta(days=1))
    assert page.goto(story.url).status == 404

    its_time_comes()

    assert page.goto(story.url).status == 200
    expect(page.get_by_role("heading", level=1)).to_have_text("The ferry runs again")


def test_a_story_that_could_not_go_live_is_on_the_first_page_and_leads_to_its_form(page):
    story = make_article("The ferry runs again")
    log_in(page)
    schedule(page, story, timezone.localtime() + timedelta(days=1))

    its_time_comes(body="[]")

    page.goto("/admin/")
    settled(page)
    expect(page.get_by_role("heading", name="Could not go live")).to_be_visible()
    page.get_by_role("link", name="The ferry runs again").first.click()
    expect(page).to_have_url(re.compile(f"/admin/pages/{story.pk}/edit/"))
