from django.db import models


class Renewal(models.Model):
    """One change of what an address shows. Rows are added and never altered: nobody waits here."""

    wagtail_reference_index_ignore = True

    address = models.BigIntegerField()
    mark = models.BigIntegerField()
    renewed_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        default_permissions = []
        indexes = [models.Index(fields=["address", "mark"], name="news_renewal_address")]

    def __str__(self):
        return f"renewed on {self.renewed_at:%Y-%m-%d %H:%M}"
