"""A table of contents: the addresses of the newsroom's own views."""

from django.urls import path

from .comments import views as comments
from .feeds.rss import StoriesFeed
from .feeds.sitemaps import sitemap
from .pages import views as pages
from .quotes import views as quotes

app_name = "news"

urlpatterns = [
    path("people/", quotes.people, name="people"),
    path("people/<str:slug>/", quotes.person, name="person"),
    path("quotations/", quotes.quotations, name="quotations"),
    path("quotations/<uuid:uuid>/", quotes.quotation, name="quotation"),
    path("topics/<str:slug>/", pages.topic, name="topic"),
    path("archive/", pages.archive, name="archive"),
    path("archive/<int:year>/", pages.archive_period, name="archive_year"),
    path("archive/<int:year>/<int:month>/", pages.archive_period, name="archive_month"),
    path("archive/<int:year>/<int:month>/<int:day>/", pages.archive_period, name="archive_day"),
    path("corrections/", pages.corrections, name="corrections"),
    path("comments/thanks/", comments.thanks, name="thanks"),
    path("comments/<int:page_id>/", comments.post_reply, name="post_reply"),
    path("comments/<int:page_id>/form/", comments.classic_form, name="reply_form"),
    path("feeds/stories.rss", StoriesFeed(), name="stories_rss"),
    path("sitemap.xml", sitemap, name="sitemap"),
]
