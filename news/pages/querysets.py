"""The site's vocabulary for lists of stories. "Published" is defined here and nowhere else."""

from django.db.models import (
    BooleanField,
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Prefetch,
    Q,
)
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from news.delivery.kept.generations import generation
from news.media.sizes import LISTING
from news.people.models import Byline


def _restricted():
    """Whether the page itself, or one above it, may be seen by some people only.

    The restricted pages stand in an IN, not in a join: SQLite would start a join at the pages, and
    read them all for each story.
    """
    some_people_only = PageViewRestriction.objects.values("page_id")
    return _is_or_stands_below(Page.objects.filter(pk__in=some_people_only))


def _is_or_stands_below(pages):
    story_path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    return Exists(pages.annotate(story_path=story_path).filter(story_path__startswith=F("path")))


def _published():
    unexpired = Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())
    return ~Q(_restricted()) & unexpired & Q(live=True)


class PublishedPageQuerySet(PageQuerySet):
    """For every kind of page that readers see."""

    def published(self):
        """Live, not expired, and below no restricted page: one lazy query.

        Wagtail's own `public()` costs a query when it is built and grows with every restriction.
        """
        return self.filter(_published())

    def for_serving(self, address):
        """Each with what serving it at this address asks for, in the query that finds it.

        `is_published`; `is_open`, that no restriction holds for it: neither it nor a page above it
        has one, or is an alias, for which those of its original hold; and the `generation`.
        """
        aliases = Page.objects.filter(alias_of__isnull=False)
        closed = Q(_restricted()) | Q(_is_or_stands_below(aliases))
        return self.annotate(
            is_published=ExpressionWrapper(_published(), BooleanField()),
            is_open=ExpressionWrapper(~closed, BooleanField()),
            generation=generation(address),
        )


class ArticleQuerySet(PublishedPageQuerySet):
    def in_section(self, section):
        return self.child_of(section)

    def on_topic(self, topic):
        return self.filter(topics=topic)

    def written_by(self, person):
        return self.filter(bylines__person=person).distinct()

    def quoting(self, person):
        return self.filter(quotation_uses__quotation__speaker=person).distinct()

    def newest_first(self):
        """In an order that the index of `published_at` has, so that a short list of a large archive
        is read off it. (Every published story has a date; `nulls_last` would cost the index.)"""
        return self.order_by("-published_at", "-pk")

    def for_listing(self):
        """Everything that a card of a list shows, without the body: three queries, however many."""
        renditions = get_image_model().get_rendition_model().objects
        return (
            self.defer_streamfields()
            .select_related("lead_image")
            .prefetch_related(
                Prefetch(  # what `prefetch_renditions()` does, without a query for the pictures
                    "lead_image__renditions",
                    queryset=renditions.filter(filter_spec__in=LISTING),
                    to_attr="prefetched_renditions",
                ),
                Prefetch("bylines", queryset=Byline.objects.select_related("person")),
            )
        )
