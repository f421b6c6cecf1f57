"""A refused publication reaches the editor as sentences, wherever it was asked for."""

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.log_actions import log

from .publication import PublicationRefused


def log_refusal(refused: PublicationRefused, by=None):
    """Leave a line in the story's history. Called outside the transaction that was rolled back."""
    log(
        instance=refused.article,
        action="news.publication_refused",
        user=by,
        data={"problems": refused.problems},
    )


class PublicationRefusedMiddleware:
    """Turns a refusal that no view expected into messages on the story's form, never a 500.

    Wagtail's workflow and API views publish without asking a form first.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, PublicationRefused):
            return None
        log_refusal(exception, by=request.user)
        if "application/json" in request.headers.get("Accept", ""):
            return JsonResponse({"error": str(exception), "problems": exception.problems}, status=409)
        messages.error(request, str(exception))
        return redirect(reverse("wagtailadmin_pages:edit", args=[exception.article.pk]))
