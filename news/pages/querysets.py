"""The site's vocabulary for lists of stories. "Published" is defined here and nowhere else."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Prefetch, Q
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

LISTING_RENDITIONS = (
    "fill-640x400|format-webp|webpquality-76",
    "fill-1280x800|format-webp|webpquality-76",
)


def _restricted():
    """Whether the page itself, or one above it, may be seen by some people only.

    The restricted pages stand in an IN, not in a join: SQLite would start a join at the pages, and
    read them all for each story.
    """
    some_people_only = PageViewRestriction.objects.values("page_id")
    story_path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    above = Page.objects.filter(pk__in=some_people_only).annotate(story_path=story_path)
    return Exists(above.filter(story_path__startswith=F("path")))


class PublishedPageQuerySet(PageQuerySet):
    """For every kind of page that readers see."""

    def published(self):
        """Live, not expired, and below no restricted page: one lazy query.

        Wagtail's own `public()` costs a query when it is built and grows with every restriction.
        """
        unexpired = Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())
        return self.filter(~_restricted(), unexpired, live=True)


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
        return self.order_by(F("published_at").desc(nulls_last=True), "-pk")

    def for_listing(self):
        """Everything that a card of a list shows, without the body: three queries, however many."""
        pictures = get_image_model().objects.prefetch_renditions(*LISTING_RENDITIONS)
        return self.defer_streamfields().prefetch_related(
            Prefetch("lead_image", queryset=pictures), "bylines__person"
        )
