from django.http import HttpResponse
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from news.delivery.kept.pages import kept

from .channels import absolute
from .formats import FORMATS
from .kinds import KINDS


@require_safe
@kept
def feed(request, feed_format, kind, slug):
    """The feed of one kind and slug, in one of the three formats."""
    return _answer(request, feed_format, KINDS[kind](slug))


@require_safe
@kept
def feed_of_all(request, feed_format, channel_of):
    """The feed of all stories, or of all corrections."""
    return _answer(request, feed_format, channel_of())


def _answer(request, feed_format, channel):
    feed = channel.written_by(FORMATS[feed_format], feed_url=absolute(request.path))
    response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    if channel.entries:
        response.headers["Last-Modified"] = http_date(feed.latest_post_date().timestamp())
    return response
