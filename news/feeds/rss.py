"""The newest stories for feed readers."""

from django.conf import settings
from django.contrib.syndication.views import Feed

from news.pages.models import ArticlePage

LENGTH = 30


class StoriesFeed(Feed):
    """Every address in it begins with SITE_URL, whatever host the request named."""

    title = settings.SITE_NAME
    link = settings.SITE_URL + "/"
    feed_url = settings.SITE_URL + "/feeds/stories.rss"
    description = f"The newest stories of {settings.SITE_NAME}."

    def items(self):
        return ArticlePage.objects.published().newest_first().for_listing()[:LENGTH]

    def item_title(self, story):
        return story.title

    def item_description(self, story):
        return story.standfirst or story.search_description

    def item_link(self, story):
        return settings.SITE_URL + story.url

    def item_author_name(self, story):
        return ", ".join(str(byline.person) for byline in story.bylines.all()) or settings.SITE_NAME

    def item_pubdate(self, story):
        return story.published_at

    def item_updateddate(self, story):
        return story.last_published_at or story.published_at
