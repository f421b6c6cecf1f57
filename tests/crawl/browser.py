"""Chromium, which is shown a page at a time and asked what is wrong with it."""

from contextlib import closing, contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from tests.chromium import QUIET, chromium_path

from . import axe, layout
from .findings import Finding

SCHEMES = ("light", "dark")
WIDTHS = PHONE, DESK = 390, 1280  # pixels
NARROWEST = 320  # what is left of 1280 at 400 %
HEIGHT = 844
PATIENCE = 120_000  # milliseconds: a busy machine is slow, a wrong page stays wrong


def findings(sample, answers, origin):
    """On each page of the sample. Those that are not among the answers are shown as they are."""
    with _tabs(origin) as open_tab:
        for page in sample:
            with closing(open_tab()) as tab:
                wrongs = []
                _listen(tab, page, origin, wrongs)
                if answers.get(page.address) is not page:
                    _show(tab, page, origin)
                tab.goto(origin + page.address, wait_until="load")
                wrongs += [*_asked_by_axe(tab), *_asked_by_us(tab)]
                yield from (Finding(rule, element, page.address) for rule, element in wrongs)


@contextmanager
def _tabs(origin):
    """A function that opens one. There is no host but the site's."""
    alone = f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {urlsplit(origin).hostname}"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=[*QUIET, alone])
        try:
            context = chromium.new_context(reduced_motion="reduce")
            context.set_default_timeout(PATIENCE)
            yield context.new_page
        finally:
            chromium.close()


def _listen(tab, page, origin, wrongs):
    def hear_request(request):
        if not request.url.startswith((origin + "/", "data:")):
            wrongs.append(("A page asks nothing of another machine.", request.url))

    def hear_console(message):
        is_status = page.status >= 400 and "the server responded with a status" in message.text
        if message.type in ("error", "warning") and not is_status:
            wrongs.append(("The console stays empty.", message.text))

    tab.on("request", hear_request)
    tab.on("console", hear_console)
    tab.on("pageerror", lambda error: wrongs.append(("No script fails.", str(error))))


def _show(tab, page, origin):
    """Instead of asking for it: it may be the answer to a form."""
    tab.route(
        origin + page.address,
        lambda route: route.fulfill(
            status=page.status, headers=dict(page.headers.items()), body=page.body
        ),
    )


def _asked_by_axe(tab):
    axe.put_into(tab)
    for width in WIDTHS:
        _set_width(tab, width)
        for scheme in SCHEMES:
            tab.emulate_media(color_scheme=scheme)
            yield from axe.wrongs(tab, f"at {width} px, {scheme}")


def _asked_by_us(tab):
    layout.put_into(tab)
    yield from layout.moves(tab)
    _set_width(tab, NARROWEST)
    yield from layout.reaches_out(tab, f"at {NARROWEST} px")
    with layout.spaced_out(tab):
        yield from layout.reaches_out(tab, f"at {NARROWEST} px, spaced out")
        yield from layout.cuts_off(tab, f"at {NARROWEST} px, spaced out")
    _set_width(tab, DESK)
    with layout.enlarged(tab):
        yield from layout.reaches_out(tab, f"at {DESK} px, text twice as large")
        yield from layout.cuts_off(tab, f"at {DESK} px, text twice as large")


def _set_width(tab, width):
    tab.set_viewport_size({"width": width, "height": HEIGHT})
