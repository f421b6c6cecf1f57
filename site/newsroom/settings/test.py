"""The test suite, on the database that DATABASE_URL names."""

from tempfile import TemporaryDirectory

from .base import QUEUED
from .dev import *  # noqa: F403 - the tests run what `make run` runs, but for what is below
from .dev import NOTHING_KEPT

DEBUG = False
SITE_URL = "http://testserver"
WAGTAILADMIN_BASE_URL = SITE_URL
TIME_ZONE = "UTC"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, for tests only
TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
MAILERS = {
    "default": QUEUED,
    "server": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"},
}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": NOTHING_KEPT,  # each test sees what is rendered now
}
_uploads = TemporaryDirectory(prefix="pullquote-media-")  # for as long as this process runs
MEDIA_ROOT = _uploads.name
