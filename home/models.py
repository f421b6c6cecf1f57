"""The front page and the standing pages."""

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from news.pages.addresses import FrontPageAddress
from news.pages.openness import KnowsWhetherItIsOpen
from news.pages.permissions import KeepsStories
from news.pages.previews import FramedPreview
from news.pages.querysets import PublishedPageQuerySet
from news.pages.routing import FindsPages

from .front.blocks import RowsBlock
from .front.contents import contents
from .pins.models import Pin
from .pins.panel import PinsPanel
from .purging import PurgedWhenSaved

__all__ = ["HomePage", "Pin", "StandardPage"]


class HomePage(
    FindsPages, KnowsWhetherItIsOpen, KeepsStories, PurgedWhenSaved, FramedPreview, Page
):
    """The front page: pinned stories, the newest ones, and below them rows that editors chose."""

    rows = StreamField(
        RowsBlock(),
        blank=True,
        help_text="What stands below the top, in this order. Left empty: every section, the latest "
        "quotations, what is read most and the latest corrections.",
    )

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["news.SectionPage", "home.StandardPage"]
    template = "home/front.html"
    max_count = 1

    content_panels = [*Page.content_panels, PinsPanel(heading="At the top"), "rows"]

    class Meta:
        verbose_name = "front page"

    def get_context(self, request, *args, **kwargs):
        return {
            **super().get_context(request, *args, **kwargs),
            **contents(self, request),
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
