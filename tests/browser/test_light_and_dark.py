"""Light or dark: as the system prefers, or as the reader chooses, which no server hears of."""

import pytest
from playwright.sync_api import expect

from tests.making import make_article

DARK, LIGHT = "rgb(23, 20, 17)", "rgb(250, 246, 238)"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def paper(page):
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


def bars(page):
    """The colours that the browser may give to its own bars, as things are."""
    return page.eval_on_selector_all(
        "meta[name=theme-color]",
        "bars => bars.filter(bar => matchMedia(bar.media).matches).map(bar => bar.content)",
    )


@pytest.mark.parametrize(
    ("scheme", "colour", "bar"), [("light", LIGHT, "#faf6ee"), ("dark", DARK, "#171411")]
)
def test_pages_are_as_the_system_prefers(page, scheme, colour, bar):
    page.emulate_media(color_scheme=scheme)

    page.goto("/")

    assert (paper(page), bars(page)) == (colour, [bar])
    expect(page.get_by_role("radio", name="As my system")).to_be_checked()


def test_a_choice_holds_on_every_page_and_sends_no_cookie(page):
    story = make_article(published=True)
    cookies = []
    page.on("request", lambda request: cookies.append(request.all_headers().get("cookie")))
    page.emulate_media(color_scheme="light")
    page.goto("/")

    page.get_by_role("radio", name="Dark").check()

    assert (paper(page), bars(page)) == (DARK, ["#171411"])
    for go in (page.reload, lambda: page.goto(story.url), page.go_back):
        go()
        assert (paper(page), bars(page)) == (DARK, ["#171411"])
        expect(page.get_by_role("radio", name="Dark")).to_be_checked()
    assert set(cookies) == {None}
    assert page.context.cookies() == []


def test_the_choice_can_be_taken_back(page):
    page.emulate_media(color_scheme="dark")
    page.goto("/")
    page.get_by_role("radio", name="Light").check()
    assert paper(page) == LIGHT

    page.get_by_role("radio", name="As my system").check()

    assert paper(page) == DARK
    assert page.evaluate("localStorage.length") == 0


def test_another_tab_follows(page):
    page.goto("/")
    other = page.context.new_page()
    other.goto("/archive/")

    page.get_by_role("radio", name="Dark").check()

    expect(other.locator("html")).to_have_attribute("data-color-scheme", "dark")


def test_the_choice_is_made_without_a_mouse(page):
    page.goto("/")
    page.get_by_role("radio", name="As my system").focus()

    page.keyboard.press("ArrowDown")

    expect(page.get_by_role("radio", name="Light")).to_be_checked()
    assert page.get_by_role("group", name="Light or dark").is_visible()


def test_a_dark_page_is_printed_on_white(page):
    page.goto("/")
    page.get_by_role("radio", name="Dark").check()

    page.emulate_media(media="print")

    assert paper(page) == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(0, 0, 0)"


def test_without_javascript_there_is_nothing_to_choose(browser, site_url):
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")

    expect(page.locator(".color-scheme")).to_be_hidden()
    context.close()


def test_a_browser_that_stores_nothing_still_shows_the_choice(page):
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})"
    )
    page.goto("/")

    page.get_by_role("radio", name="Dark").check()

    assert paper(page) == DARK
