from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .values import KINDS, cleaned


class ReplyBanQuerySet(models.QuerySet):
    def in_force(self, now=None):
        return self.filter(Q(expires_at=None) | Q(expires_at__gt=now or timezone.now()))


class ReplyBan(models.Model):
    """What keeps a reply from the queue: it goes to the spam, or waits with the reason beside it.

    Whoever may see a ban of an address sees an address: its permission says so.
    """

    wagtail_reference_index_ignore = True

    kind = models.CharField(max_length=8, choices=KINDS)
    value = models.CharField("what", max_length=254)
    note = models.CharField(
        blank=True, max_length=200, help_text="Why, for colleagues. Readers don’t see it."
    )
    expires_at = models.DateTimeField(
        "ends", null=True, blank=True, help_text="Leave it empty for a ban without an end."
    )
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ReplyBanQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = "ban"
        default_permissions = ["add", "change", "delete"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "value"],
                name="one_ban_for_the_same_thing",
                violation_error_message="There is a ban of this already. Change that one.",
            )
        ]

    def __str__(self):
        """Logs repeat it: an address must be erasable in one place."""
        what = "" if self.kind == "address" else f" {self.value}"
        return f"{self.get_kind_display()}{what}"

    def clean(self):
        try:
            self.value = cleaned(self.kind, self.value)
        except ValidationError as problem:
            raise ValidationError({"value": problem}) from problem

    @property
    def is_in_force(self):
        return self.expires_at is None or self.expires_at > timezone.now()
