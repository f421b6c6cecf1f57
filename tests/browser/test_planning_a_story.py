"""The desk plans a story from the calendar and puts it under embargo, which holds."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from news.models import ArticlePage
from tests.browser.test_drafting import paragraph
from tests.browser.test_editor_writes_a_story import WATCHES, add_block, log_in
from tests.browser.test_scheduled_story_goes_live import settled
from tests.making import make_section

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def day_of(page, day):
    return page.locator("li.calendar-day").filter(
        has=page.locator(f"time[datetime='{day:%Y-%m-%d}']")
    )


def open_calendar(page, day):
    page.goto(f"/admin/calendar/?day={day:%Y-%m-%d}&by=week")


def test_from_an_empty_day_of_the_calendar_to_an_embargo_that_holds(page):
    make_section("Harbour")
    day = timezone.localdate() + timedelta(days=1)
    log_in(page)
    page.add_init_script(WATCHES)
    open_calendar(page, day)
    day_of(page, day).get_by_role("link", name="New story").click()
    page.get_by_label("Headline").fill("The early ferry returns")
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_text("is planned. Write it, whenever you like.")).to_be_visible()

    story = ArticlePage.objects.get()
    expect(page.locator("html")).to_have_attribute("data-watches", "yes")
    add_block(page, "Paragraph")
    paragraph(page).click()
    page.keyboard.type("It runs again.")
    settled(page)
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("has been updated")).to_be_visible()

    page.goto(f"/admin/stories/{story.pk}/plan/")
    page.get_by_label("Under embargo until").fill(f"{day:%Y-%m-%d} 06:00")
    page.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(page.get_by_text("under embargo until").first).to_be_visible()

    settled(page)
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text(re.compile("it can’t be published before")).first).to_be_visible()
    assert not ArticlePage.objects.get().live

    open_calendar(page, day)
    planned = day_of(page, day)
    expect(planned.get_by_role("link", name="The early ferry returns", exact=True)).to_be_visible()
    expect(planned).to_contain_text("Under embargo")
