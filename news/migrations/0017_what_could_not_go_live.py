import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("news", "0016_after_publication"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name='MissedPublication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('go_live_at', models.DateTimeField()),
                ('reason', models.TextField()),
                ('tries', models.PositiveIntegerField(default=0)),
                ('failed_at', models.DateTimeField(help_text='The last time that it was tried.')),
                ('try_again_at', models.DateTimeField(help_text='None: it is a draft again.', null=True)),
                ('revision', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='missed_publication', to='wagtailcore.revision')),
            ],
            options={
                'ordering': ['go_live_at', 'pk'],
                'default_permissions': [],
            },
        ),
        migrations.CreateModel(
            name='SchedulerRound',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
            ],
            options={
                'default_permissions': [],
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='there_is_one_scheduler_round')],
            },
        ),
    ]
