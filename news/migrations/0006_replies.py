import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0005_quotations'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='ReaderComment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100)),
                ('body', models.TextField(max_length=5000, verbose_name='reply')),
                ('status', models.CharField(choices=[('held', 'Held'), ('approved', 'Approved'), ('closed', 'Approved, closed to replies'), ('rejected', 'Rejected'), ('spam', 'Spam')], db_index=True, default='held', max_length=8)),
                ('reason', models.CharField(help_text='Why it has the status that it has.', max_length=255)),
                ('key', models.CharField(help_text='Makes posting twice harmless.', max_length=64, unique=True)),
                ('submitted_at', models.DateTimeField(verbose_name='sent at')),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='comments', to='news.articlepage', verbose_name='story')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replies', to='news.readercomment')),
                ('revision', models.ForeignKey(blank=True, help_text='The version of the story that it answers.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision')),
            ],
            options={
                'verbose_name': 'reply',
                'verbose_name_plural': 'replies',
                'ordering': ['submitted_at', 'pk'],
                'permissions': [('moderate_readercomment', 'Can moderate replies'), ('view_contact', "Can see a reader's e-mail address")],
                'default_permissions': ['view'],
            },
        ),
        migrations.CreateModel(
            name='CommentContact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254)),
                ('comment', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='contact', to='news.readercomment')),
            ],
            options={
                'default_permissions': [],
            },
        ),
        migrations.AddIndex(
            model_name='readercomment',
            index=models.Index(fields=['article', 'status', 'submitted_at'], name='replies_shown'),
        ),
        migrations.AddConstraint(
            model_name='readercomment',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['held', 'approved', 'closed', 'rejected', 'spam'])), name='a_reply_has_a_known_status'),
        ),
        migrations.AddConstraint(
            model_name='readercomment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'held'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_held_reply_says_why', violation_error_message='A held reply says why it is held.'),
        ),
    ]
