from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch
from wagtail.images import get_image_model

from news.media.sizes import PORTRAIT
from news.pages.models import ArticlePage


class QuotationQuerySet(models.QuerySet):
    def printed_in(self, articles):
        """Those that one of the articles prints."""
        uses = self.model._meta.get_field("uses").related_model.objects
        return self.filter(Exists(uses.filter(quotation=OuterRef("pk"), article__in=articles)))

    def listed(self):
        """Those that may stand in lists: all but those that were withdrawn."""
        return self.exclude(status="withdrawn")

    def published(self):
        """Those that lists show: printed in at least one published story, and not withdrawn."""
        return self.listed().printed_in(ArticlePage.objects.published())

    def once_public(self):
        """Those whose address answers: a published story has printed them, now or in the past."""
        return self.filter(public_since__isnull=False)

    def with_speakers(self):
        """With everyone whom a list names beside the words; portraits are one query more."""
        renditions = get_image_model().get_rendition_model().objects
        return self.select_related(
            "speaker__portrait", "wrongly_attributed_to", "true_speaker"
        ).prefetch_related(
            Prefetch(
                "speaker__portrait__renditions",
                queryset=renditions.filter(filter_spec__in=PORTRAIT),
                to_attr="prefetched_renditions",
            )
        )


class AppendOnlyQuerySet(models.QuerySet):
    """Rows that are added and read. Deleting what they name may still empty a key of theirs."""

    def update(self, **kwargs):
        raise ValidationError(f"A {self.model._meta.verbose_name} is never changed.")

    def delete(self):
        raise ValidationError(f"A {self.model._meta.verbose_name} is never deleted.")

    delete.queryset_only = True
