"""A picture's file: whichever way it comes in, what is stored was cleaned."""

from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from .cleaning import as_cleaned


class PictureFile(WagtailImageFieldFile):
    def save(self, name, content, save=True):
        content = as_cleaned(content, name)
        if self.instance.pk:
            self.instance.renditions.all().delete()  # they show the file that goes
        super().save(name, content, save)


class PictureField(WagtailImageField):
    attr_class = PictureFile
