"""/quotations/<uuid>/card-<name>.png: the card itself, under an address that changes with it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from .keeping import SPEAKERS
from .models import QuotationCard

KEPT = {"max_age": 60 * 60, "s_maxage": 24 * 60 * 60}  # a new card purges the old address
FOR_NOW = {"max_age": 60, "s_maxage": 600}
NOT_AT_ALL = {"max_age": 0, "s_maxage": 0}


@require_safe
def card(request, uuid, name):
    """The address of an earlier card leads to the one there is: no link to a card ever breaks."""
    speakers = [f"quotation__{speaker}" for speaker in SPEAKERS]
    card = get_object_or_404(QuotationCard.objects.select_related(*speakers), quotation__uuid=uuid)
    if name != card.name:
        response = redirect(card.url)
        keep = FOR_NOW
    else:
        response = HttpResponse(bytes(card.png), content_type=card.media_type)
        keep = KEPT if card.is_current else NOT_AT_ALL  # the next one is being drawn
    patch_cache_control(response, public=True, **keep)
    return response
