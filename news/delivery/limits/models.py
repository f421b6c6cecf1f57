from django.db import models


class Allowance(models.Model):
    """How far somebody has used up a limit. Who it is can't be told from the key."""

    wagtail_reference_index_ignore = True

    key = models.CharField(max_length=64, primary_key=True)
    used_until = models.BigIntegerField(db_index=True, help_text="In milliseconds since 1970.")

    class Meta:
        default_permissions = []

    def __str__(self):
        return f"used until {self.used_until}"


class DailySalt(models.Model):
    """What the keys of a day are made with. Once it is gone, nobody can tell whose they were."""

    wagtail_reference_index_ignore = True

    day = models.DateField(primary_key=True)
    salt = models.BinaryField()

    class Meta:
        default_permissions = []

    def __str__(self):
        return f"salt of {self.day:%Y-%m-%d}"
