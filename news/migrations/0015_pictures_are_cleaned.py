import wagtail.images.models
from django.db import migrations

import news.media.files


class Migration(migrations.Migration):
    """The field's class alone: the database stays as it is."""

    dependencies = [("news", "0014_phrases_of_what_is_on_record")]

    operations = [
        migrations.AlterField(
            model_name="newsimage",
            name="file",
            field=news.media.files.PictureField(
                height_field="height",
                upload_to=wagtail.images.models.get_upload_to,
                width_field="width",
            ),
        )
    ]
