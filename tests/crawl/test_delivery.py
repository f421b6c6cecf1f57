"""What the headers of an answer say to caches."""

import pytest

from . import delivery
from .made_up import answer

KEPT = {
    "cache_control": "public, max-age=60, s-maxage=600, stale-while-revalidate=60, "
    "stale-if-error=86400",
    "etag": '"1"',
}


class Site:
    def __init__(self, status):
        self.status = status

    def get(self, address, **headers):
        assert headers == {"If-None-Match": '"1"'}
        return answer("", address, status=self.status)


def found(answer):
    return [finding.rule for finding in delivery.findings(answer)]


def test_a_page_that_any_cache_may_keep_has_no_findings():
    assert found(answer("Fog.", **KEPT)) == []


def test_a_form_that_no_cache_keeps_may_set_a_cookie():
    form = answer("Fog.", "/comments/1/form/", cache_control="private, no-store", set_cookie="a=b")

    assert found(form) == []


def test_what_went_wrong_is_not_looked_at():
    assert found(answer("Fog.", status=404)) == []


@pytest.mark.parametrize(
    ("changed", "rules"),
    [
        ({"set_cookie": "a=b"}, ["An answer sets no cookie."]),
        ({"vary": "Accept-Encoding, Cookie"}, ["An answer differs for nobody."]),
        ({"cache_control": "max-age=60"}, ["An answer says how long it may be kept."]),
        ({"cache_control": "private, no-store"}, ["An answer says how long it may be kept."]),
        ({"type": "text/html"}, ["A text is UTF-8, and says so."]),
    ],
)
def test_a_fault_is_found(changed, rules):
    assert found(answer("Fog.", **{**KEPT, **changed})) == rules


def test_a_page_without_an_etag_is_found():
    assert found(answer("Fog.", cache_control=KEPT["cache_control"])) == ["An answer has an ETag."]


def test_a_page_that_is_sent_twice_is_found():
    pages = [answer("Fog.", "/people/", **KEPT), answer("", status=404), answer("Fog.", "/form/")]

    assert list(delivery.sent_twice(pages, Site(status=304))) == []
    assert [finding.page for finding in delivery.sent_twice(pages, Site(status=200))] == [
        "/people/"
    ]


def test_one_page_of_each_kind_is_asked_for_twice():
    pages = [answer("Fog.", f"/people/{number}/", **KEPT) for number in range(9)]

    assert len(list(delivery.sent_twice(pages, Site(status=200)))) == 1


def test_a_form_that_a_cache_may_keep_is_found():
    assert found(answer("Fog.", "/comments/1/form/", **KEPT)) == ["A form is kept by no cache."]


def test_broken_xml_and_json_are_found():
    feed = answer("<rss>", "/feeds/stories.rss", type="application/rss+xml", **KEPT)
    other = answer("{", "/feeds/stories.json", type="application/feed+json", **KEPT)

    assert found(feed) == ["XML is well-formed."]
    assert found(other) == ["JSON is well-formed."]
