"""A reporter submits unverified words; an editor of the section looks at them, and approves."""

import re

import pytest
from django.contrib.auth.models import Group
from playwright.sync_api import expect

from news.models import ArticlePage, SecondLook, User
from tests.making import block_quote, make_article, make_quotation, paragraph

SECTION = re.compile(r"/admin/pages/\d+/$")  # where Wagtail leads who is done with a story
WORDS = "We sail at six, whatever the weather says."
PASSWORD = "a password for the test"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def reporter():
    return make_colleague("Nadia", "Okell", "Reporters")


@pytest.fixture
def editor():
    return make_colleague("Anselm", "Marrin", "Section editors")


def make_colleague(first_name, last_name, group):
    user = User.objects.create_user(
        first_name.lower(),
        f"{first_name.lower()}@example.org",
        PASSWORD,
        first_name=first_name,
        last_name=last_name,
    )
    user.groups.add(Group.objects.get(name=group))
    return user


def log_in_as(page, user):
    page.context.clear_cookies()
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url("/admin/")


def waiting(page):
    return page.get_by_role("region", name="Waiting for me")


def approve(page, shows=()):
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Approve and Publish").click()
    window = page.locator(".modal-content")
    for text in shows:
        expect(window).to_contain_text(text)
    window.get_by_role("button", name="Approve", exact=True).click()
    expect(page).to_have_url(SECTION)


def test_a_submitted_story_is_looked_at_and_approved(page, reporter, editor):
    story = make_article(
        "The early ferry returns",
        owner=reporter,
        seen=False,
        body=[paragraph("The master left no doubt."), block_quote(make_quotation(WORDS))],
    )
    story.save_revision(user=reporter)
    log_in_as(page, reporter)
    page.goto(f"/admin/pages/{story.pk}/edit/")
    needed = page.locator("#still-needed")
    expect(needed).to_contain_text("needs a second look by somebody who has not worked on")
    expect(needed).to_contain_text("Anselm Marrin can give it.")
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Submit to Approval by an editor").click()
    expect(page.get_by_text("has been submitted for moderation")).to_be_visible()

    log_in_as(page, editor)
    expect(waiting(page)).to_contain_text("To approve")
    waiting(page).get_by_role("link", name="The early ferry returns").last.click()
    expect(page.get_by_role("heading", name="Second look: The early")).to_be_visible()
    expect(page.locator(".check-words")).to_have_text(WORDS)
    expect(page.locator("mark")).to_have_text(WORDS)
    page.get_by_label("Note").fill("Read the minutes.")
    page.get_by_role("button", name="I have seen it: it may be published").click()
    expect(page.get_by_text("Thank you. These words may be published")).to_be_visible()

    expect(page.locator("#still-needed")).to_contain_text("Nothing is in the way")
    approve(page)

    assert ArticlePage.objects.get(pk=story.pk).live
    assert SecondLook.objects.get().note == "Read the minutes."
    page.goto("/admin/")
    expect(waiting(page)).to_contain_text("Nothing.")


def test_approving_shows_the_words_and_is_the_second_look(page, reporter, editor):
    story = make_article(
        "The early ferry returns",
        owner=reporter,
        seen=False,
        body=[paragraph("The master left no doubt."), block_quote(make_quotation(WORDS))],
    )
    story.save_revision(user=reporter)
    story.get_workflow().start(story, reporter)
    log_in_as(page, editor)

    page.goto(f"/admin/pages/{story.pk}/edit/")
    approve(page, shows=[WORDS, "Your approval is the second look"])

    assert ArticlePage.objects.get(pk=story.pk).live
    assert SecondLook.objects.get().looked_by == editor
