"""A copy of a story says what the story says, and so is under the same embargo."""

from news.pages.models import ArticlePage

from .models import StoryPlan


def keep_embargoes(request, page, copy):
    """For Wagtail's hook `after_copy_page`: of the page, and of all stories that came with it."""
    plans = StoryPlan.objects.filter(
        article__path__startswith=page.path, embargo_until__isnull=False
    ).exclude(article__path__startswith=copy.path)
    for plan in plans.select_related("article").defer("article__body"):
        below = plan.article.url_path.removeprefix(page.url_path)
        for copied in ArticlePage.objects.filter(url_path=copy.url_path + below):
            StoryPlan.objects.update_or_create(
                article=copied, defaults={"embargo_until": plan.embargo_until}
            )
