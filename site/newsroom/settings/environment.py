"""What the environment says, read once. No other module of the project reads it.

Every name here is described in `.env.example`; a test compares the two.
"""

from pathlib import Path
from urllib.parse import urlsplit

import environ

from .refusal import refuse

BASE_DIR = Path(__file__).resolve().parents[3]

env = environ.Env()
env.read_env(BASE_DIR / ".env", overwrite=False)

try:
    PORT = env.int("PORT", default=8000)
except ValueError:
    refuse("PORT must be a number.")
SITE_URL = env.str("SITE_URL", default="").rstrip("/") or f"http://localhost:{PORT}"
if not SITE_URL.startswith(("http://", "https://")):
    refuse("SITE_URL must be like https://news.example.org.")
SITE_NAME = env.str("SITE_NAME", default="The Record")
SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
DEBUG = env.bool("DEBUG", default=False)
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
if TRUSTED_PROXIES < 0:
    refuse("TRUSTED_PROXIES must be the number of proxies in front of the site: 0, 1, 2 …")
TIME_ZONE = env.str("TIME_ZONE", default="UTC")

_second_look = env.str("SECOND_LOOK", default="on").strip().lower()
if _second_look not in ("on", "off"):
    refuse("SECOND_LOOK must be on or off.")
SECOND_LOOK = _second_look == "on"

if not env.str("DATABASE_URL", default="sqlite:").startswith(("sqlite:", "postgres")):
    refuse("DATABASE_URL must be like sqlite:///db.sqlite3 or postgres://user:password@host/name.")
DATABASE_URL = env.db_url("DATABASE_URL", default="sqlite:///db.sqlite3")
REDIS_URL = env.str("REDIS_URL", default="")
CDN_PURGE_URL = env.str("CDN_PURGE_URL", default="")

MEDIA_ROOT = BASE_DIR / env.str("MEDIA_ROOT", default="media")
STATIC_ROOT = BASE_DIR / env.str("STATIC_ROOT", default="static")

DEFAULT_FROM_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL", default=f"newsroom@{urlsplit(SITE_URL).hostname}"
)
EMAIL_URL = env.email_url("EMAIL_URL", default="consolemail://")
