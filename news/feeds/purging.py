from news.delivery import public_change
from news.pages.signals import stories_changed


def connect():
    stories_changed.connect(purge_feeds, dispatch_uid="feeds: purge")


def purge_feeds(sender, **kwargs):
    public_change(["/feeds/stories.rss", "/sitemap.xml"])
