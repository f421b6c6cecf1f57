"""A reader challenges a quotation from the story, an editor upholds it, and everyone reads so."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from news.models import Challenge
from tests.making import make_article, make_quotation, paragraph, pull_quote

from .test_editor_writes_a_story import log_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

WORDS = "The harbour will open in May."


@pytest.fixture
def story(settings):
    quotation = make_quotation(WORDS)
    body = [paragraph(f"She said: “{WORDS}”"), pull_quote(quotation)]
    return make_article("Opening", published=True, body=body)


def test_from_the_story_to_the_outcome_on_the_record(page, story):
    page.goto(story.url)
    page.get_by_role("link", name="Challenge").click()
    expect(page.get_by_role("heading", name="Challenge a quotation")).to_be_visible()
    page.get_by_label("Misquoted").check()
    page.get_by_label("What do you know about it?").fill("The recording has “may open”.")
    page.get_by_label("A link to what shows it").fill("https://example.org/recording")
    page.get_by_role("button", name="Send the challenge").click()
    expect(page.get_by_role("heading", name="Thank you for your challenge")).to_be_visible()
    challenge = Challenge.objects.get()
    record = challenge.quotation.get_absolute_url()

    log_in(page)
    page.get_by_role("link", name="1 challenge of a quotation waits for an answer").click()
    page.get_by_role("link", name=WORDS).first.click()
    expect(page.get_by_text("The recording has “may open”.")).to_be_visible()
    page.get_by_role("link", name="Correct the record").click()
    page.wait_for_load_state("networkidle")
    page.locator("[name=words]").fill("The harbour may open in May.")
    page.locator("[name=reason]").fill("The recording has “may”.")
    page.get_by_role("button", name="Correct the record").click()

    expect(page).to_have_url(
        page.url.split("/admin/")[0] + reverse("challenge", args=[challenge.pk])
    )
    page.get_by_label("Upheld: the sender is right").check()
    page.locator("[name=outcome]").fill("The recording has “may”; the words were corrected.")
    page.get_by_role("button", name="Decide").click()
    expect(page.get_by_text("The challenge is decided: upheld.")).to_be_visible()

    page.goto(record)
    entry = page.locator(f"#challenge-{challenge.pk}")
    expect(entry).to_contain_text("The recording has “may”; the words were corrected.")
    entry.get_by_role("link", name="The correction that came of it").click()
    correction = challenge.quotation.corrections.get()
    expect(page.locator(f"#correction-{correction.pk}")).to_contain_text("The recording has")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_form_stays_on_the_page_and_keeps_what_was_written(page, story, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"/challenges/{story.quotation_uses.first().quotation.uuid}/")
    page.get_by_label("Not said by the person named").check()
    page.get_by_label("What do you know about it?").fill("I was not there.")
    page.get_by_role("button", name="Send the challenge").click()

    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Email, if we may write to you")).to_be_focused()
    expect(page.get_by_label("What do you know about it?")).to_have_value("I was not there.")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not Challenge.objects.exists()
