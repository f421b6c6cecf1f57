"""A real Chromium on the live server. A page that reaches for another machine fails its test."""

import os
from urllib.parse import urlsplit

import pytest
from django.db import connections
from playwright.sync_api import expect, sync_playwright

from tests.chromium import QUIET
from tests.conftest import is_loopback

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
PATIENCE = 20_000  # milliseconds: a busy machine is slow, a wrong page stays wrong

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser(chromium, django_db_setup):
    # Playwright keeps an event loop on this thread, and Django takes that for asynchronous code: it
    # would refuse the tests' queries, and open a connection that can't fill the tables again.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    connection = connections["default"]
    with sync_playwright() as playwright:
        connections["default"] = connection
        opened = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def site_url(live_server, settings):
    """The live server's address, which the site takes for its own."""
    settings.SITE_URL = settings.WAGTAILADMIN_BASE_URL = live_server.url
    return live_server.url


@pytest.fixture
def page(browser, site_url):
    """A tab with no past. Open addresses as paths: `page.goto("/admin/")`."""
    context = browser.new_context(base_url=site_url, viewport=DESK)
    context.set_default_timeout(PATIENCE)
    wrongs = []
    context.route(lambda url: not _is_ours(url), lambda route: _refuse(route, wrongs))
    context.on("console", lambda message: _note_violation(message, wrongs))
    yield context.new_page()
    context.close()
    assert wrongs == []


def _is_ours(url):
    parts = urlsplit(url)
    return parts.scheme in ("data", "blob", "about") or is_loopback(parts.hostname or "")


def _refuse(route, wrongs):
    wrongs.append(f"asked another machine for {route.request.url}")
    route.abort()


def _note_violation(message, wrongs):
    if "Content Security Policy" in message.text:
        wrongs.append(message.text)
