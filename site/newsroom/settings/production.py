"""A public site. Refuses to start, in one line, with anything that would be unsafe."""

from urllib.parse import urlsplit

from . import environment as _environment
from .base import *  # noqa: F403 - a settings module is its base and what it changes
from .base import DEVELOPMENT_KEY, QUEUED
from .connections import CACHE, database, mailer, pages_cache
from .environment import (  # noqa: F401 - settings, too
    ALLOWED_HOSTS,
    BASE_DIR,
    CDN_PURGE_URL,
    DATABASE_URL,
    DEFAULT_FROM_EMAIL,
    EMAIL_URL,
    MEDIA_ROOT,
    REDIS_URL,
    SECOND_LOOK,
    SECRET_KEY,
    SITE_NAME,
    SITE_URL,
    STATIC_ROOT,
    TIME_ZONE,
    TRUSTED_PROXIES,
)
from .refusal import refuse

if _environment.DEBUG:
    refuse("DEBUG is on. A public site runs with DEBUG=false.")
if SECRET_KEY == DEVELOPMENT_KEY or SECRET_KEY.startswith("django-insecure-"):
    refuse("SECRET_KEY must be a secret of this site's own, not a development key.")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5:
    refuse("SECRET_KEY must be a secret of at least 50 characters.")
if not ALLOWED_HOSTS or any("*" in host for host in ALLOWED_HOSTS):
    refuse("ALLOWED_HOSTS must name this site's hosts, without '*'.")
_address = urlsplit(SITE_URL)
if _address.scheme != "https" and _address.hostname not in ("localhost", "127.0.0.1"):
    refuse("SITE_URL must be the site's https:// address.")

DEBUG = False
DEMO_ACCOUNTS = False
READYZ_IS_STRICT = True

DATABASES = {"default": database(DATABASE_URL, BASE_DIR)}
CACHES = {"default": CACHE, "pages": pages_cache(REDIS_URL)}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MAILERS = {"default": QUEUED, "server": mailer(EMAIL_URL)}
if CDN_PURGE_URL:
    WAGTAILFRONTENDCACHE = {
        "cdn": {
            "BACKEND": "news.delivery.forgetting.HTTPCache",
            "LOCATION": CDN_PURGE_URL,
        }
    }

AUTHENTICATION_BACKENDS = ["news.people.login.NoDemoPasswords"]

# Where there is TLS, there is a proxy that ends it.
TRUSTED_PROXIES = TRUSTED_PROXIES or int(_address.scheme == "https")
# Behind a proxy that ends TLS and sets this header, overwriting what the visitor sent.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = _address.scheme == "https"
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_NAME = "__Host-csrftoken"
CSRF_COOKIE_SECURE = True
WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_BASE_URL = SITE_URL
