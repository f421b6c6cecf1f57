from django.urls import reverse

from news.delivery.renaming import lead_on, renamed
from news.people.models import Person

PAGES = ("news:person", "news:stories_by", "news:stories_about")


def connect():
    renamed.connect(lead_on_from_person, sender=Person, dispatch_uid="quotes: renamed person")


def lead_on_from_person(sender, old, new, **kwargs):
    for page in PAGES:
        lead_on(reverse(page, args=[old]), reverse(page, args=[new]))
