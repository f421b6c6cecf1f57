import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import modelsearch.index
import news.pages.addresses
import news.pages.previews
import news.pages.versions
import news.people.languages
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0003_people'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='SectionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('description', models.TextField(blank=True, help_text='One sentence, shown above its stories.')),
            ],
            options={
                'verbose_name': 'section',
            },
            bases=(news.pages.addresses.FrontPageAddress, news.pages.previews.FramedPreview, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, unique=True)),
                ('slug', models.SlugField(allow_unicode=True, max_length=100, unique=True)),
                ('description', models.TextField(blank=True, help_text='One sentence, shown above its stories.')),
            ],
            options={
                'ordering': ['name', 'pk'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='ArticlePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('standfirst', models.TextField(blank=True, help_text='One or two sentences that say why to read on.', max_length=400)),
                ('kind', models.CharField(blank=True, choices=[('news', 'News'), ('analysis', 'Analysis'), ('explainer', 'Explainer'), ('interview', 'Interview'), ('opinion', 'Opinion')], default='news', max_length=10)),
                ('language', models.CharField(blank=True, choices=news.people.languages.story_languages, default='en', max_length=12)),
                ('lead_image_alt', models.CharField(blank=True, help_text="What the picture shows, for those who can't see it.", max_length=255, verbose_name='alt text')),
                ('lead_image_is_decorative', models.BooleanField(default=False, verbose_name='decorative: it needs no alt text')),
                ('lead_image_caption', models.CharField(blank=True, max_length=400, verbose_name='caption')),
                ('body', wagtail.fields.StreamField([('paragraph', 0), ('heading', 1), ('pull_quote', 4), ('block_quote', 4), ('image', 7), ('related_stories', 8)], blank=True, block_lookup={0: ('news.blocks.text.ParagraphBlock', [], {}), 1: ('news.blocks.text.HeadingBlock', (), {'group': 'Text'}), 2: ('news.blocks.quotes.QuotationChooserBlock', (), {}), 3: ('wagtail.blocks.TextBlock', (), {'help_text': 'As the story prints them. Left empty: the words on record. Mark a cut with … and what you add with [brackets].', 'label': 'Printed words', 'required': False, 'rows': 3}), 4: ('wagtail.blocks.StructBlock', [[('quotation', 2), ('printed', 3)]], {'group': 'Quotations'}), 5: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Picture'}), 6: ('wagtail.blocks.CharBlock', (), {'help_text': "The credit is added from the picture's own record.", 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('image', 5), ('caption', 6)]], {'group': 'Pictures'}), 8: ('news.blocks.related.RelatedStoriesBlock', [], {})})),
                ('published_at', models.DateTimeField(blank=True, db_index=True, help_text="The story's date. Set when it is first published.", null=True)),
                ('translation_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='story_translations', to='news.articlepage')),
                ('lead_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='news.newsimage')),
                ('topics', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='articles', to='news.topic')),
            ],
            options={
                'verbose_name': 'story',
                'verbose_name_plural': 'stories',
            },
            bases=(news.pages.versions.OpensOldVersions, news.pages.previews.FramedPreview, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Byline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('role', models.CharField(choices=[('by', 'By'), ('reporting', 'Reporting by'), ('photographs', 'Photographs by'), ('translation', 'Translated by')], default='by', max_length=12)),
                ('article', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='bylines', to='news.articlepage')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bylines', to='news.person')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('correction', 'Correction'), ('clarification', 'Clarification'), ('update', 'Update')], default='correction', max_length=13)),
                ('text', models.TextField(help_text='What was wrong, and what is right. Readers see this.')),
                ('corrected_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='news.articlepage', verbose_name='story')),
                ('corrected_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-corrected_at', '-pk'],
                'default_permissions': ['add', 'view'],
                'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='a_correction_says_what')],
            },
        ),
    ]
