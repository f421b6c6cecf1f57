from django.db import models

from news.people.merged import Merged


class MergedTopic(Merged):
    into = models.ForeignKey("news.Topic", on_delete=models.CASCADE, related_name="merged")
