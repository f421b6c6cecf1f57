"""Who has had a second look at which unverified words of a story, and who was asked to."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.text import Truncator

from news.quotes.models import Quotation


class SecondLook(models.Model):
    """Somebody stands for these words in this story beside its author. Append-only.

    It hangs on the story and not on a version of it, and its digest is of the words: what is
    changed elsewhere in the story leaves it in force, other words need another one.
    """

    wagtail_reference_index_ignore = True

    class Way(models.TextChoices):
        LOOKED = "looked", "Looked at them"
        WITHOUT = "without", "Published without a second look"

    article = models.ForeignKey(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="second_looks"
    )
    quotation = models.ForeignKey(Quotation, on_delete=models.CASCADE, related_name="second_looks")
    printed = models.TextField("printed words")
    digest = models.CharField(max_length=64, editable=False)
    way = models.CharField(max_length=7, choices=Way, default=Way.LOOKED)
    looked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    looked_at = models.DateTimeField()
    note = models.TextField(blank=True, help_text="Without a second look: the reason.")

    class Meta:
        ordering = ["-looked_at", "-pk"]
        default_permissions = ["add"]
        permissions = [
            ("go_without_second_look", "Can publish unverified words without a second look")
        ]
        verbose_name = "second look"
        constraints = [
            models.UniqueConstraint(
                name="one_second_look_by_each_at_the_same_words",
                fields=["article", "quotation", "digest", "way", "looked_by"],
            ),
            models.CheckConstraint(
                name="going_without_a_second_look_has_a_reason",
                condition=~Q(way="without") | ~Q(note=""),
            ),
        ]

    def __str__(self):
        return Truncator(self.printed).words(12, truncate=" …")

    def save(self, *args, **kwargs):
        if self.pk:
            raise ValidationError("A second look is never changed. Give another one.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise ValidationError("A second look is kept.")


class SecondLookRequest(models.Model):
    """Somebody asks their colleagues for a second look; it waits on their first page."""

    wagtail_reference_index_ignore = True

    article = models.ForeignKey(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="second_look_requests"
    )
    quotations = models.ManyToManyField(Quotation, related_name="+")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                name="one_open_request_for_a_second_look",
                fields=["article"],
                condition=Q(closed_at__isnull=True),
            )
        ]

    def __str__(self):
        return f"Second look at story {self.article_id}"
