from itertools import batched

from django.db import migrations

from news.quotes.choosing.likeness import kept_phrases

BATCH = 500


def keep_phrases(apps, schema_editor):
    phrase = apps.get_model("news", "QuotationPhrase")
    quotations = apps.get_model("news", "Quotation").objects.order_by("pk")
    for batch in batched(quotations.prefetch_related("translations").iterator(BATCH), BATCH):
        rows = [
            phrase(quotation_id=quotation.pk, number=number)
            for quotation in batch
            for words in (quotation, *quotation.translations.all())
            for number in kept_phrases(words.text)
        ]
        phrase.objects.bulk_create(rows, ignore_conflicts=True)


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0013_phrases_of_quotations'),
    ]

    operations = [
        migrations.RunPython(keep_phrases, migrations.RunPython.noop, elidable=True),
    ]
