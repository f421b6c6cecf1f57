"""An editor comments on a block; its author finds that on the first page, and resolves it."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Comment

from tests.making import make_article, make_image, make_quotation, paragraph, pull_quote

from .test_drafting import saved
from .test_editor_writes_a_story import WATCHES
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
    with saved(page):
        page.get_by_role("button", name="Comment", exact=True).click()
    page.wait_for_load_state("networkidle")
    comment = Comment.objects.get()
    assert comment.contentpath.startswith("body.") and comment.contentpath.endswith(".printed")

    log_in_as(page, reporter)
    expect(waiting(page)).to_contain_text("Comments on your stories")
    expect(waiting(page)).to_contain_text("Did she say “six” or “seven”?")
    waiting(page).get_by_role("link", name="The early ferry returns").click()
    expect(page.locator("html")).to_have_attribute("data-watches", "yes")
    comment_of_colleague = page.locator(".comment")
    comment_of_colleague.get_by_role("button", name="More actions").click()
    with saved(page):
        comment_of_colleague.get_by_role("menuitem", name="Resolve").click()
    page.wait_for_load_state("networkidle")

    comment.refresh_from_db()
    assert comment.resolved_at and comment.resolved_by == reporter
    page.goto("/admin/")
    expect(waiting(page)).to_contain_text("Nothing.")


def test_each_block_and_field_takes_comments(page, story, reporter):  # noqa: F811
    """Words in a paragraph are marked for a comment; everything else has a button."""
    story.body.append(("heading", "At the pier"))
    story.body.append(
        ("block_quote", {"quotation": make_quotation("It will rain."), "printed": ""})
    )
    picture = make_image(size=(40, 30))
    picture.contextual_alt_text, picture.decorative = "A pier", False
    story.body.append(("image", {"image": picture, "caption": "The pier"}))
    story.body.append(("related_stories", [make_article("Before")]))
    story.save_revision(user=reporter)
    page.add_init_script(WATCHES)
    log_in_as(page, reporter)
    open_form(page, story)
    page.get_by_role("button", name="Toggle comments").click()

    body = page.locator("#panel-child-content-body-content")
    blocks = body.locator("[data-streamfield-child]")
    blocks = blocks.filter(has_not=page.locator("[data-draftail-editor]"))
    buttons = [block.locator("[data-comment-add]").count() for block in blocks.all()]
    assert len(buttons) >= 5
    assert 0 not in buttons

    words = body.locator("[contenteditable=true]").first
    words.click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+Alt+m")
    expect(page.get_by_placeholder("Enter your comments")).to_be_visible()
