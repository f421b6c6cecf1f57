"""Nobody is shown a link that would be refused: menus, the first page, lists, and their buttons."""

import json
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.test import TestCase
from django.urls import Resolver404, resolve, reverse

from .asking import is_refused
from .newsroom import ROLES, Newsroom, make_cast
from .routes import BULK_ACTION

START = "/admin/"
MENU = "wagtail-sidebar-props"


class Links(HTMLParser):
    """The addresses to which a page of the admin leads, those of its menu among them."""

    def __init__(self, page):
        super().__init__()
        self.found, self._in_menu = [], False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self._in_menu = tag == "script" and attributes.get("id") == MENU
        if tag == "a" and attributes.get("href"):
            self.found.append(attributes["href"])
        if tag == "form" and attributes.get("method") == "get" and attributes.get("action"):
            self.found.append(attributes["action"])

    def handle_data(self, data):
        if self._in_menu:
            self.found += _urls(json.loads(data))
            self._in_menu = False


def _urls(menu):
    """Wagtail packs each part of its menu as {"_type", "_args"}; an address is named "url"."""
    if isinstance(menu, dict):
        for name, value in menu.items():
            if name == "url" and isinstance(value, str):
                yield value
            else:
                yield from _urls(value)
    elif isinstance(menu, list):
        for value in menu:
            yield from _urls(value)


def route_of(address):
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return None


class LinkTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.cast = make_cast()
        Newsroom(cls.cast)

    def test_no_link_leads_a_role_to_a_refusal(self):
        for who, role in ROLES.items():
            with self.subTest(role):
                self.client.force_login(self.cast[who])
                assert self.refusals() == []

    def refusals(self, steps=2):
        """Follows one link to each route, this many steps from the first page."""
        seen, refused, here = set(), [], [(START, "")]
        for step in range(steps + 1):
            ahead = []
            for address, source in here:
                answer = self.client.get(address)
                if is_refused(answer):
                    refused.append(f"{source} leads to {address}")
                elif step < steps and answer.status_code == 200 and not answer.streaming:
                    for link in Links(answer.text).found:
                        link = urljoin(address, link)
                        route = route_of(link)
                        if link.startswith(START) and route not in {*seen, BULK_ACTION}:
                            seen.add(route)
                            ahead.append((link, address))
            here = ahead
        return refused


class BulkButtonTests(TestCase):
    """What is offered below a listing for all that is ticked."""

    @classmethod
    def setUpTestData(cls):
        cls.cast = make_cast()
        cls.section = Newsroom(cls.cast).section

    def offered(self, who, route, *args):
        self.client.force_login(self.cast[who])
        links = Links(self.client.get(reverse(route, args=args)).text).found
        matches = [resolve(urlsplit(link).path) for link in links if link.startswith(START)]
        return {match.kwargs["action"] for match in matches if match.view_name == BULK_ACTION}

    def test_a_reporter_is_not_asked_to_publish(self):
        on_pages = self.offered("R", "wagtailadmin_explore", self.section.pk)

        assert on_pages == {"add_topic", "delete", "move"}

    def test_a_section_editor_is(self):
        on_pages = self.offered("S", "wagtailadmin_explore", self.section.pk)

        assert on_pages == {"add_topic", "delete", "move", "publish", "unpublish"}

    def test_who_may_delete_no_record_is_not_asked_to(self):
        assert self.offered("Q", "wagtailsnippets_news_person:list") == set()
        assert self.offered("A", "wagtailsnippets_news_person:list") == {"delete"}

    def test_an_administrator_manages_accounts_in_bulk(self):
        on_accounts = self.offered("A", "wagtailusers_users:index")

        assert on_accounts == {"assign_role", "set_active_state", "delete"}
