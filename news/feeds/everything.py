"""Every page that readers have: for when something changes that stands on all of them."""

from django.urls import reverse

from news.delivery.forgetting import register_addresses
from news.pages.afterwards.models import Correction
from news.pages.models import ArticlePage

from .sitemaps import Lists, Pages, People, Quotations, Stories, Topics


def register():
    register_addresses(every_address)


def every_address():
    """What most readers see first: the front page, sections and lists, then the newest stories."""
    for sitemap in (Pages(), Lists(), Stories(), Topics(), Quotations(), People()):
        for item in sitemap.items():
            yield sitemap.location(item)
    for person in People().items():
        yield reverse("news:stories_by", args=[person.slug])
        yield reverse("news:stories_about", args=[person.slug])
    for correction in Correction.objects.published().order_by("-pk"):
        yield correction.get_absolute_url()
    yield from _periods()


def _periods():
    published = ArticlePage.objects.published().filter(published_at__isnull=False)
    for number, kind in enumerate(("year", "month", "day"), start=1):
        for day in published.datetimes("published_at", kind, order="DESC"):
            parts = (day.year, day.month, day.day)[:number]
            yield reverse(f"news:archive_{kind}", args=parts)
