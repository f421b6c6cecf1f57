"""The front page and the standing pages."""

from django.db import models
from wagtail.fields import RichTextField
from wagtail.models import Page, PageManager
from wagtail.search import index

from news.pages.addresses import FrontPageAddress
from news.pages.previews import FramedPreview
from news.pages.querysets import PublishedPageQuerySet

from . import front
from .purging import PurgedWhenSaved


class HomePage(PurgedWhenSaved, FramedPreview, Page):
    """The front page: a story that editors choose leads, and each section shows its newest ones."""

    lead_story = models.ForeignKey(
        "news.ArticlePage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Leads the front page until another is chosen. Left empty: the newest story.",
    )

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["news.SectionPage", "home.StandardPage"]
    template = "home/front.html"
    max_count = 1

    content_panels = [*Page.content_panels, "lead_story"]

    class Meta:
        verbose_name = "front page"

    def get_context(self, request, *args, **kwargs):
        return {
            **super().get_context(request, *args, **kwargs),
            **front.contents(self.lead_story_id),
        }


class StandardPage(PurgedWhenSaved, FrontPageAddress, FramedPreview, Page):
    """A page that stands for years: about us, our standards, contact."""

    body = RichTextField(blank=True, features=["h2", "h3", "bold", "italic", "link", "ol", "ul"])

    objects = PageManager.from_queryset(PublishedPageQuerySet)()

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]
    template = "home/standard.html"

    content_panels = [*Page.content_panels, "body"]
    search_fields = [*Page.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = "standing page"
