"""What belongs to no story: robots.txt and the pages that say what went wrong."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

ROBOTS = """\
User-agent: *
Disallow: /admin/
Disallow: /search/
Disallow: /comments/
Disallow: /challenges/

Sitemap: {site_url}/sitemap.xml
"""


def robots(request):
    text = ROBOTS.format(site_url=settings.SITE_URL)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def not_found(request, exception=None):
    return render(request, "404.html", status=404)


def server_error(request):
    """Rendered without a request: whatever broke may break again in a context processor."""
    return render(None, "500.html", {"newspaper": settings.SITE_NAME}, status=500)
