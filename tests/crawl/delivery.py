"""What the headers of an answer say to caches, and whether its body is what they say it is."""

import json
import re
from xml.etree import ElementTree

from .answers import Answer, Site
from .findings import Finding
from .kinds import kind_of

KEPT = re.compile(
    r"public, max-age=\d+, s-maxage=\d+(, stale-while-revalidate=\d+, stale-if-error=\d+)?"
)
# Forms that a person fills in: no cache keeps them, and some carry a token and its cookie.
NEVER_KEPT = ("/_util/", "/challenges/", "/comments/")


def findings(answer: Answer):
    if answer.status == 200:
        yield from (
            Finding(rule, "", answer.address) for rule, holds in _rules(answer) if not holds
        )


def sent_twice(answers, site: Site):
    """Of each kind, one answer is asked for once more, by its ETag: it must not be sent again."""
    kept = (a for a in answers if a.status == 200 and _is_kept(a) and a.header("ETag"))
    for answer in {(answer.type, kind_of(answer)): answer for answer in kept}.values():
        again = site.get(answer.address, **{"If-None-Match": answer.header("ETag")})
        if again.status != 304:
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


def _parses(parse, body):
    try:
        parse(body)
    except (ValueError, ElementTree.ParseError):
        return False
    return True
