"""Which stories lead to which."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from .models import ArticlePage


def stories_leading_to(ids):
    """Published stories that link to one of these stories, or recommend it."""
    pages = ContentType.objects.get_for_model(Page)
    sources = ReferenceIndex.objects.filter(
        base_content_type=pages, to_content_type=pages, to_object_id__in=[str(pk) for pk in ids]
    ).values_list("object_id", flat=True)
    published = ArticlePage.objects.published().filter(pk__in=[int(pk) for pk in set(sources)])
    return published.defer_streamfields().order_by("title", "pk")
