"""What kind of page it is, for the summary and for the sample that Chromium sees."""

import re

from .answers import Answer

ODD = {
    403: "refused",
    404: "not there",
    410: "withdrawn",
    422: "form with problems",
    500: "our fault",
}
FRAME = "frame"
BY_ADDRESS = {
    "/": "front page",
    "/people/": "people",
    "/people/.+/": "person",
    "/quotations/": "quotations",
    "/quotations/.+/embed/": FRAME,
    "/quotations/.+/": "quotation",
    "/topics/.+/": "topic",
    "/archive/": "archive",
    "/archive/[0-9]+/": "archive: year",
    "/archive/[0-9]+/[0-9]+/": "archive: month",
    "/archive/[0-9]+/[0-9]+/[0-9]+/": "archive: day",
    "/corrections/": "corrections",
    "/corrections/[0-9]+/": "correction",
    "/corrections/[0-9]+/before/": "earlier version",
    "/search/": "search",
    "/replies/[0-9]+/": "replies",
    "/comments/thanks/": "thanks",
    "/(comments|challenges)/.+": "form",
    "/_util/login/": "log in",
}
STORY = "story"


def kind_of(page: Answer) -> str:
    if page.status != 200:
        return ODD.get(page.status, str(page.status))
    path = page.address.split("?")[0]
    for pattern, kind in BY_ADDRESS.items():
        if re.fullmatch(pattern, path):
            return kind
    if not page.is_public:
        return "password required"
    if path.count("/") > 2:
        return STORY
    return "standing page" if "standing-page" in _body_classes(page) else "section"


def _body_classes(page):
    return next((e.words("class") for e in page.elements if e.tag == "body"), [])
