from itertools import batched

from django.db import migrations

FOLDED = [
    ("Person", "folded_name"),
    ("PersonAlias", "folded_name"),
    ("Quotation", "folded"),
    ("QuotationTranslation", "folded"),
]
BATCH = 500


def fold(apps, schema_editor):
    for model, name in FOLDED:
        rows = apps.get_model("news", model).objects
        field = rows.model._meta.get_field(name)
        for batch in batched(rows.order_by("pk").iterator(BATCH), BATCH):
            for row in batch:
                field.pre_save(row, add=False)
            rows.bulk_update(batch, [name])


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0011_folded_names_and_words'),
    ]

    operations = [
        migrations.RunPython(fold, migrations.RunPython.noop, elidable=True),
    ]
