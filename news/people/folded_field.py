from django.db import models

from .folding import folded


class FoldedField(models.TextField):
    """What other fields of the row are found by: FoldedField("name"), FoldedField("text", "place").

    Written whenever the row is, one by one or in bulk; an `update()` of those fields passes it by.
    """

    def __init__(self, *of, **kwargs):
        self.of = of
        super().__init__(**{"editable": False, "default": "", **kwargs})

    def deconstruct(self):
        name, path, _, kwargs = super().deconstruct()
        return name, path, self.of, kwargs

    def pre_save(self, instance, add):
        value = "".join(folded(getattr(instance, name)) for name in self.of)[: self.max_length]
        setattr(instance, self.attname, value)
        return value
