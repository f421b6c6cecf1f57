"""What axe does not ask of a page; `layout.js` finds the elements."""

from contextlib import contextmanager
from pathlib import Path

SCRIPT = Path(__file__).with_name("layout.js")
USUAL_SIZE = 16  # pixels


def put_into(tab):
    tab.evaluate(SCRIPT.read_text(encoding="utf-8"))


def reaches_out(tab, where):
    """WCAG 1.4.10: nobody scrolls in two directions to read."""
    return _wrongs(tab, "layout.reachesOut()", f"Nothing is wider than the window, {where}.")


def cuts_off(tab, where):
    """WCAG 1.4.4: words that a box cuts off are lost."""
    return _wrongs(tab, "layout.cutsOff()", f"No words are cut off, {where}.")


def moves(tab):
    """WCAG 2.3.3, for a reader who asks for less motion."""
    return _wrongs(tab, "layout.moves()", "Nothing moves where no motion is wanted.")


@contextmanager
def spaced_out(tab):
    """WCAG 1.4.12: with the spacing that some readers need."""
    tab.evaluate("layout.spaceOut(true)")
    yield
    tab.evaluate("layout.spaceOut(false)")


@contextmanager
def enlarged(tab):
    """WCAG 1.4.4: for a reader who has set the size of text in the browser to 200 %."""
    browser = tab.context.new_cdp_session(tab)
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": 2 * USUAL_SIZE}})
    yield
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": USUAL_SIZE}})
    browser.detach()


def _wrongs(tab, question, rule):
    return [(rule, element) for element in tab.evaluate(question)]
