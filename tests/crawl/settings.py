"""The newsroom as `make run` shows it, with one address more: where something always goes wrong."""

from newsroom.settings.dev import *  # noqa: F403 - a settings module is its base and what it changes

ROOT_URLCONF = "tests.crawl.urls"
