import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import news.people.languages
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0002_pictures'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='As it is printed in stories.', max_length=200)),
                ('slug', models.SlugField(allow_unicode=True, help_text="The last part of the person's address: /people/jack-ma/", max_length=200, unique=True)),
                ('bio', models.TextField(blank=True, help_text='One or two sentences.', verbose_name='about')),
                ('wikidata_id', models.CharField(blank=True, max_length=20, null=True, unique=True, validators=[django.core.validators.RegexValidator('^Q[1-9]\\d*$', 'A Wikidata id looks like Q1137062.')], verbose_name='Wikidata id')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('portrait', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='news.newsimage')),
            ],
            options={
                'verbose_name_plural': 'people',
                'ordering': ['name', 'pk'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='PersonAlias',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=200)),
                ('language', models.CharField(blank=True, choices=news.people.languages.story_languages, max_length=12)),
                ('person', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='aliases', to='news.person')),
            ],
            options={
                'verbose_name_plural': 'aliases',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Role',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('title', models.CharField(max_length=200)),
                ('organisation', models.CharField(blank=True, max_length=200)),
                ('started_on', models.DateField(blank=True, null=True, verbose_name='from')),
                ('started_precision', models.CharField(choices=[('day', 'Day'), ('month', 'Month'), ('year', 'Year'), ('unknown', 'Unknown')], default='unknown', max_length=7, verbose_name='known to the')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='to')),
                ('ended_precision', models.CharField(choices=[('day', 'Day'), ('month', 'Month'), ('year', 'Year'), ('unknown', 'Unknown')], default='unknown', max_length=7, verbose_name='known to the')),
                ('person', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='news.person')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='role',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('started_on__isnull', True), ('started_precision', 'unknown')), models.Q(('started_on__isnull', False), models.Q(('started_precision', 'unknown'), _negated=True)), _connector='OR'), name='role_start_known', violation_error_message='A date needs a precision, and an unknown date stays empty.'),
        ),
        migrations.AddConstraint(
            model_name='role',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_on__isnull', True), ('ended_precision', 'unknown')), models.Q(('ended_on__isnull', False), models.Q(('ended_precision', 'unknown'), _negated=True)), _connector='OR'), name='role_end_known', violation_error_message='A date needs a precision, and an unknown date stays empty.'),
        ),
        migrations.AddConstraint(
            model_name='role',
            constraint=models.CheckConstraint(condition=models.Q(('started_on__isnull', True), ('ended_on__isnull', True), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='role_ends_after_it_starts', violation_error_message='A role ends after it starts.'),
        ),
    ]
