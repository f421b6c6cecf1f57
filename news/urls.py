"""A table of contents: the addresses of the newsroom's own views."""

from django.urls import path, register_converter

from .challenges import views as challenges
from .comments import shown as replies
from .comments import views as comments
from .comments.reports import views as reports
from .comments.writers import views as writers
from .feeds.formats import FeedFormat
from .feeds.kinds import FeedKind, all_corrections, all_stories
from .feeds.sitemaps import sitemap
from .feeds.views import feed, feed_of_all
from .pages import views as pages
from .pages.afterwards import views as afterwards
from .pages.periods import MonthOrDay, Year
from .pages.review_links.page import review
from .quotes import views as quotes
from .quotes.cards import views as cards
from .quotes.sharing import views as sharing
from .readership import views as readership

app_name = "news"

register_converter(Year, "year")
register_converter(MonthOrDay, "part")
register_converter(FeedFormat, "format")
register_converter(FeedKind, "kind")

urlpatterns = [
    path("people/", quotes.people, name="people"),
    path("people/<str:slug>/", quotes.person, name="person"),
    path("people/<str:slug>/by/", quotes.stories_by, name="stories_by"),
    path("people/<str:slug>/about/", quotes.stories_about, name="stories_about"),
    path("quotations/", quotes.quotations, name="quotations"),
    path("quotations/<uuid:uuid>/", quotes.quotation, name="quotation"),
    path("quotations/<uuid:uuid>/card-<slug:name>.png", cards.card, name="quotation_card"),
    path("quotations/<uuid:uuid>/embed/", sharing.embed, name="quotation_embed"),
    path("oembed/", sharing.oembed, name="oembed"),
    path("topics/<str:slug>/", pages.topic, name="topic"),
    path("archive/", pages.archive, name="archive"),
    path("archive/<year:year>/", pages.archive_period, name="archive_year"),
    path("archive/<year:year>/<part:month>/", pages.archive_period, name="archive_month"),
    path("archive/<year:year>/<part:month>/<part:day>/", pages.archive_period, name="archive_day"),
    path("review/<str:token>/", review, name="review"),
    path("corrections/", afterwards.corrections, name="corrections"),
    path("corrections/<int:pk>/", afterwards.correction, name="correction"),
    path("corrections/<int:pk>/before/", afterwards.version_before, name="version_before"),
    path("comments/thanks/", comments.thanks, name="thanks"),
    path("comments/<int:page_id>/", comments.post_reply, name="post_reply"),
    path("comments/<int:page_id>/ticket/", comments.ticket, name="reply_ticket"),
    path("comments/<int:page_id>/form/", comments.classic_form, name="reply_form"),
    path("comments/<int:pk>/report/", reports.report, name="report_reply"),
    path("comments/mine/<str:token>/", writers.own_reply, name="own_reply"),
    path("comments/mine/<str:token>/mute/", writers.mute, name="mute_reply"),
    path("replies/<int:page_id>/", replies.replies, name="replies"),
    path("replies/<int:page_id>/<int:pk>/", replies.reply, name="reply"),
    path("challenges/thanks/", challenges.thanks, name="challenge_thanks"),
    path("challenges/<uuid:uuid>/", challenges.challenge, name="challenge"),
    path("reads/<int:page_id>/", readership.read, name="read"),
    path(
        "feeds/stories.<format:feed_format>",
        feed_of_all,
        {"channel_of": all_stories},
        name="stories_feed",
    ),
    path(
        "feeds/corrections.<format:feed_format>",
        feed_of_all,
        {"channel_of": all_corrections},
        name="corrections_feed",
    ),
    path("feeds/<kind:kind>/<str:slug>.<format:feed_format>", feed, name="feed"),
    path("sitemap.xml", sitemap, name="sitemap"),
]
