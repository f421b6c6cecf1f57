from django.urls import reverse

from news.delivery import public_change
from news.delivery.renaming import lead_on, renamed
from news.pages.models import SectionPage, Topic
from news.people.models import Person

from .formats import FORMATS

KINDS_OF = {SectionPage: ["section"], Topic: ["topic"], Person: ["author", "speaker"]}


def connect():
    for model in KINDS_OF:
        renamed.connect(lead_on_from_feeds, sender=model, dispatch_uid=f"feeds: renamed {model}")


def lead_on_from_feeds(sender, old, new, **kwargs):
    for kind in KINDS_OF[sender]:
        for feed_format in FORMATS:
            lead_on(_address(kind, old, feed_format), _address(kind, new, feed_format))
    public_change(["/sitemap.xml"])


def _address(kind, slug, feed_format):
    return reverse("news:feed", args=[kind, slug, feed_format])
