"""The forms of the admin that take pictures in."""

from django.db import transaction
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from .cleaning import clean_in_place
from .sizes import make_sizes_later


class PictureFormField(WagtailImageField):
    def check_image_pixel_size(self, upload):
        """The last of Wagtail's checks, which would count every frame of an endless animation."""
        clean_in_place(upload)


class PictureForm(BaseImageForm):
    """A picture and what is said of it, on every screen that takes one in."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Not declared: from some of its forms Wagtail leaves the file out.
        if stock := self.fields.get("file"):
            self.fields["file"] = PictureFormField(
                label=stock.label, required=stock.required, widget=stock.widget
            )

    def save(self, commit=True):
        with transaction.atomic():
            picture = super().save(commit)
            if commit and self.original_file and "file" in self.changed_data:
                make_sizes_later.enqueue(picture.pk)  # Wagtail has just thrown away all there were
            return picture


class AvatarForm(AvatarPreferencesForm):
    """An editor's own portrait comes in by the same door as a story's picture."""

    avatar = PictureFormField(label="Upload a profile picture", required=False)
