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


def cache(redis_url):
    """Django's default cache: Redis where there is one, else a table that every process shares."""
    if redis_url:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": redis_url}
    return {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}


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
