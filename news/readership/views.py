"""Where a story's page says that it has been read: POST /reads/<page id>/."""

from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from news.delivery.origin import is_from_own_page

from .counting import count_read
from .readers import wants_to_be_counted


@csrf_exempt
@never_cache
@require_POST
def read(request, page_id):
    """Count it. Looks at no cookie, session, user or address, and reads nothing that is sent.

    The answer is the same whether it was counted or not: nobody learns which stories there are.
    """
    if not is_from_own_page(request.headers):
        return HttpResponse(status=403)
    if wants_to_be_counted(request.headers):
        count_read(page_id)
    return HttpResponse(status=204)
