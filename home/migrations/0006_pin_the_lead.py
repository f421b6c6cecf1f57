"""The story that editors chose to lead becomes a pin, so that readers see what they saw before."""

from django.db import migrations
from django.utils import timezone


def pin_the_lead(apps, schema_editor):
    HomePage = apps.get_model("home", "HomePage")
    Pin = apps.get_model("home", "Pin")
    for front in HomePage.objects.filter(lead_story__isnull=False)[:1]:
        Pin.objects.create(
            article_id=front.lead_story_id,
            place="lead",
            pinned_at=front.last_published_at or timezone.now(),
        )


def choose_the_pinned(apps, schema_editor):
    HomePage = apps.get_model("home", "HomePage")
    Pin = apps.get_model("home", "Pin")
    for pin in Pin.objects.filter(place="lead"):
        HomePage.objects.update(lead_story=pin.article_id)


class Migration(migrations.Migration):
    dependencies = [("home", "0005_pins"), ("wagtailcore", "0098_apitoken")]

    operations = [migrations.RunPython(pin_the_lead, choose_the_pinned)]
