"""What was put right in the record, and what people still have to do in stories for it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from news.quotes.models import Quotation


class QuotationCorrection(models.Model):
    """One correction of a quotation: of its words, its speaker or its state. Append-only.

    Where only one of them was corrected, the others are the same before and after. Undoing it is
    another correction.
    """

    quotation = models.ForeignKey(Quotation, on_delete=models.PROTECT, related_name="corrections")
    from_words = models.TextField()
    to_words = models.TextField()
    from_fingerprint = models.CharField(
        max_length=64, db_index=True, help_text="Of the words that no story should print any more."
    )
    from_speaker = models.ForeignKey(
        "news.Person", null=True, on_delete=models.PROTECT, related_name="+"
    )
    to_speaker = models.ForeignKey(
        "news.Person", null=True, on_delete=models.PROTECT, related_name="+"
    )
    from_status = models.CharField(max_length=13, choices=Quotation.Status)
    to_status = models.CharField(max_length=13, choices=Quotation.Status)
    reason = models.TextField(help_text="Why. Readers see this.")
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    corrected_at = models.DateTimeField()

    class Meta:
        ordering = ["-corrected_at", "-pk"]
        default_permissions = ["view"]
        constraints = [
            models.CheckConstraint(
                name="a_correction_of_the_record_says_why", condition=~Q(reason="")
            )
        ]

    def __str__(self):
        return f"{self.quotation} ({self.corrected_at:%Y-%m-%d})"

    @property
    def changes_words(self):
        return self.from_words != self.to_words

    @property
    def changes_speaker(self):
        return self.from_speaker_id != self.to_speaker_id

    @property
    def changes_status(self):
        return self.from_status != self.to_status

    @property
    def changes_anything(self):
        return self.changes_words or self.changes_speaker or self.changes_status

    def save(self, *args, **kwargs):
        if self.pk:
            raise ValidationError("A correction is never changed. Make another one.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise ValidationError("A correction is never deleted. Make another one.")


class FollowUp(models.Model):
    """What a correction of the record left for a person to do in one version of a story."""

    wagtail_reference_index_ignore = True

    class Version(models.TextChoices):
        LIVE = "live", "The published story"
        SCHEDULED = "scheduled", "The scheduled version"
        DRAFT = "draft", "The draft"

    correction = models.ForeignKey(
        QuotationCorrection, on_delete=models.PROTECT, related_name="follow_ups"
    )
    article = models.ForeignKey(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="follow_ups"
    )
    version = models.CharField(max_length=9, choices=Version)
    problem = models.TextField(help_text="What a person has to look at, in one or two sentences.")
    noted_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["noted_at", "pk"]
        default_permissions = ["view", "change"]

    def __str__(self):
        return f"{self.article}: {self.problem}"
