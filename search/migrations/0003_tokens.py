from django.db import migrations

# What the analyser gives are tokens separated by spaces. The "ascii" tokenizer cuts at spaces and
# takes every character beyond ASCII as part of a word, whatever Unicode says SQLite was built with.
CREATE = {
    "sqlite": [
        """
        CREATE VIRTUAL TABLE search_tokens
        USING fts5(
            headline, standfirst, body, said, names, forms, fields,
            tokenize = 'ascii', prefix = '2 3 4'
        )
        """,
    ],
    "postgresql": [
        """
        CREATE TABLE search_tokens (
            rowid bigint PRIMARY KEY,
            headline text NOT NULL,
            standfirst text NOT NULL,
            body text NOT NULL,
            said text NOT NULL,
            names text NOT NULL,
            forms text NOT NULL,
            fields text NOT NULL,
            tokens tsvector NOT NULL
        )
        """,
        # In the row itself: ranking reads the tokens of everything that is found, and the planner
        # does not know what it costs to fetch them from elsewhere.
        "ALTER TABLE search_tokens ALTER tokens SET STORAGE MAIN",
        "CREATE INDEX search_tokens_tokens ON search_tokens USING gin (tokens)",
    ],
}


def create_table(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_table(apps, schema_editor):
    schema_editor.execute("DROP TABLE search_tokens")


class Migration(migrations.Migration):
    dependencies = [("search", "0002_findables")]

    operations = [migrations.RunPython(create_table, drop_table)]
