import django.db.models.deletion
from django.db import migrations, models

# What the analyser gives are words separated by spaces. The "ascii" tokenizer cuts at spaces and
# takes every character beyond ASCII as part of a word, whatever Unicode says SQLite was built with.
CREATE = {
    "sqlite": [
        """
        CREATE VIRTUAL TABLE search_entry
        USING fts5(headline, standfirst, body, quotations, tokenize = 'ascii')
        """,
    ],
    "postgresql": [
        """
        CREATE TABLE search_entry (
            rowid integer PRIMARY KEY,
            headline text NOT NULL,
            standfirst text NOT NULL,
            body text NOT NULL,
            quotations text NOT NULL,
            search_entry tsvector NOT NULL
        )
        """,
        # In the row itself: ranking reads the words of every story that is found, and the planner
        # does not know what it costs to fetch them from elsewhere.
        "ALTER TABLE search_entry ALTER search_entry SET STORAGE MAIN",
        "CREATE INDEX search_entry_all_words ON search_entry USING gin (search_entry)",
    ],
}


def create_table(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_table(apps, schema_editor):
    schema_editor.execute("DROP TABLE search_entry")


class Migration(migrations.Migration):
    initial = True

    dependencies = [("news", "0004_stories")]

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        db_column="rowid",
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_entry",
                        serialize=False,
                        to="news.articlepage",
                    ),
                ),
                ("headline", models.TextField()),
                ("standfirst", models.TextField()),
                ("body", models.TextField()),
                ("quotations", models.TextField()),
                (
                    "all_words",
                    models.TextField(db_column="search_entry", editable=False),
                ),
            ],
            options={"db_table": "search_entry", "managed": False, "default_permissions": []},
        ),
        migrations.RunPython(create_table, drop_table),
    ]
