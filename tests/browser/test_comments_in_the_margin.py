"""An editor comments on a block; its author finds that on the first page, and resolves it."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Comment

from tests.making import make_article, make_quotation, paragraph, pull_quote

from .test_drafting import WATCHES
from .test_second_look import editor, log_in_as, reporter, waiting  # noqa: F401 - fixtures, too

WORDS = "We sail at six, whatever the weather says."

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def story(reporter):  # noqa: F811
    made = make_article(
        "The early ferry returns",
        owner=reporter,
        body=[paragraph(f"The master left no doubt. “{WORDS}”"), pull_quote(make_quotation(WORDS))],
    )
    made.save_revision(user=reporter)
    return made


def open_form(page, story, query=""):
    page.goto(f"/admin/pages/{story.pk}/edit/{query}")
    expect(page.locator("html")).to_have_attribute("data-watches", "yes")


def test_a_comment_on_a_pull_quote_reaches_its_author(page, story, reporter, editor):  # noqa: F811
    page.add_init_script(WATCHES)
    log_in_as(page, editor)
    open_form(page, story)
    page.get_by_role("button", name="Toggle comments").click()
    printed = page.locator("[data-contentpath='printed']").first
    printed.hover()
    printed.get_by_role("button", name="Add comment").click()
    page.get_by_placeholder("Enter your comments").fill("Did she say “six” or “seven”?")
    with page.expect_response(
        lambda answer: answer.request.method == "POST" and "/edit/" in answer.url
    ):
        page.locator("form.comment__form, .comment form").get_by_role(
            "button", name="Comment"
        ).click()
    page.wait_for_load_state("networkidle")
    comment = Comment.objects.get()
    assert comment.contentpath.startswith("body.") and comment.contentpath.endswith(".printed")

    log_in_as(page, reporter)
    expect(waiting(page)).to_contain_text("Comments on your stories")
    expect(waiting(page)).to_contain_text("Did she say “six” or “seven”?")
    waiting(page).get_by_role("link", name="The early ferry returns").click()
    expect(page.locator("html")).to_have_attribute("data-watches", "yes")
    with page.expect_response(
        lambda answer: answer.request.method == "POST" and "/edit/" in answer.url
    ):
        page.get_by_role("button", name="Resolve").click()
    page.wait_for_load_state("networkidle")

    comment.refresh_from_db()
    assert comment.resolved_at and comment.resolved_by == reporter
    page.goto("/admin/")
    expect(waiting(page)).to_contain_text("Nothing.")
