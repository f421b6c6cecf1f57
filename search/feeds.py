"""Any search as a feed: its newest stories, or its newest quotations."""

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from news.feeds import quotations, stories
from news.feeds.channels import LENGTH, Channel, absolute
from news.feeds.formats import FORMATS
from news.models import ArticlePage, Quotation

from .finding.narrowing import narrow
from .index.asking import hits
from .query import SearchQuery


@require_safe
def feed(request, feed_format):
    """Only what holds all that was asked for: who follows a search wants nothing like it."""
    query = SearchQuery.from_params(request.GET).sorted_by("newest")
    channel = _channel(query)
    address = f"{request.path}?{query.params}"
    written = channel.written_by(FORMATS[feed_format], feed_url=absolute(address))
    response = HttpResponse(written.writeString("utf-8"), content_type=written.content_type)
    patch_cache_control(response, public=True, max_age=0, s_maxage=0)
    return response


def _channel(query):
    keys = narrow(hits(query), query).keys[:LENGTH] if query else []
    if query.kind == "quotation":
        words = Quotation.objects.published().filter(pk__in=keys, speaker__isnull=False)
        entries = quotations.entries(list(quotations.with_what_is_shown(words)))
    else:
        entries = stories.entries(ArticlePage.objects.published().filter(pk__in=keys))
    what = "Quotations" if query.kind == "quotation" else "Stories"
    return Channel(
        title=f"{query.text or what} – search of {settings.SITE_NAME}",
        url=absolute(f"{reverse('search:results')}?{query.params}"),
        description=f"{what} of {settings.SITE_NAME} that answer “{query.text}”, newest first.",
        entries=entries,
    )
