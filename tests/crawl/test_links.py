"""What a page, a stylesheet or a feed points to."""

import pytest

from .links import links
from .made_up import answer

ORIGIN = "http://site.example"


def found(html, address="/harbour/"):
    return [(link.address, link.fragment) for link in links(answer(html, address), ORIGIN)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="fog/">', ("/harbour/fog/", "")),
        ('<a href="/people/#a-b">', ("/people/", "a-b")),
        ('<a href="#main">', ("/harbour/", "main")),
        ('<a href="?page=2">', ("/harbour/?page=2", "")),
        ('<a href="/search/?q=a&amp;sort=newest">', ("/search/?q=a&sort=newest", "")),
        ('<a href="http://site.example">', ("/", "")),
        ('<a href="/культура/">', ("/%D0%BA%D1%83%D0%BB%D1%8C%D1%82%D1%83%D1%80%D0%B0/", "")),
        ('<a href="/fog/#%D1%84">', ("/fog/", "ф")),
        ('<a href="/fog/#:~:text=fog">', ("/fog/", "")),
        ('<link rel="stylesheet" href="/static/a.css">', ("/static/a.css", "")),
        ('<form action="/search/">', ("/search/", "")),
        ('<blockquote cite="/quotations/1/">', ("/quotations/1/", "")),
        ('<svg><use href="/static/signs.svg#tick"></svg>', ("/static/signs.svg", "tick")),
        ('<meta property="og:image" content="http://site.example/a.jpg">', ("/a.jpg", "")),
        ('<a href="https://www.example.org/">', ("", "")),
        ('<a href="mailto:desk@example.org">', ("", "")),
    ],
)
def test_a_link_leads_to(html, expected):
    assert found(html) == [expected]


def test_each_candidate_of_a_picture_is_a_link():
    picture = '<img src="/a.jpg" srcset="/a-1.webp 480w, /a-2.webp 960w">'

    assert [address for address, _ in found(picture)] == ["/a.jpg", "/a-1.webp", "/a-2.webp"]


def test_a_form_that_posts_is_not_followed():
    assert found('<form method="post" action="/comments/1/">') == []


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("", "is empty"),
        ("javascript:void(0)", "can't be followed: javascript:"),
        ("http://site.example:None/", "is no address"),
        ("http://[fog/", "is no address"),
        ("https://example/", "names no host"),
        ("https://fog .example.org/", "names no host"),
    ],
)
def test_a_link_that_can_lead_nowhere_is_a_problem(url, problem):
    (link,) = links(answer(f'<a href="{url}">'), ORIGIN)

    assert link.problem == problem
    assert not link.leads_elsewhere


def test_a_stylesheet_names_its_fonts_and_its_imports():
    css = '@import "more.css"; a { src: url("../fonts/a.woff2"), url(data:font/woff2;base64,AA) }'

    found = links(answer(css, "/static/css/a.css", type="text/css"), ORIGIN)

    assert {link.address for link in found} == {
        "",
        "/static/css/more.css",
        "/static/fonts/a.woff2",
    }


def test_a_feed_names_addresses_of_this_site():
    feed = f"""
        <link>{ORIGIN}/a/?b&amp;c</link><link>https://www.example.org/</link>
        <description>&lt;a href="{ORIGIN}/d/?e&amp;amp;f"&gt;Fog&lt;/a&gt;</description>
    """

    found = links(answer(feed, "/feed.rss", type="application/rss+xml"), ORIGIN)

    assert [link.address for link in found] == ["/a/?b&c", "/d/?e&f"]


def test_an_address_that_runs_into_the_port_is_none():
    sitemap = "<loc>http://site.example:8000None</loc>"

    (link,) = links(answer(sitemap, type="application/xml"), "http://site.example:8000")

    assert link.problem == "is no address"
