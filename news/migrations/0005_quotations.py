import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import news.pages.versions
import news.people.languages
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0004_stories'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='Quotation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('text', models.TextField(help_text='Verbatim, without quotation marks.', verbose_name='words')),
                ('language', models.CharField(choices=news.people.languages.story_languages, default='en', max_length=12)),
                ('kind', models.CharField(choices=[('direct', "In the speaker's own words"), ('translated', 'Known in translation only')], default='direct', max_length=10)),
                ('role_then', models.CharField(blank=True, help_text='As printed: “executive chairman of Alibaba Group”.', max_length=255, verbose_name='role at the time')),
                ('said_on', models.DateField(blank=True, help_text='Where only the month or year is known: its first day, and say so beside it.', null=True, verbose_name='said on')),
                ('said_precision', models.CharField(choices=[('day', 'Day'), ('month', 'Month'), ('year', 'Year'), ('unknown', 'Unknown')], default='unknown', max_length=7, verbose_name='known to the')),
                ('occasion', models.CharField(blank=True, max_length=255)),
                ('place', models.CharField(blank=True, max_length=255)),
                ('note', models.TextField(blank=True, help_text='What readers should know about these words.')),
                ('status', models.CharField(choices=[('unverified', 'Not yet checked'), ('verified', 'Checked against the source'), ('disputed', 'Disputed'), ('misattributed', 'Misattributed'), ('withdrawn', 'Withdrawn')], db_index=True, default='unverified', editable=False, max_length=13)),
                ('fingerprint', models.CharField(db_index=True, editable=False, help_text='sha256 of the words, without case, space and punctuation.', max_length=64)),
                ('recorded_at', models.DateTimeField(auto_now_add=True)),
                ('public_since', models.DateTimeField(editable=False, help_text='When a published story first printed it. From then on its address answers.', null=True)),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('speaker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='quotations', to='news.person')),
                ('true_speaker', models.ForeignKey(blank=True, help_text='Of misattributed words: whose they really are, where that is known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='news.person')),
                ('wrongly_attributed_to', models.ForeignKey(blank=True, help_text='Misattributed words keep their page and lose their speaker.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='misattributed_quotations', to='news.person')),
            ],
            options={
                'ordering': [models.OrderBy(models.F('said_on'), descending=True, nulls_last=True), 'pk'],
                'permissions': [('check_quotation', 'Can check quotations')],
            },
            bases=(news.pages.versions.OpensOldVersions, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='QuotationSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('recording', 'Recording'), ('transcript', 'Transcript'), ('document', 'Document'), ('press release', 'Press release'), ('interview', 'Interview with us'), ('post', 'Post by the speaker'), ('news report', 'News report')], max_length=13)),
                ('title', models.CharField(max_length=500)),
                ('url', models.URLField(blank=True, max_length=1000, verbose_name='address')),
                ('extract', models.TextField(blank=True, help_text='The passage that holds the words.')),
                ('sha256', models.CharField(blank=True, editable=False, max_length=64, verbose_name='sha256 of the extract')),
                ('retrieved_at', models.DateTimeField(blank=True, null=True)),
                ('is_primary', models.BooleanField(default=False, verbose_name='primary')),
                ('quotation', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='news.quotation')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='QuotationCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_status', models.CharField(choices=[('unverified', 'Not yet checked'), ('verified', 'Checked against the source'), ('disputed', 'Disputed'), ('misattributed', 'Misattributed'), ('withdrawn', 'Withdrawn')], max_length=13)),
                ('to_status', models.CharField(choices=[('unverified', 'Not yet checked'), ('verified', 'Checked against the source'), ('disputed', 'Disputed'), ('misattributed', 'Misattributed'), ('withdrawn', 'Withdrawn')], max_length=13)),
                ('checked_at', models.DateTimeField()),
                ('method', models.CharField(choices=[('extract', 'Found the words in the stored extract'), ('recording', 'Heard the recording'), ('transcript', 'Read the transcript'), ('document', 'Read the document'), ('speaker', 'Asked the speaker'), ('report', 'Read reports about it'), ('words changed', 'The words were changed')], max_length=13)),
                ('note', models.TextField(blank=True)),
                ('words', models.TextField(help_text='The words that were checked.')),
                ('extract_sha256', models.CharField(blank=True, max_length=64)),
                ('extract_start', models.PositiveIntegerField(null=True)),
                ('extract_end', models.PositiveIntegerField(null=True)),
                ('checked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('quotation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='news.quotation')),
                ('source', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='news.quotationsource')),
            ],
            options={
                'ordering': ['checked_at', 'pk'],
                'default_permissions': ['view'],
            },
        ),
        migrations.CreateModel(
            name='QuotationTranslation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('language', models.CharField(choices=news.people.languages.story_languages, max_length=12)),
                ('text', models.TextField(verbose_name='words')),
                ('method', models.CharField(choices=[('official', 'Official translation'), ('staff', 'Our translation'), ('traditional', 'Traditional rendering'), ('machine', 'Machine translation')], default='staff', max_length=11)),
                ('translator', models.CharField(blank=True, max_length=200)),
                ('quotation', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='translations', to='news.quotation')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='QuotationUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('block_id', models.CharField(max_length=36)),
                ('kind', models.CharField(choices=[('pull_quote', 'Pull quote'), ('block_quote', 'Block quote'), ('running_text', 'Running text')], max_length=12)),
                ('printed', models.TextField()),
                ('is_exact', models.BooleanField(help_text='The whole words. A marked cut of them is not.')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quotation_uses', to='news.articlepage')),
                ('quotation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uses', to='news.quotation')),
            ],
            options={
                'default_permissions': ['view'],
            },
        ),
        migrations.AddConstraint(
            model_name='quotation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('said_on__isnull', True), ('said_precision', 'unknown')), models.Q(('said_on__isnull', False), models.Q(('said_precision', 'unknown'), _negated=True)), _connector='OR'), name='said_date_known', violation_error_message='A date needs a precision, and an unknown date stays empty.'),
        ),
        migrations.AddConstraint(
            model_name='quotation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'misattributed'), _negated=True), ('speaker__isnull', True), _connector='OR'), name='misattributed_words_have_no_speaker', violation_error_message='Misattributed words have no speaker.'),
        ),
        migrations.AddConstraint(
            model_name='quotation',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'misattributed'), models.Q(('true_speaker__isnull', True), ('wrongly_attributed_to__isnull', True)), _connector='OR'), name='only_misattributed_words_name_others', violation_error_message="Only misattributed words name someone else's mouth."),
        ),
        migrations.AddConstraint(
            model_name='quotation',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['unverified', 'verified', 'disputed', 'misattributed', 'withdrawn'])), name='a_quotation_has_a_known_status'),
        ),
        migrations.AddConstraint(
            model_name='quotation',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='a_quotation_has_words'),
        ),
        migrations.AddConstraint(
            model_name='quotationsource',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('extract', ''), ('sha256', '')), models.Q(models.Q(('extract', ''), _negated=True), models.Q(('sha256', ''), _negated=True)), _connector='OR'), name='an_extract_has_its_sha256'),
        ),
        migrations.AddConstraint(
            model_name='quotationcheck',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('extract_end__isnull', True), ('extract_start__isnull', True)), models.Q(('extract_end__gt', models.F('extract_start')), models.Q(('extract_sha256', ''), _negated=True)), _connector='OR'), name='offsets_come_with_their_extract'),
        ),
        migrations.AddConstraint(
            model_name='quotationuse',
            constraint=models.UniqueConstraint(fields=('article', 'block_id', 'kind', 'quotation'), name='one_use_in_a_block'),
        ),
    ]
