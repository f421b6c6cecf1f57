"""What the headers of an answer say to caches, and whether its body is what they say it is."""

import json
import re
from xml.etree import ElementTree

from .answers import Answer, Site
from .findings import Finding

KEPT = re.compile(r"public, max-age=\d+, s-maxage=\d+")
# Forms that a person fills in: no cache keeps them, and some carry a token and its cookie.
NEVER_KEPT = ("/_util/", "/challenges/", "/comments/")


def findings(answer: Answer, site: Site):
    """Of one answer. Asks for it once more, to see that it is not sent twice."""
    if answer.status != 200:
        return
    for rule, holds in _rules(answer):
        if not holds:
            yield Finding(rule, "", answer.address)
    if _is_kept(answer) and answer.header("ETag") and not _is_not_sent_twice(answer, site):
        yield Finding("An answer that has not changed is a 304.", "", answer.address)


def _rules(answer):
    if answer.address.startswith(NEVER_KEPT):
        yield "A form is kept by no cache.", "no-store" in answer.header("Cache-Control")
    else:
        yield "An answer sets no cookie.", "Set-Cookie" not in answer.headers
        yield "An answer differs for nobody.", "cookie" not in answer.header("Vary").lower()
    if _is_kept(answer):
        yield (
            "An answer says how long it may be kept.",
            KEPT.fullmatch(answer.header("Cache-Control")),
        )
        yield "An answer has an ETag.", "ETag" in answer.headers
    if answer.type.startswith("text/"):
        yield "A text is UTF-8, and says so.", answer.headers.get_content_charset() == "utf-8"
    if answer.type.endswith("xml"):
        yield "XML is well-formed.", _parses(ElementTree.fromstring, answer.body)
    if answer.type.endswith("json"):
        yield "JSON is well-formed.", _parses(json.loads, answer.body)


def _is_kept(answer):
    """Pages, feeds and sitemaps. Files such as pictures are the web server's business."""
    is_file = answer.address.startswith(("/media/", "/static/", "/documents/"))
    return not is_file and not answer.address.startswith(NEVER_KEPT)


def _is_not_sent_twice(answer, site):
    again = site.get(answer.address, **{"If-None-Match": answer.header("ETag")})
    return again.status == 304


def _parses(parse, body):
    try:
        parse(body)
    except (ValueError, ElementTree.ParseError):
        return False
    return True
