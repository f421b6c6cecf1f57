import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0012_fold_names_and_words'),
    ]

    operations = [
        migrations.CreateModel(
            name='QuotationPhrase',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField(help_text='A hash of the phrase.')),
                ('quotation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='phrases', to='news.quotation')),
            ],
            options={
                'default_permissions': [],
                'constraints': [models.UniqueConstraint(fields=('number', 'quotation'), name='one_row_for_a_phrase')],
            },
        ),
    ]
