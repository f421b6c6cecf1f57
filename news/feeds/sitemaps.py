"""Everything public, for search engines: stories, sections, people, quotations, topics."""

from types import SimpleNamespace
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.db.models import Exists, OuterRef
from wagtail.models import Page

from news.pages.models import ArticlePage, Topic
from news.pages.querysets import PublishedPageQuerySet
from news.quotes.models import Quotation
from news.quotes.people import people_with_pages


class SiteSitemap(Sitemap):
    """Addresses begin with SITE_URL, whatever host the request named."""

    limit = 10_000

    def get_domain(self, site=None):
        return urlsplit(settings.SITE_URL).netloc

    def get_protocol(self, protocol=None):
        return urlsplit(settings.SITE_URL).scheme


class PagesOfTheTree(SiteSitemap):
    def __init__(self):
        self.asked = SimpleNamespace()  # on which Wagtail keeps what it would ask for each page

    def location(self, page):
        return page.get_url_parts(self.asked)[2]


class Stories(PagesOfTheTree):
    def items(self):
        return ArticlePage.objects.published().newest_first().defer_streamfields()

    def lastmod(self, story):
        return story.last_published_at or story.published_at


class Pages(PagesOfTheTree):
    """The front page, the sections and the standing pages."""

    def items(self):
        pages = PublishedPageQuerySet(Page).published().not_type(ArticlePage)
        return pages.exclude(depth=1).order_by("path")  # the root of the tree has no address


class People(SiteSitemap):
    def items(self):
        return people_with_pages().order_by("pk")


class Quotations(SiteSitemap):
    def items(self):
        return Quotation.objects.published().order_by("pk")


class Topics(SiteSitemap):
    def items(self):
        stories = ArticlePage.objects.published().filter(topics=OuterRef("pk"))
        return Topic.objects.filter(Exists(stories)).order_by("pk")


class Lists(SiteSitemap):
    def items(self):
        return ["/people/", "/quotations/", "/archive/", "/corrections/"]

    def location(self, path):
        return path


SITEMAPS = {
    "lists": Lists,
    "pages": Pages,
    "stories": Stories,
    "people": People,
    "quotations": Quotations,
    "topics": Topics,
}


def sitemap(request):
    return sitemap_view(request, sitemaps=SITEMAPS)
