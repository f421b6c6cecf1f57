from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Revision


class ReviewLinkQuerySet(models.QuerySet):
    def working(self, at=None):
        """Those that are neither revoked nor past their time (now, if not given)."""
        return self.filter(revoked_at__isnull=True, expires_at__gt=at or timezone.now())


class ReviewLink(models.Model):
    """An address at which one version of a story can be read, for a time, without an account.

    The address itself is kept nowhere: whoever reads the database can't open it. The version is
    kept here as it was, because an autosave writes over its own revision, and old ones are purged.
    """

    wagtail_reference_index_ignore = True

    article = models.ForeignKey(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="review_links"
    )
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")
    content = models.JSONField(encoder=DjangoJSONEncoder)
    version_at = models.DateTimeField(help_text="When the version was saved.")
    token_sha256 = models.CharField(max_length=64, unique=True)
    note = models.CharField(
        "who it is for", max_length=200, blank=True, help_text="To tell this link from others."
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True)
    opened = models.PositiveIntegerField(default=0)
    last_opened_at = models.DateTimeField(null=True)

    objects = ReviewLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        default_permissions = ["add"]
        constraints = [
            models.CheckConstraint(
                name="a_review_link_ends", condition=Q(expires_at__gt=models.F("made_at"))
            )
        ]

    def __str__(self):
        return self.note or f"Link of {timezone.localtime(self.made_at):%-d %B %Y, %H:%M}"

    @property
    def works(self):
        return self.revoked_at is None and self.expires_at > timezone.now()
