"""One machine, one command: `make run`."""

from urllib.parse import urlsplit

from .base import *  # noqa: F403 - a settings module is its base and what it changes
from .base import AUTH_PASSWORD_VALIDATORS, DEVELOPMENT_KEY, QUEUED
from .connections import CACHE, database, pages_cache
from .environment import (  # noqa: F401 - settings, too
    BASE_DIR,
    DATABASE_URL,
    DEBUG,
    DEFAULT_FROM_EMAIL,
    MEDIA_ROOT,
    PORT,
    REDIS_URL,
    SECOND_LOOK,
    SITE_NAME,
    SITE_URL,
    STATIC_ROOT,
    TIME_ZONE,
    TRUSTED_PROXIES,
)

SERVES_MEDIA = True
SECRET_KEY = DEVELOPMENT_KEY
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver", urlsplit(SITE_URL).hostname]
DEMO_ACCOUNTS = True
READYZ_IS_STRICT = False

DATABASES = {"default": database(DATABASE_URL, BASE_DIR)}
NOTHING_KEPT = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
CACHES = {
    "default": CACHE,
    "pages": NOTHING_KEPT
    if DEBUG
    else pages_cache(REDIS_URL),  # templates change under one's hands
}
MAILERS = {
    "default": QUEUED,
    "server": {"BACKEND": "newsroom.terminal.LetterBackend"},
}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_BASE_URL = SITE_URL
# "newsroom" is a demo password, not a good one.
AUTH_PASSWORD_VALIDATORS = AUTH_PASSWORD_VALIDATORS[:1]
