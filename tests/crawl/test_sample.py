"""Chromium sees every kind of page, and everything that any page has."""

from .kinds import kind_of
from .made_up import answer
from .sample import sample


def story(slug, html="", title="Fog"):
    return answer(f"<title>{title}</title><img>{html}", f"/harbour/{slug}/")


def addresses(pages, wanted=()):
    return sorted(page.address for page in sample(pages, wanted))


def test_pages_alike_are_seen_once():
    assert addresses([story(number) for number in range(9)]) == ["/harbour/0/"]


def test_each_kind_is_seen():
    pages = [answer("", "/"), answer("", "/archive/2026/"), answer("", "/archive/2026/5/")]

    assert addresses(pages) == ["/", "/archive/2026/", "/archive/2026/5/"]


def test_each_sort_of_element_is_seen():
    pages = [
        story("plain"),
        story("quoting", '<b class="pull-quote">'),
        story("quoting-too", '<b class="pull-quote">'),
        story("disputed", '<b data-status="disputed">'),
        story("arabic", '<b lang="ar" dir="rtl">'),
        story("long", "fog " * 99),
    ]

    seen = addresses(pages)

    assert {"/harbour/disputed/", "/harbour/arabic/", "/harbour/long/"} <= set(seen)
    assert len({"/harbour/quoting/", "/harbour/quoting-too/"} & set(seen)) == 1
    assert "/harbour/plain/" not in seen


def test_what_only_names_a_thing_makes_it_no_other_sort():
    pages = [story(number, f'<b data-quotation="{number}">') for number in range(9)]

    assert addresses(pages) == ["/harbour/0/"]


def test_what_is_on_two_kinds_of_pages_is_seen_on_both():
    russian = '<b lang="ru">'
    pages = [story("english", "fog " * 9), story("russian", russian), answer(russian, "/archive/")]

    assert addresses(pages) == ["/archive/", "/harbour/english/", "/harbour/russian/"]


def test_the_extremes_are_seen():
    pages = [
        story("quotations", "“Fog.” " * 20),
        story("long", "fog " * 999),
        story("headline", title="Fog " * 30),
        answer("<title>Fog</title>", "/harbour/bare/"),
        story("plain", "fog"),
    ]

    assert addresses(pages) == [
        "/harbour/bare/",
        "/harbour/headline/",
        "/harbour/long/",
        "/harbour/quotations/",
    ]


def test_what_is_wanted_is_seen():
    pages = [story(number) for number in range(3)]

    assert addresses(pages, pages[2:]) == ["/harbour/0/", "/harbour/2/"]


def test_kinds_of_pages():
    secret = {"cache_control": "private, no-store"}
    standing = '<body class="standing-page">'

    assert kind_of(answer("", "/culture/")) == "section"
    assert kind_of(answer(standing, "/about/")) == "standing page"
    assert kind_of(answer("", "/culture/fog/")) == "story"
    assert kind_of(answer("", "/culture/fog/", **secret)) == "password required"
    assert kind_of(answer("", "/quotations/?page=2")) == "quotations"
    assert kind_of(answer("", "/comments/1/form/?parent=2", **secret)) == "form"
    assert kind_of(answer("", "/culture/fog/", status=410)) == "withdrawn"
