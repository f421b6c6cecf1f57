import json

from django.db import migrations, models

from news.pages.reading_time import words_of


def count(apps, schema_editor):
    """Of the newest version of each story, as it was saved."""
    revisions = apps.get_model("wagtailcore", "Revision").objects
    stories = apps.get_model("news", "ArticlePage").objects
    for pk, newest in stories.values_list("pk", "latest_revision").iterator():
        content = revisions.filter(pk=newest).values_list("content", flat=True).first()
        if content is None:
            story = stories.get(pk=pk)
            words = words_of(story.standfirst, story.body.raw_data)
        else:
            words = words_of(content.get("standfirst", ""), json.loads(content.get("body") or "[]"))
        stories.filter(pk=pk).update(words=words)


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0030_bans_of_replies'),
    ]

    operations = [
        migrations.AddField(
            model_name='articlepage',
            name='words',
            field=models.PositiveIntegerField(db_index=True, default=0, editable=False, help_text='In the version saved last.'),
        ),
        migrations.RunPython(count, migrations.RunPython.noop),
    ]
