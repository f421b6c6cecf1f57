"""How the site reaches its database, its cache and its mail server."""

from pathlib import Path

# SQLite's defaults lock an editor out of her own autosave.
SQLITE_OPTIONS = {
    # The write lock is taken when a transaction starts: one that read first can't wait for it.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;"
        "PRAGMA synchronous=FULL;"
        "PRAGMA mmap_size=134217728;"
        "PRAGMA journal_size_limit=27103364;"
        "PRAGMA cache_size=2000;"
    ),
}


def database(parsed, base_dir):
    """Django's DATABASES entry for a parsed DATABASE_URL; `base_dir` is where its path starts."""
    if parsed["ENGINE"] != "django.db.backends.sqlite3":
        return {**parsed, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    file = Path(base_dir, parsed["NAME"])
    return {
        **parsed,
        "NAME": str(file),
        "OPTIONS": SQLITE_OPTIONS,
        # A file, not memory: a browser's requests and the test read one database, each through
        # a connection of its own.
        "TEST": {"NAME": str(file.with_name(f"test_{file.name}"))},
    }


# Django's default cache, for the little that Wagtail keeps in it and deletes when it changes: a
# table, because a deletion must not be lost while Redis is down.
CACHE = {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}


def pages_cache(redis_url):
    """Django's cache of rendered pages: Redis where there is one, else each process's memory.

    What is asked for has the generation of its address in its name, and that stands in the
    database: no process can show an old page. In the database itself every page that is rendered
    would wait for its turn to write.
    """
    if redis_url:
        return {
            "BACKEND": "news.delivery.kept.soft_redis.SoftRedisCache",
            "LOCATION": redis_url,
            "OPTIONS": {"socket_connect_timeout": 0.25, "socket_timeout": 0.5},
        }
    return {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 500},
    }


def mailer(parsed):
    """Django's default mailer for a parsed EMAIL_URL."""
    if "smtp" not in parsed["EMAIL_BACKEND"]:
        return {"BACKEND": parsed["EMAIL_BACKEND"]}
    names = {
        "host": "EMAIL_HOST",
        "port": "EMAIL_PORT",
        "username": "EMAIL_HOST_USER",
        "password": "EMAIL_HOST_PASSWORD",
        "use_tls": "EMAIL_USE_TLS",
        "use_ssl": "EMAIL_USE_SSL",
    }
    options = {option: parsed[name] for option, name in names.items() if parsed.get(name)}
    # A mail server that does not answer must not hold up the worker, which has other things to do.
    return {"BACKEND": parsed["EMAIL_BACKEND"], "OPTIONS": {**options, "timeout": 20}}
