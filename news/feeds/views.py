from django.http import HttpResponse
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from .channels import absolute
from .formats import FORMATS
from .kinds import KINDS, all_stories


@require_safe
def feed(request, feed_format, kind=None, slug=None):
    """The feed of all stories, or of one kind and slug, in one of the three formats."""
    channel = KINDS[kind](slug) if kind else all_stories()
    written = channel.written_by(FORMATS[feed_format], feed_url=absolute(request.path))
    response = HttpResponse(written.writeString("utf-8"), content_type=written.content_type)
    if channel.entries:
        response.headers["Last-Modified"] = http_date(written.latest_post_date().timestamp())
    return response
