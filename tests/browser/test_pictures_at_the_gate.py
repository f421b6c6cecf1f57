"""A broken picture is refused in its form; one without a credit is in the way, and is mended."""

import pytest
from playwright.sync_api import expect

from news.media.models import NewsImage
from news.models import ArticlePage
from tests.browser.test_editor_writes_a_story import log_in
from tests.making import make_article, make_image
from tests.media import uploads

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def settled(page):
    page.wait_for_load_state("networkidle")


def test_a_picture_that_is_cut_short_is_refused_among_many(page):
    log_in(page)
    page.goto("/admin/images/multiple/add/")
    settled(page)

    page.locator("input[type=file]").set_input_files(
        {"name": "cut.jpg", "mimeType": "image/jpeg", "buffer": uploads.unusable()["cut.jpg"]}
    )

    expect(page.get_by_text("it is damaged, cut short")).to_be_visible()
    assert not NewsImage.objects.exists()


def test_an_editor_is_led_to_the_picture_that_lacks_its_credit(page):
    picture = make_image("Crane at dusk", credit="")
    story = make_article("A quiet night", lead_image=picture, lead_image_alt="A crane.")
    log_in(page)
    page.goto(f"/admin/pages/{story.pk}/edit/")
    settled(page)

    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("The picture “Crane at dusk” needs a credit.").first).to_be_visible()
    settled(page)
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Edit “Crane at dusk”").click()
    form = opened.value
    settled(form)
    form.get_by_label("Credit").fill("Lena Orth")
    form.get_by_role("button", name="Save", exact=True).click()
    expect(form.get_by_text("Image 'Crane at dusk' updated.")).to_be_visible()

    page.bring_to_front()
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("has been published")).to_be_visible()
    assert ArticlePage.objects.get(pk=story.pk).live
