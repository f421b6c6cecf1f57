import subprocess
import sys
from pathlib import Path

import pytest
from django.db.utils import ConnectionHandler

from newsroom.settings.connections import CACHE, database, pages_cache

ROOT = Path(__file__).resolve().parents[2]

# Reads, and then writes what it read plus one: what an autosave does, as seen by the database.
COUNTING = """
import sys
import django
from django.conf import settings
sys.path.insert(0, "site")
from newsroom.settings.connections import database
engine = "django.db.backends.sqlite3"
settings.configure(DATABASES={"default": database({"ENGINE": engine, "NAME": sys.argv[1]}, "/")})
django.setup()
from django.db import connection, transaction
for _ in range(100):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT number FROM tally")
        number = cursor.fetchone()[0]
        cursor.execute("UPDATE tally SET number = %s", [number + 1])
"""


@pytest.fixture
def sqlite(tmp_path, django_db_blocker):
    parsed = {"ENGINE": "django.db.backends.sqlite3", "NAME": "news.sqlite3"}
    connection = ConnectionHandler({"default": database(parsed, tmp_path)})["default"]
    with django_db_blocker.unblock():
        yield connection
        connection.close()


def value(connection, sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


class TestSQLite:
    def test_readers_do_not_wait_for_the_writer(self, sqlite):
        assert value(sqlite, "PRAGMA journal_mode") == "wal"

    def test_what_was_acknowledged_is_on_the_disk(self, sqlite):
        full = 2

        assert value(sqlite, "PRAGMA synchronous") == full

    def test_a_writer_waits_for_its_turn(self, sqlite):
        assert value(sqlite, "PRAGMA busy_timeout") == 20_000
        assert sqlite.transaction_mode == "IMMEDIATE"

    def test_a_relative_file_is_the_projects_own(self, sqlite, tmp_path):
        assert sqlite.settings_dict["NAME"] == str(tmp_path / "news.sqlite3")

    def test_four_processes_that_read_and_then_write_lose_nothing(self, sqlite):
        with sqlite.cursor() as cursor:
            cursor.execute("CREATE TABLE tally (number INTEGER)")
            cursor.execute("INSERT INTO tally VALUES (0)")
        command = [sys.executable, "-c", COUNTING, sqlite.settings_dict["NAME"]]

        counting = [
            subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(4)
        ]

        assert [process.communicate(timeout=120)[1] for process in counting] == [""] * 4
        assert value(sqlite, "SELECT number FROM tally") == 400


class TestPostgreSQL:
    def test_the_address_alone_chooses_it(self):
        parsed = {"ENGINE": "django.db.backends.postgresql", "NAME": "news", "HOST": "db"}

        assert database(parsed, "/") == {
            **parsed,
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }


class TestCache:
    def test_what_must_be_deleted_stands_in_a_table_that_every_process_shares(self):
        assert CACHE["BACKEND"] == "django.core.cache.backends.db.DatabaseCache"

    def test_pages_are_kept_in_redis_where_there_is_one(self):
        pages = pages_cache("redis://cache:6379/0")

        assert pages["BACKEND"] == "news.delivery.kept.soft_redis.SoftRedisCache"
        assert pages["LOCATION"] == "redis://cache:6379/0"

    def test_else_each_process_keeps_some_pages_for_itself(self):
        pages = pages_cache("")

        assert pages["BACKEND"] == "django.core.cache.backends.locmem.LocMemCache"
        assert pages["OPTIONS"] == {"MAX_ENTRIES": 500}
