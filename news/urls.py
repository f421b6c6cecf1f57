"""A table of contents: the addresses of the newsroom's own views."""

from django.urls import path, register_converter

from .comments import views as comments
from .feeds.rss import StoriesFeed
from .feeds.sitemaps import sitemap
from .pages import views as pages
from .pages.periods import MonthOrDay, Year
from .quotes import views as quotes
from .readership import views as readership

app_name = "news"

register_converter(Year, "year")
register_converter(MonthOrDay, "part")

urlpatterns = [
    path("people/", quotes.people, name="people"),
    path("people/<str:slug>/", quotes.person, name="person"),
    path("quotations/", quotes.quotations, name="quotations"),
    path("quotations/<uuid:uuid>/", quotes.quotation, name="quotation"),
    path("topics/<str:slug>/", pages.topic, name="topic"),
    path("archive/", pages.archive, name="archive"),
    path("archive/<year:year>/", pages.archive_period, name="archive_year"),
    path("archive/<year:year>/<part:month>/", pages.archive_period, name="archive_month"),
    path("archive/<year:year>/<part:month>/<part:day>/", pages.archive_period, name="archive_day"),
    path("corrections/", pages.corrections, name="corrections"),
    path("comments/thanks/", comments.thanks, name="thanks"),
    path("comments/<int:page_id>/", comments.post_reply, name="post_reply"),
    path("comments/<int:page_id>/form/", comments.classic_form, name="reply_form"),
    path("reads/<int:page_id>/", readership.read, name="read"),
    path("feeds/stories.rss", StoriesFeed(), name="stories_rss"),
    path("sitemap.xml", sitemap, name="sitemap"),
]
