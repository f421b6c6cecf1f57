from django.db import models
from django.db.models import Q


class StoryPlan(models.Model):
    """When the desk plans a story for, and until when nobody may publish it.

    A row of its own, not fields of the story: what is in a revision comes and goes with revisions.
    Autosave in a form that was opened yesterday, publishing an older draft and reverting to one
    would move the plan back, or lift the embargo, without a word.
    """

    article = models.OneToOneField(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="plan"
    )
    # As the clock on the newsroom's wall shows them, whatever becomes of summer time.
    planned_on = models.DateField("planned for", null=True, blank=True, db_index=True)
    planned_time = models.TimeField("at", null=True, blank=True)
    embargo_until = models.DateTimeField("under embargo until", null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = []
        ordering = ["planned_on", "planned_time", "pk"]
        constraints = [
            models.CheckConstraint(
                name="a_planned_time_has_a_day",
                condition=Q(planned_time__isnull=True) | Q(planned_on__isnull=False),
            )
        ]

    def __str__(self):
        return f"Plan of “{self.article}”"
