from django.db import models


class DailyReads(models.Model):
    """How often a story was read on one day: a number, and nothing about who read it."""

    wagtail_reference_index_ignore = True

    article = models.ForeignKey(
        "news.ArticlePage",
        on_delete=models.CASCADE,
        related_name="daily_reads",
        db_index=False,  # the constraint's index begins with it
        verbose_name="story",
    )
    day = models.DateField(db_index=True)
    reads = models.PositiveIntegerField()

    class Meta:
        default_permissions = []
        verbose_name_plural = "daily reads"
        constraints = [
            models.UniqueConstraint(
                fields=["article", "day"], name="one_count_for_a_story_and_a_day"
            )
        ]

    def __str__(self):
        return f"{self.reads} on {self.day:%Y-%m-%d}"
