"""What others put on their pages: /oembed/ and /quotations/<uuid>/embed/."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_cache_control
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from news.quotes.models import Quotation

from .oembed import answer_for, as_xml, pixels, quotation_at

NO_URL = "Say in `url` which quotation you want: its address on this site."
NOT_HERE = "There is no quotation of that address on this site."
OTHER_FORMAT = "There is `json` and `xml`, and no other format."


@xframe_options_exempt
@csp_override(settings.EMBED_CSP)
@require_safe
def embed(request, uuid):
    """The one page that others may frame. No script, no cookie, and the record as it is now."""
    quotation = get_object_or_404(
        Quotation.objects.once_public().with_speakers().prefetch_related("sources"), uuid=uuid
    )
    return render(request, "news/sharing/embed.html", {"quotation": quotation})


@require_safe
def oembed(request):
    asked = request.GET
    written_as = asked.get("format", "json")
    if written_as not in ("json", "xml"):
        return _refused(OTHER_FORMAT, 501)
    if not asked.get("url"):
        return _refused(NO_URL, 400)
    quotation = quotation_at(asked["url"])
    if quotation is None:
        return _refused(NOT_HERE, 404)
    answer = answer_for(
        quotation, pixels(asked.get("maxwidth", "")), pixels(asked.get("maxheight", ""))
    )
    if written_as == "xml":
        response = HttpResponse(as_xml(answer), content_type="text/xml; charset=utf-8")
    else:
        response = JsonResponse(answer)
    return _for_everyone(response)


def _refused(why, status):
    return _for_everyone(HttpResponse(why, "text/plain; charset=utf-8", status))


def _for_everyone(response):
    """Scripts of other sites may read it. No cache keeps it: nobody could purge it there."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    patch_cache_control(response, public=True, max_age=0, s_maxage=0)
    return response
