"""Each rule finds its fault, and finds nothing on a page that is as it should be."""

import re

import pytest

from . import content
from .made_up import answer

HEAD = """
<title>Harbour – The Record</title>
<meta name="description" content="What the harbour board decided.">
<link rel="canonical" href="http://site.example/harbour/">
<link rel="alternate" type="application/rss+xml" href="/feeds/stories.rss">
<link rel="stylesheet" href="/static/base.css">
"""
BODY = """
<a href="#main">Skip to the content</a><a href="#sections">Skip to the sections</a>
<nav id="sections"><a href="/">Front page</a></nav><nav aria-label="Breadcrumb"></nav>
<main id="main"><h1>Harbour</h1><h2>Ferries</h2><h3>Fog</h3><h2>Quays</h2>
<img src="/media/ferry.jpg" alt="" srcset="/media/ferry.webp 480w, /media/ferry.jpg 960w">
<script type="application/ld+json">{}</script></main>
"""


def page(head=HEAD, body=BODY, address="/harbour/", start='<html lang="en">', **answered):
    html = f"<!doctype html>{start}<head>{head}</head><body>{body}</body></html>"
    return answer(html, address, **answered)


def found(page):
    return [(finding.rule, finding.element) for finding in content.findings(page)]


def test_a_page_as_it_should_be_has_no_findings():
    assert found(page()) == []


@pytest.mark.parametrize(
    ("faulty", "rule", "element"),
    [
        (page(start="<html>"), "says its language", ""),
        (page(HEAD.replace("Harbour – The Record", " ")), "has a title", ""),
        (page(body=re.sub("<(/?)h.>", r"<\1p>", BODY)), "has one h1", ""),
        (page(body=f"{BODY}<h1 id=a>Twice</h1>"), "has one h1", "<h1 id=a>"),
        (page(body=f"{BODY}<h4>Eels</h4>"), "leaves out no level of heading", "<h4>"),
        (page(body=f'{BODY}<b id="main">'), "has no id twice", '<b id="main">'),
        (page(body=f"{BODY}<img src=a>"), "gives every image a text", "<img src=a>"),
        (page(body=f"{BODY}<style>"), "has nothing inline", "<style>"),
        (page(body=f"{BODY}<script>"), "has nothing inline", "<script>"),
        (page(body=f'{BODY}<b style="">'), "has nothing inline", '<b style="">'),
        (page(body=f"{BODY}<b onclick=a>"), "has nothing inline", "<b onclick=a>"),
        (
            page(body=f'{BODY}<img alt="" srcset="/a 1w, //cdn.example/b 2w">'),
            "loads nothing from elsewhere",
            '<img alt="" srcset="/a 1w, //cdn.example/b 2w">',
        ),
        (
            page(f"{HEAD}<link rel=preload href=https://cdn.example/a>"),
            "loads nothing from elsewhere",
            "<link rel=preload href=https://cdn.example/a>",
        ),
        (
            page(body=BODY.replace("#sections", "#top")),
            "begins with two links past the masthead",
            '<a href="#top">',
        ),
        (page(HEAD.replace("the harbour board ", "")), "describes itself", ""),
        (page(HEAD.replace("rss", "x")), "names a feed in its head", ""),
        (page(HEAD.replace("canonical", "next")), "names its one address", ""),
        (page(body=BODY.replace("Breadcrumb", "")), "says where it stands", ""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_fault_is_found_where_it_stands(faulty, rule, element):
    assert found(faulty) == [(f"A page {rule}.", element)]


def test_the_front_page_is_where_breadcrumbs_begin():
    assert found(page(body=BODY.replace("Breadcrumb", ""), address="/")) == []


def test_a_page_that_no_cache_keeps_needs_no_canonical_address():
    assert found(page(HEAD.replace("canonical", ""), cache_control="private, no-store")) == []


def test_a_page_that_says_what_went_wrong_needs_no_feed():
    assert found(page(HEAD.replace("rss", ""), status=404)) == []
    assert found(page(body="<main><h1>Something went wrong</h1></main>", status=500)) == []
