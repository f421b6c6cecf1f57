"""Chromium, at a width and in light or dark, taking one subject after another."""

from contextlib import contextmanager

from playwright.sync_api import sync_playwright

from tests.chromium import QUIET, chromium_path

from .subjects import EDITORS

HEIGHTS = {320: 640, 390: 844, 768: 1024, 1280: 800, 1920: 1080}
SCHEMES = ("light", "dark")
PATIENCE = 15_000  # milliseconds
SCREENS = 3  # of a page that is longer, no more is taken
SEE_ALL = """async () => {
    await document.fonts.ready;
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
}"""


class NoChromium(Exception):
    pass


@contextmanager
def chromium():
    if not (path := chromium_path()):
        raise NoChromium("No Chromium is installed, and it takes the pictures.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@contextmanager
def tab(browser, site, width, scheme, editor=None, scale=1):
    """A page of that width. `editor` is the name and the password of one who is to be logged in."""
    context = browser.new_context(
        base_url=site,
        viewport={"width": width, "height": HEIGHTS[width]},
        color_scheme=scheme,
        reduced_motion="reduce",
        device_scale_factor=scale,
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    if editor:
        _log_in(page, *editor)
    yield page
    context.close()


def _log_in(page, name, password):
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")


def go_to(page, subject):
    page.goto(subject.address)
    if subject.link:
        page.goto(page.locator(subject.link).get_attribute("href"))
    for button in subject.press:
        page.locator(button).click()
    if subject.press or subject in EDITORS:
        page.wait_for_load_state("networkidle")
    page.evaluate(SEE_ALL)


def take(page):
    """A PNG of the page from its top, as far as SCREENS reach."""
    size = page.viewport_size
    height = page.evaluate("document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(height, SCREENS * size["height"])}
    return page.screenshot(full_page=True, clip=clip)
