"""A picture's file: whichever way it comes in, what is stored was cleaned."""

from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from .cleaning import as_cleaned


class PictureFile(WagtailImageFieldFile):
    def save(self, name, content, save=True):
        super().save(name, as_cleaned(content, name), save)


class PictureField(WagtailImageField):
    attr_class = PictureFile
