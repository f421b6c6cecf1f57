"""What readers reply. Addresses stand in a table of their own, which nothing public reads."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from .querysets import ReaderCommentQuerySet


class ReaderComment(models.Model):
    """A reply, in plain text. `moderation.py` alone changes its status.

    It hangs on its story by a plain foreign key: publishing an older draft must not undo it.
    """

    wagtail_reference_index_ignore = True

    class Status(models.TextChoices):
        HELD = "held", "Held"
        APPROVED = "approved", "Approved"
        CLOSED = "closed", "Approved, closed to replies"
        REJECTED = "rejected", "Rejected"
        SPAM = "spam", "Spam"

    article = models.ForeignKey(
        "news.ArticlePage", on_delete=models.PROTECT, related_name="comments", verbose_name="story"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The version of the story that it answers.",
    )
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replies"
    )
    name = models.CharField(max_length=100)
    body = models.TextField("reply", max_length=5000)
    status = models.CharField(max_length=8, choices=Status, default=Status.HELD, db_index=True)
    reason = models.CharField(max_length=255, help_text="Why it has the status that it has.")
    key = models.CharField(max_length=64, unique=True, help_text="Makes posting twice harmless.")
    ticket = models.CharField(
        max_length=64, unique=True, null=True, help_text="The number of its form, used once."
    )
    findings = models.JSONField(default=list, help_text="What each rule said when it came in.")
    likeness = models.BigIntegerField(null=True, help_text="Of texts alike, few bits differ.")
    is_pick = models.BooleanField("editors’ pick", default=False)
    is_from_newsroom = models.BooleanField(
        default=False, help_text="Written in the admin, by somebody of the newsroom."
    )
    correction = models.ForeignKey(
        "news.Correction",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replies",
        help_text="The correction of the story that it led to.",
    )
    submitted_at = models.DateTimeField("sent at")
    edited_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(
        null=True, blank=True, help_text="Since then nothing of what its reader wrote is left."
    )
    told_at = models.DateTimeField(
        null=True, blank=True, help_text="When the writer of what it answers was written to."
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ReaderCommentQuerySet.as_manager()

    class Meta:
        ordering = ["submitted_at", "pk"]
        verbose_name = "reply"
        verbose_name_plural = "replies"
        default_permissions = ["view"]
        permissions = [
            ("moderate_readercomment", "Can moderate replies"),
            ("view_contact", "Can see a reader's e-mail address"),
        ]
        indexes = [models.Index(fields=["article", "status", "submitted_at"], name="replies_shown")]
        constraints = [
            models.CheckConstraint(
                name="a_reply_has_a_known_status",
                condition=Q(status__in=["held", "approved", "closed", "rejected", "spam"]),
            ),
            models.CheckConstraint(
                name="a_held_reply_says_why",
                condition=~Q(status="held") | ~Q(reason=""),
                violation_error_message="A held reply says why it is held.",
            ),
        ]

    def __str__(self):
        return f"{self.name}: {self.body[:60]}" if not self.erased_at else "A deleted reply"

    def get_absolute_url(self):
        """Leads to its place below the story, or on that one of the pages where it stands now."""
        return reverse("news:reply", args=[self.article_id, self.pk])


class CommentContact(models.Model):
    """How to reach the reader who wrote a reply. Read by nothing public, indexed by nothing."""

    wagtail_reference_index_ignore = True

    comment = models.OneToOneField(ReaderComment, on_delete=models.CASCADE, related_name="contact")
    email = models.EmailField()
    asked_at = models.DateTimeField(
        null=True, blank=True, help_text="When a letter asked whether the address is theirs."
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)
    wants_answers = models.BooleanField(
        default=False, help_text="To be told when somebody answers the reply."
    )

    class Meta:
        default_permissions = []

    def __str__(self):
        return f"contact of reply {self.comment_id}"
