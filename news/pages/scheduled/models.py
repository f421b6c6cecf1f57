from django.db import models
from wagtail.models import Revision


class MissedPublication(models.Model):
    """A scheduled version that could not go live, until somebody does something about it."""

    revision = models.OneToOneField(
        Revision, on_delete=models.CASCADE, related_name="missed_publication"
    )
    go_live_at = models.DateTimeField()
    reason = models.TextField()
    tries = models.PositiveIntegerField(default=0)
    failed_at = models.DateTimeField(help_text="The last time that it was tried.")
    try_again_at = models.DateTimeField(null=True, help_text="None: it is a draft again.")

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = []
        ordering = ["go_live_at", "pk"]

    def __str__(self):
        return self.revision.object_str


class SchedulerRound(models.Model):
    """The one row that each round of every scheduler writes: so others know that they work."""

    THE_ONE = 1

    at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = []
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="there_is_one_scheduler_round")
        ]

    def __str__(self):
        return f"Round of {self.at}"
