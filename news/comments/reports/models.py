from django.conf import settings
from django.db import models
from django.db.models import Q

from ..models import ReaderComment


class ReplyReport(models.Model):
    """A reader says that a reply should not stand there. It hides nothing: moderators decide."""

    wagtail_reference_index_ignore = True

    class Kind(models.TextChoices):
        ABUSE = "abuse", "It insults or threatens somebody"
        HATE = "hate", "It stirs up hatred against people"
        PRIVATE = "private", "It tells something private about somebody"
        FALSE = "false", "It says something that is not true"
        ILLEGAL = "illegal", "I think that it is against the law"
        SPAM = "spam", "It advertises something"
        OTHER = "other", "Something else"

    comment = models.ForeignKey(ReaderComment, on_delete=models.CASCADE, related_name="reports")
    kind = models.CharField(max_length=8, choices=Kind)
    details = models.TextField(blank=True, max_length=1000)
    key = models.CharField(max_length=64, unique=True, help_text="Makes reporting twice harmless.")
    sent_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        ordering = ["sent_at", "pk"]
        default_permissions = []
        indexes = [
            models.Index(
                fields=["comment"], name="open_reports", condition=Q(settled_at__isnull=True)
            )
        ]

    def __str__(self):
        return f"report of reply {self.comment_id}"
