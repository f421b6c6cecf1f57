"""Finding a story from the front page in one lookup, where Wagtail takes two for each step.

The story's own `route()` answers, so that hooks, restrictions and withdrawals hold as ever.
"""

from .models import ArticlePage

STEPS_TO_A_STORY = 2  # its section, and itself


class FindsStories:
    """For the page that sections stand below, before `Page`."""

    def route(self, request, path_components):
        story = _story_at(self, path_components)
        return story.route(request, []) if story else super().route(request, path_components)


def _story_at(front_page, path_components):
    """By its slug, which has an index; the path tells it from its namesakes in other sections."""
    if len(path_components) != STEPS_TO_A_STORY:
        return None
    path = f"{front_page.url_path}{'/'.join(path_components)}/"
    stories = ArticlePage.objects.filter(slug=path_components[-1], url_path=path)
    return stories.select_related("lead_image").first()
