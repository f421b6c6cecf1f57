"""A page with known faults. Of a checker that does not find them, silence means nothing."""

from pathlib import Path

from .findings import Finding
from .made_up import answer

ADDRESS = "/known-faults/"
PAGE = answer(Path(__file__).with_name("known_faults.html").read_text(encoding="utf-8"), ADDRESS)

NU_FINDS = ["Nu: An “img” element must have an “alt” attribute", "Nu: No “p” element in scope"]
CHROMIUM_FINDS = [
    "axe, at 390 px, light: Images must have alternative text",
    "axe, at 1280 px, dark: Elements must meet minimum color contrast",
    "axe, at 390 px, dark: All touch targets must be 24px large",
    "axe, at 1280 px, light: Heading levels should only increase by one",
    "Nothing is wider than the window, at 320 px",
    "Nothing is wider than the window, at 320 px, spaced out",
    "Nothing is wider than the window, at 1280 px, text twice as large",
    "No words are cut off",
    "Nothing moves",
    "A page asks nothing of another machine.",
    "No script fails.",
]


def without_the_known(findings, known):
    """The findings on other pages, and one for each known fault that was not found."""
    findings = list(findings)
    found = [finding.rule for finding in findings if finding.page == ADDRESS]
    for fault in known:
        if not any(rule.startswith(fault) for rule in found):
            yield Finding("A checker finds the faults that are known.", fault, ADDRESS)
    yield from (finding for finding in findings if finding.page != ADDRESS)
