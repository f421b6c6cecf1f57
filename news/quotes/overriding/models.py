"""Words that a story prints against the rules, because an editor has decided so."""

import hashlib

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.text import Truncator

from news.quotes.models import Quotation


class PrintedFormOverrideQuerySet(models.QuerySet):
    def in_force(self):
        """Those that nobody has revoked. Each holds as long as its words stay what they were."""
        return self.filter(revoked_at__isnull=True)


class PrintedFormOverride(models.Model):
    """One exception: this story may print these words for this quotation, and why. It is kept.

    It hangs on the story and not on a version of it, so that it holds whoever publishes next. Its
    digest is of the printed words and of the words on record: when either change, it holds no more.
    """

    wagtail_reference_index_ignore = True

    article = models.ForeignKey(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="printed_form_overrides"
    )
    quotation = models.ForeignKey(
        Quotation, on_delete=models.PROTECT, related_name="printed_form_overrides"
    )
    printed = models.TextField("printed words")
    digest = models.CharField(max_length=64, editable=False)
    problem = models.TextField(help_text="What the rules have against the printed words.")
    reason = models.TextField(help_text="Why they are printed all the same.")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True)

    objects = PrintedFormOverrideQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        default_permissions = ["view"]
        verbose_name = "exception to the printed form"
        verbose_name_plural = "exceptions to the printed form"
        constraints = [
            models.CheckConstraint(name="an_override_says_why", condition=~Q(reason="")),
            models.UniqueConstraint(
                name="one_override_in_force_for_the_same_words",
                fields=["article", "quotation", "digest"],
                condition=Q(revoked_at__isnull=True),
            ),
        ]

    def __str__(self):
        return Truncator(self.printed).words(12, truncate=" …")

    @property
    def state(self):
        """In words: whether it holds."""
        if self.revoked_at:
            return "Revoked"
        if self.digest != digest_of(self.quotation, self.printed):
            return "Ended with a change of the record"
        return "In force"

    def delete(self, *args, **kwargs):
        raise ValidationError("An exception is kept. Revoke it instead.")


def digest_of(quotation, printed: str) -> str:
    """sha256 of the printed words and of all the words on record; white space doesn't count."""
    translations = sorted(translation.text for translation in quotation.translations.all())
    texts = [printed, quotation.text, *translations]
    return hashlib.sha256("\0".join(" ".join(text.split()) for text in texts).encode()).hexdigest()
