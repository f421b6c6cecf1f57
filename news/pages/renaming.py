from django.urls import reverse

from news.delivery.renaming import lead_on, renamed

from .models import Topic


def connect():
    renamed.connect(lead_on_from_topic, sender=Topic, dispatch_uid="pages: renamed topic")


def lead_on_from_topic(sender, old, new, **kwargs):
    lead_on(reverse("news:topic", args=[old]), reverse("news:topic", args=[new]))
