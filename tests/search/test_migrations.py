from importlib import import_module
from types import SimpleNamespace

from django.core.management import call_command
from django.db import connection
from django.test import TestCase

from search.following import fill
from search.models import Findable
from tests.making import make_article
from tests.search.asking import found
from tests.search.test_rebuild_search import empty_the_index


class MigrationTests(TestCase):
    def test_each_table_can_be_dropped_and_made_again(self):
        # In a transaction SQLite has no schema editor; these statements need nothing else of one.
        editor = SimpleNamespace(
            connection=connection, execute=lambda sql: connection.cursor().execute(sql)
        )
        first = import_module("search.migrations.0001_search_entry")
        first.create_table(None, editor)
        first.drop_table(None, editor)

        tokens = import_module("search.migrations.0003_tokens")
        tokens.drop_table(None, editor)
        assert "search_tokens" not in connection.introspection.table_names()
        tokens.create_table(None, editor)

        make_article("Lantern", published=True)
        assert found("lantern") == ["Lantern"]

    def test_no_migration_is_missing(self):
        call_command("makemigrations", "search", check=True, dry_run=True, verbosity=0)

    def test_an_archive_from_before_the_index_is_put_into_it(self):
        make_article("Lantern", published=True)
        empty_the_index()

        fill("default")

        assert found("lantern") == ["Lantern"]
        with self.assertNumQueries(1):
            fill("default")
        assert Findable.objects.filter(kind="story").count() == 1
