"""From link to link, and what is found when every page is there."""

from . import following
from .crawling import crawl
from .made_up import answer

ORIGIN = "http://site.example"


class PaperSite:
    """Its pages are given as HTML by address; anything else is not there."""

    origin = ORIGIN

    def __init__(self, pages):
        self.pages = pages

    def get(self, address):
        html = self.pages.get(address)
        if html is None:
            return answer("", address, status=404)
        if html == "moved":
            return answer("", address, status=301, location="/")
        return answer(html, address)


def crawled(pages):
    return crawl(PaperSite(pages), ["/"])


def findings(pages):
    return [(f.rule, f.page) for f in following.findings(*crawled(pages))]


def test_every_link_is_followed():
    pages = {"/": '<a href="/a/">', "/a/": '<img src="/b.jpg"><a href="/c/">', "/c/": "The end."}

    answers, _ = crawled(pages)

    assert sorted(answers) == ["/", "/a/", "/b.jpg", "/c/"]


def test_the_admin_is_not_entered():
    assert list(crawled({"/": '<a href="/admin/">'})[0]) == ["/"]


def test_a_search_is_followed_but_not_the_searches_that_it_offers():
    pages = {
        "/": '<a href="/search/?q=a">',
        "/search/?q=a": '<a href="?q=a&sort=newest"><a rel="next" href="?q=a&page=2">',
        "/search/?q=a&page=2": '<a rel="prev" href="?q=a">',
    }

    assert sorted(crawled(pages)[0]) == ["/", "/search/?q=a", "/search/?q=a&page=2"]


def test_links_that_lead_where_they_say_are_no_findings():
    pages = {"/": '<a href="/a/#b"><a href="https://www.example.org/">', "/a/": '<b id="b">'}

    assert findings(pages) == []


def test_a_broken_link_is_found():
    (finding,) = following.findings(*crawled({"/": '<a class="fog" href="/a/">'}))

    assert finding.rule == "A link leads to what is there; this one answers 404."
    assert (finding.element, finding.page) == ('<a class="fog" href="/a/">', "/")


def test_a_link_to_an_address_that_passes_on_is_found():
    pages = {"/": '<a href="/a/">', "/a/": "moved"}

    assert findings(pages) == [
        ("A link leads to the address itself, not to one that passes on.", "/")
    ]


def test_a_fragment_that_is_not_there_is_found():
    pages = {"/": '<a href="/a/#b">', "/a/": '<b id="c">'}

    assert findings(pages) == [("A link leads to a part of the page that is there.", "/")]


def test_a_next_page_that_does_not_lead_back_is_found():
    pages = {"/": '<a rel="next" href="?page=2">', "/?page=2": "Nothing."}

    assert findings(pages) == [("The next page of a list leads back.", "/")]
    pages["/?page=2"] = '<a rel="prev" href="/">'
    assert findings(pages) == []


def test_a_canonical_address_names_itself():
    def one_address_each(pages):
        return [f.page for f in following.one_address_each(crawled(pages)[0], ORIGIN)]

    itself = f'<link rel="canonical" href="{ORIGIN}/a/">'
    pages = {"/": '<a href="/a/?b=1"><a href="/a/">', "/a/?b=1": itself, "/a/": itself}

    assert one_address_each(pages) == []
    pages["/a/"] = f'<link rel="canonical" href="{ORIGIN}/">'
    assert one_address_each(pages) == ["/a/", "/a/?b=1"]
