"""Stories and the sections they stand in."""

from django.conf import settings
from django.db import models, transaction
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index
from wagtail.url_routing import RouteResult

from news.blocks.body import BodyBlock
from news.blocks.pictures import pictures_in
from news.blocks.quotes import load_quotations
from news.delivery import public_change
from news.delivery.renaming import LeadsOn
from news.media.sizes import load_sizes
from news.people.languages import story_languages

from . import panels, reading_time, share_pictures, summaries, withdrawal
from .addresses import FrontPageAddress
from .collisions import KeepsNewerWork
from .forms import ArticlePageForm
from .openness import KnowsWhetherItIsOpen
from .permissions import KeepsStories, StoryPermissions
from .previews import FramedPreview, StoryPreviews
from .publication import refuse_problems
from .querysets import ArticleQuerySet, PublishedPageQuerySet
from .signals import addresses_that_show, tell_of_stories
from .versions import OpensOldVersions


class Topic(LeadsOn, index.Indexed, models.Model):
    """What stories are about, across sections."""

    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(max_length=100, unique=True, allow_unicode=True)
    description = models.TextField(blank=True, help_text="One sentence, shown above its stories.")

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("news:topic", args=[self.slug])


class SectionPage(
    KnowsWhetherItIsOpen, LeadsOn, KeepsStories, FrontPageAddress, FramedPreview, Page
):
    """A desk of the newspaper. Its address is the first part of its stories' addresses."""

    description = models.TextField(blank=True, help_text="One sentence, shown above its stories.")

    objects = PageManager.from_queryset(PublishedPageQuerySet)()

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.ArticlePage"]
    template = "news/section.html"

    content_panels = [*Page.content_panels, "description"]
    search_fields = [*Page.search_fields, index.SearchField("description")]

    class Meta:
        verbose_name = "section"

    def get_context(self, request, *args, **kwargs):
        from .lists import page_of

        stories = ArticlePage.objects.published().in_section(self).newest_first().for_listing()
        return {
            **super().get_context(request, *args, **kwargs),
            "stories": page_of(stories, request),
            "description": self.summary,
        }

    @property
    def summary(self):
        return (
            self.description
            or self.search_description
            or f"All stories in {self.title}, newest first."
        )


class ArticlePage(KnowsWhetherItIsOpen, KeepsNewerWork, OpensOldVersions, StoryPreviews, Page):
    """A story. Its headline is `title`; `publication.py` knows what it needs to be published."""

    class Kind(models.TextChoices):
        NEWS = "news", "News"
        ANALYSIS = "analysis", "Analysis"
        EXPLAINER = "explainer", "Explainer"
        INTERVIEW = "interview", "Interview"
        OPINION = "opinion", "Opinion"

    standfirst = models.TextField(
        blank=True, max_length=400, help_text="One or two sentences that say why to read on."
    )
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.NEWS, blank=True)
    language = models.CharField(max_length=12, choices=story_languages, default="en", blank=True)
    translation_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="story_translations"
    )
    lead_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    lead_image_alt = models.CharField(
        "alt text",
        max_length=255,
        blank=True,
        help_text="What the picture shows, for those who can't see it.",
    )
    lead_image_is_decorative = models.BooleanField(
        "decorative: it needs no alt text", default=False
    )
    lead_image_caption = models.CharField("caption", max_length=400, blank=True)
    body = StreamField(BodyBlock(), blank=True)
    topics = ParentalManyToManyField(Topic, blank=True, related_name="articles")
    published_at = models.DateTimeField(
        null=True,
        blank=True,
        db_index=True,
        help_text="The story's date. Set when it is first published.",
    )
    words = models.PositiveIntegerField(
        default=0, editable=False, db_index=True, help_text="In the version saved last."
    )

    objects = PageManager.from_queryset(ArticleQuerySet)()

    parent_page_types = ["news.SectionPage"]
    subpage_types = []
    template = "news/story.html"
    base_form_class = ArticlePageForm

    exclude_fields_in_copy = ["published_at"]  # a copy is a new story

    content_panels = panels.content_panels
    promote_panels = panels.promote_panels
    settings_panels = panels.settings_panels
    search_fields = [
        *Page.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
        index.FilterField("published_at"),
        index.FilterField("language"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = "story"
        verbose_name_plural = "stories"

    @property
    def section(self):
        return self.get_parent()

    @property
    def summary(self):
        """At least one sentence about the story, for descriptions, cards and feeds."""
        return summaries.of(self)

    @property
    def share_picture(self):
        """What stands for the story elsewhere: a picture and its alt text, or None."""
        return share_pictures.of(self)

    @property
    def reading_time(self):
        """In whole minutes, at least one."""
        return reading_time.of(self)

    def permissions_for_user(self, user):
        return StoryPermissions(user, self)

    def route(self, request, path_components):
        """A story past its expiry is gone at once, not when the scheduler comes by."""
        if not path_components and withdrawal.is_withdrawn(self):
            return RouteResult(self, kwargs={"withdrawn": True})
        if withdrawal.has_expired(self):
            raise Http404
        return super().route(request, path_components)

    def serve(self, request, withdrawn=False, **kwargs):
        if withdrawn:
            return withdrawal.gone(request, self)
        return super().serve(request, **kwargs)

    def get_context(self, request, *args, **kwargs):
        speakers = [quotation.speaker for quotation in load_quotations(self.body)]
        portraits = [speaker.portrait for speaker in speakers if speaker]
        load_sizes([*filter(None, [self.lead_image, *portraits]), *pictures_in(self.body)])
        return super().get_context(request, *args, **kwargs)

    def with_content_json(self, content):
        """A version from before the first publication does not undo the story's date."""
        version = super().with_content_json(content)
        version.published_at = version.published_at or self.published_at
        return version

    def save(self, *args, **kwargs):
        """Tell the receivers of `stories_changed` once the children are stored, too.

        Not when `update_fields` is given: `save_revision()` calls that with the draft in memory.
        """
        self.words = reading_time.words_of(self.standfirst, self.body.raw_data)
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = [*fields, "words"] if "latest_revision" in fields else fields
            return super().save(*args, **kwargs)
        if self.live and self.published_at is None:
            self.published_at = self.first_published_at or timezone.now()
        with transaction.atomic():
            shown_before = addresses_that_show([self.pk]) if self.pk else ()
            result = super().save(*args, **kwargs)
            public_change(shown_before)
            tell_of_stories([self.pk])
        return result

    def publish(self, revision, user=None, **kwargs):
        """Publish a version, or raise PublicationRefused with all that is in the way."""
        refuse_problems(revision.as_object(), by=user)
        return super().publish(revision, user=user, **kwargs)
