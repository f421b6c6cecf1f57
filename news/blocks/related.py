from django.apps import apps
from wagtail.blocks import ListBlock, PageChooserBlock


class RelatedStoriesBlock(ListBlock):
    """Stories to read next. Readers see those of them that are published."""

    def __init__(self, **kwargs):
        super().__init__(PageChooserBlock(page_type="news.ArticlePage"), **kwargs)

    def deconstruct(self):
        return ("news.blocks.related.RelatedStoriesBlock", [], {})

    def get_context(self, value, parent_context=None):
        chosen = [page.pk for page in value if page]
        stories = apps.get_model("news", "ArticlePage").objects.published().in_bulk(chosen)
        return {
            **super().get_context(value, parent_context),
            "stories": [stories[pk] for pk in dict.fromkeys(chosen) if pk in stories],
        }

    class Meta:
        icon = "list-ul"
        template = "blocks/related_stories.html"
        preview_template = "blocks/previews/related_stories.html"
        description = "Other stories to read next."
