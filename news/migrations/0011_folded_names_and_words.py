from django.db import migrations

from news.people.folded_field import FoldedField


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0010_roles'),
    ]

    operations = [
        migrations.AddField(
            model_name='person',
            name='folded_name',
            field=FoldedField('name', db_index=True, default='', editable=False, max_length=400),
        ),
        migrations.AddField(
            model_name='personalias',
            name='folded_name',
            field=FoldedField('name', db_index=True, default='', editable=False, max_length=400),
        ),
        migrations.AddField(
            model_name='quotation',
            name='folded',
            field=FoldedField('text', 'occasion', default='', editable=False),
        ),
        migrations.AddField(
            model_name='quotationtranslation',
            name='folded',
            field=FoldedField('text', default='', editable=False),
        ),
    ]
