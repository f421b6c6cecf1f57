from django.conf import settings
from django.db import models
from django.utils import timezone

MOST_BESIDE = 4  # stories beside the lead; a pin more takes the place of the oldest


class Pin(models.Model):
    """A story that editors hold at the top of the front page, until they take it off.

    A row of its own, which no version of the front page or of the story knows of: publishing an
    older draft of either undoes no pin. The pin of a story that is not published shows nothing.
    """

    wagtail_reference_index_ignore = True

    class Place(models.TextChoices):
        LEAD = "lead", "Leads"
        BESIDE = "beside", "Beside the lead"

    article = models.OneToOneField(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="+", verbose_name="story"
    )
    place = models.CharField(max_length=6, choices=Place)
    pinned_at = models.DateTimeField(default=timezone.now)
    pinned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-pinned_at", "-pk"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["place"], condition=models.Q(place="lead"), name="one_story_leads"
            )
        ]

    def __str__(self):
        return f"{self.get_place_display()}: {self.article}"

    @property
    def leads(self):
        return self.place == self.Place.LEAD
