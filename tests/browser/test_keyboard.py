"""Reading with the keyboard alone: past the masthead, and from stop to stop in sight."""

import pytest

from tests.making import (
    block_quote,
    make_article,
    make_comment,
    make_image,
    make_quotation,
    make_topic,
    paragraph,
    pull_quote,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

# What has the focus: its place among all elements, its outline, and whether it can be seen there.
STOP = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const { left, top, width, height } = here.getClientRects()[0];
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const style = getComputedStyle(here);
  return {
    element: here.cloneNode().outerHTML,
    place: [...document.querySelectorAll("*")].indexOf(here),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    isInSight: seen !== null && (here.contains(seen) || seen.contains(here)),
  };
}"""
STOPS = (
    "a[href], button, textarea, select, summary, [tabindex='0'], "
    "input:not([type=hidden], [tabindex='-1'], [type=radio]:not(:checked))"
)


@pytest.fixture
def addresses():
    quotation = make_quotation("The harbour will open in May.")
    story = make_article(
        published=True,
        body=[paragraph(f"“{quotation.text}”"), pull_quote(quotation), block_quote(quotation)],
        topics=[make_topic()],
        lead_image=make_image(),
        lead_image_alt="A ferry.",
    )
    make_comment(story, status="approved")
    return {"front page": "/", "story": story.url}


@pytest.fixture
def page(page):
    page.emulate_media(reduced_motion="reduce")  # so that what gets the focus is there at once
    return page


def stops(page):
    """What the Tab key comes to, until it leaves the page."""
    while True:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return
        yield stop


def test_the_first_key_offers_the_way_to_the_content(page, addresses):
    page.goto(addresses["story"])

    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.locator("main :focus").count() == 1
    assert page.locator("main a").first.evaluate("link => link === document.activeElement")


def test_the_second_key_offers_the_way_to_the_sections(page, addresses):
    page.goto(addresses["story"])

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the sections"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.locator("#sections :focus").inner_text() == "Harbour"


@pytest.mark.parametrize("kind", ["front page", "story"])
@pytest.mark.parametrize("colours", ["none", "active"], ids=["own colours", "forced colours"])
def test_the_tab_key_comes_to_everything_in_order_and_in_sight(page, addresses, kind, colours):
    page.emulate_media(forced_colors=colours)
    page.goto(addresses[kind])

    found = list(stops(page))

    places = [stop["place"] for stop in found]
    assert len(places) == page.locator(STOPS).filter(visible=True).count()
    assert places == sorted(places)
    assert [stop["element"] for stop in found if stop["outline"] < 2] == []
    assert [stop["element"] for stop in found if not stop["isInSight"]] == []
