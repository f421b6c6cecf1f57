"""A challenge of a quotation. What its sender wrote, and who that is, stand in tables apart."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from news.quotes.correcting.models import QuotationCorrection

from .querysets import ChallengeQuerySet

DAYS_TO_ANSWER = 7


def a_week_from_now():
    return timezone.localdate() + timedelta(days=DAYS_TO_ANSWER)


class Challenge(models.Model):
    """Somebody says that a quotation is wrong. `deciding.py` alone changes its status.

    It is private until it is decided; then its kind, its days and its outcome stand on the record.
    """

    wagtail_reference_index_ignore = True

    class Kind(models.TextChoices):
        MISQUOTED = "misquoted", "Misquoted"
        NOT_ME = "not me", "Not said by the person named"
        OUT_OF_CONTEXT = "out of context", "Out of context"
        BAD_TRANSLATION = "bad translation", "Badly translated"
        WRONG_SOURCE = "wrong source", "Wrong source"

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        UPHELD = "upheld", "Upheld"
        NOT_UPHELD = "not upheld", "Not upheld"
        WITHDRAWN = "withdrawn", "Withdrawn by the sender"

    quotation = models.ForeignKey(
        "news.Quotation", on_delete=models.PROTECT, related_name="challenges"
    )
    article = models.ForeignKey(
        "news.ArticlePage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="story",
        help_text="In which the sender read it, where they came from one.",
    )
    reply = models.OneToOneField(
        "news.ReaderComment",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="challenge",
        help_text="The reader’s reply that was turned into this challenge.",
    )
    kind = models.CharField(max_length=15, choices=Kind)
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN, db_index=True)
    key = models.CharField(max_length=64, unique=True, help_text="Makes sending twice harmless.")
    submitted_at = models.DateTimeField("sent at")
    due_on = models.DateField("due", default=a_week_from_now)
    outcome = models.TextField(
        blank=True, help_text="What came of it, in a sentence or two. Readers see it on the record."
    )
    correction = models.ForeignKey(
        QuotationCorrection,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="challenges",
        help_text="The correction of the record that came of it.",
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ChallengeQuerySet.as_manager()

    class Meta:
        ordering = ["submitted_at", "pk"]
        default_permissions = ["view"]
        permissions = [
            ("decide_challenge", "Can decide challenges of quotations"),
            ("view_challenge_evidence", "Can read what was written in a challenge"),
            ("view_challenger", "Can see the name and the address of who challenges"),
        ]
        constraints = [
            models.CheckConstraint(
                name="a_challenge_has_a_known_status",
                condition=Q(status__in=["open", "upheld", "not upheld", "withdrawn"]),
            ),
            models.CheckConstraint(
                name="a_decided_challenge_says_what_came_of_it",
                condition=~Q(status__in=["upheld", "not upheld"])
                | (~Q(outcome="") & Q(decided_at__isnull=False)),
                violation_error_message="Say what came of the challenge: readers see it.",
            ),
            models.CheckConstraint(
                name="an_open_challenge_has_no_outcome",
                condition=~Q(status="open")
                | Q(outcome="", correction__isnull=True, decided_at__isnull=True),
            ),
            models.CheckConstraint(
                name="only_an_upheld_challenge_led_to_a_correction",
                condition=Q(status="upheld") | Q(correction__isnull=True),
            ),
        ]

    def __str__(self):
        return f"Challenge {self.pk}: {self.get_kind_display().lower()}"

    def get_absolute_url(self):
        """Where the outcome stands, once there is one."""
        return f"{self.quotation.get_absolute_url()}#challenge-{self.pk}"

    @property
    def is_open(self):
        return self.status == self.Status.OPEN

    @property
    def is_overdue(self):
        return self.is_open and self.due_on < timezone.localdate()


class ChallengeEvidence(models.Model):
    """What the sender wrote, for editors alone. Shown by nothing public, indexed by nothing."""

    wagtail_reference_index_ignore = True

    challenge = models.OneToOneField(Challenge, on_delete=models.CASCADE, related_name="evidence")
    explanation = models.TextField(max_length=5000)
    link = models.CharField(max_length=1000, blank=True)

    class Meta:
        default_permissions = []

    def __str__(self):
        return f"evidence of challenge {self.challenge_id}"


class ChallengeContact(models.Model):
    """Who has sent a challenge, and how to reach them. As private as the evidence."""

    wagtail_reference_index_ignore = True

    challenge = models.OneToOneField(Challenge, on_delete=models.CASCADE, related_name="contact")
    name = models.CharField(max_length=100, blank=True)
    email = models.EmailField(blank=True)

    class Meta:
        default_permissions = []

    def __str__(self):
        return f"contact of challenge {self.challenge_id}"
