"""The newsroom as `make run` shows it, with one address more: where something always goes wrong."""

import logging

from newsroom.settings.dev import *  # noqa: F403 - a settings module is its base and what it changes
from newsroom.settings.dev import LOGGING
from tests.crawl.newsroom import BROKEN

ROOT_URLCONF = "tests.crawl.urls"


def is_news(record):
    """Pages that are not there, or fail on purpose, are what the crawl asks for."""
    is_meant = record.levelno < logging.ERROR or BROKEN in record.getMessage()
    return record.name != "django.request" or not is_meant


LOGGING["filters"] = {"news": {"()": "django.utils.log.CallbackFilter", "callback": is_news}}
LOGGING["handlers"]["console"]["filters"] = ["news"]
