from django.db import migrations


class Migration(migrations.Migration):
    """Every search asks which pages have expired; few pages ever do."""

    dependencies = [
        ("search", "0004_no_first_index"),
        ("wagtailcore", "0001_squashed_0016_change_page_url_path_to_text_field"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX search_expiring_pages ON wagtailcore_page (expire_at) "
            "WHERE expire_at IS NOT NULL",
            "DROP INDEX search_expiring_pages",
        )
    ]
