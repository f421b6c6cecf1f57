"""The index of the first search goes: `rebuild_search` fills the new one, `migrate` asks it to."""

from importlib import import_module

from django.db import migrations

first = import_module("search.migrations.0001_search_entry")


class Migration(migrations.Migration):
    dependencies = [("search", "0003_tokens")]

    operations = [
        migrations.RunPython(first.drop_table, first.create_table),
        migrations.DeleteModel("SearchEntry"),
    ]
