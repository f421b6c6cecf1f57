"""What is said of a story after its publication. It outlives every version of the story.

Each row is a statement to readers, with its date. It is added and stays; a mistaken one is answered
by another.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from .kept import ForGoodQuerySet, StaysAsItIs
from .querysets import CorrectionQuerySet


def by_whom():
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )


def version(help_text):
    """PROTECT, so that Wagtail's `purge_revisions` leaves it."""
    return models.ForeignKey(
        Revision,
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=help_text,
    )


class Correction(StaysAsItIs, models.Model):
    """What was put right in a published story, and when."""

    wagtail_reference_index_ignore = True
    stays = (
        "A correction is public and stays as it is. If it is mistaken, add another that says so."
    )

    class Kind(models.TextChoices):
        CORRECTION = "correction", "Correction"
        CLARIFICATION = "clarification", "Clarification"
        UPDATE = "update", "Update"

    article = models.ForeignKey(
        "news.ArticlePage",
        on_delete=models.PROTECT,
        related_name="corrections",
        verbose_name="story",
    )
    kind = models.CharField(max_length=13, choices=Kind, default=Kind.CORRECTION)
    text = models.TextField(help_text="What was wrong, and what is right. Readers see this.")
    corrected_at = models.DateTimeField(default=timezone.now)
    corrected_by = by_whom()
    correction_of_record = models.ForeignKey(
        "news.QuotationCorrection",
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="in_stories",
        help_text="The correction of the record that reached this story.",
    )
    before = version("What readers had until then; none where the story's own words stayed.")
    after = version("What readers have had since then.")

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["-corrected_at", "-pk"]
        default_permissions = ["add", "view"]
        constraints = [
            models.CheckConstraint(name="a_correction_says_what", condition=~models.Q(text="")),
            models.CheckConstraint(
                name="a_correction_lies_between_two_versions",
                condition=models.Q(before=None, after=None)
                | models.Q(before__isnull=False, after__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} of {timezone.localtime(self.corrected_at):%Y-%m-%d}"

    @property
    def done(self):
        """What was done to the story: "Corrected"."""
        return {self.Kind.CLARIFICATION: "Clarified", self.Kind.UPDATE: "Updated"}.get(
            self.kind, "Corrected"
        )

    def get_absolute_url(self):
        return reverse("news:correction", args=[self.pk])

    def clean(self):
        super().clean()
        if self.corrected_at and self.corrected_at > timezone.now():
            raise ValidationError({"corrected_at": "A correction is public at once: not later."})
        same = Correction.objects.filter(article_id=self.article_id, text=self.text)
        if not self.pk and same.exists():
            raise ValidationError({"text": "This correction has been added already."})


class ClosedVersion(StaysAsItIs, models.Model):
    """An earlier version that readers may not read any more, because of what stands in it."""

    stays = "A version that was closed stays closed."

    revision = models.OneToOneField(Revision, on_delete=models.PROTECT, related_name="closed")
    article = models.ForeignKey(
        "news.ArticlePage", on_delete=models.PROTECT, related_name="closed_versions"
    )
    reason = models.TextField(help_text="Why it can’t be read any more. Readers see this.")
    closed_at = models.DateTimeField(default=timezone.now)
    closed_by = by_whom()

    objects = ForGoodQuerySet.as_manager()

    class Meta:
        default_permissions = ["add"]
        constraints = [
            models.CheckConstraint(name="a_closed_version_says_why", condition=~models.Q(reason=""))
        ]

    def __str__(self):
        return f"Version closed on {timezone.localtime(self.closed_at):%Y-%m-%d}"


class Withdrawal(StaysAsItIs, models.Model):
    """Why a story was taken down. Readers see the newest one at its address, until it is back."""

    stays = "What readers were told about a withdrawal stays."

    article = models.ForeignKey(
        "news.ArticlePage", on_delete=models.PROTECT, related_name="withdrawals"
    )
    note = models.TextField()
    withdrawn_at = models.DateTimeField(default=timezone.now)
    withdrawn_by = by_whom()

    objects = ForGoodQuerySet.as_manager()

    class Meta:
        ordering = ["-withdrawn_at", "-pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(name="a_withdrawal_says_why", condition=~models.Q(note=""))
        ]

    def __str__(self):
        return f"Withdrawn on {timezone.localtime(self.withdrawn_at):%Y-%m-%d}"
