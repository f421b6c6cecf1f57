from importlib import import_module
from types import SimpleNamespace

from django.core.management import call_command
from django.db import connection
from django.test import TestCase

from search.index.writing import put
from search.models import SearchEntry
from tests.making import make_article

first = import_module("search.migrations.0001_search_entry")


class FirstMigrationTests(TestCase):
    def test_the_table_can_be_dropped_and_made_again(self):
        story = make_article(published=True)
        # In a transaction SQLite has no schema editor; these statements need nothing else of one.
        editor = SimpleNamespace(
            connection=connection, execute=lambda sql: connection.cursor().execute(sql)
        )

        first.drop_table(None, editor)
        assert "search_entry" not in connection.introspection.table_names()
        first.create_table(None, editor)

        assert SearchEntry.objects.count() == 0
        assert put([story.pk]) == 1

    def test_no_migration_is_missing(self):
        call_command("makemigrations", "search", check=True, dry_run=True, verbosity=0)
