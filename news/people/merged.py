"""Records that are no more because they were the same as another: where what named them leads.

Drafts, earlier and scheduled versions keep the key of the record that is gone, and so does a form
that was open at the time. They are not rewritten: whoever reads a key looks here.
"""

from django.conf import settings
from django.db import models


class Merged(models.Model):
    """`into` is always a record that is there: it is moved on when that one is merged, too."""

    was = models.BigIntegerField(unique=True, help_text="The key of the record that is gone.")
    name = models.CharField(max_length=200)
    slug = models.CharField(max_length=200, db_index=True)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    merged_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        default_permissions = ["add"]
        ordering = ["-merged_at", "-pk"]

    def __str__(self):
        return f"{self.name} → {self.into}"


class MergedPerson(Merged):
    into = models.ForeignKey("news.Person", on_delete=models.CASCADE, related_name="merged")

    class Meta(Merged.Meta):
        verbose_name_plural = "merged people"


def leading_to(model, keys) -> dict:
    """For those of the keys whose record was merged, the key of the one that stands for it."""
    keys = set(keys)
    if not keys or not hasattr(model, "merged"):
        return {}
    tombstones = model.merged.rel.related_model.objects.filter(was__in=keys)
    return dict(tombstones.values_list("was", "into"))
