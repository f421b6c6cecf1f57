"""A refusal reaches the editor as sentences, wherever the change was asked for: never a 500."""

from django.db.models import ProtectedError
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.log_actions import log

from .afterwards.kept import KeptForReaders
from .collision_views import both_versions
from .collisions import NewerVersionExists
from .entrances import led_elsewhere
from .publication import PublicationRefused, remedies

PARTS_OF_A_STORY = {"news.Byline", "news.QuotationUse"}


def log_refusal(refused: PublicationRefused, by=None):
    """Leave a line in the story's history. Call it outside the transaction that was rolled back."""
    log(
        instance=refused.article,
        action="news.publication_refused",
        user=by,
        data={"problems": refused.problems},
    )


def buttons_for(refused: PublicationRefused):
    """For a message: what else may be done about the version that was refused, which is saved."""
    return [
        messages.button(remedy.address(refused.article), remedy.label)
        for remedy in remedies(refused.problems)
    ]


class RefusalsMiddleware:
    """Turns a refusal that no view expected into a message.

    Wagtail's workflow views publish without asking a form first, and its bulk deletion meets what
    the database protects: people who are quoted, quotations that are printed, stories with replies.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, parameters):
        return led_elsewhere(request, request.resolver_match.view_name, parameters)

    def process_exception(self, request, exception):
        if isinstance(exception, PublicationRefused):
            log_refusal(exception, by=request.user)
            edit = reverse("wagtailadmin_pages:edit", args=[exception.article.pk])
            return _answer(request, str(exception), edit, buttons_for(exception))
        if isinstance(exception, NewerVersionExists):
            return both_versions(request, exception.page)
        if isinstance(exception, ProtectedError):
            return _answer(request, _in_use(exception), reverse("wagtailadmin_home"))
        return None


def _answer(request, sentence, address, buttons=()):
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"error": sentence}, status=409)
    messages.error(request, sentence, buttons=buttons)
    return redirect(address)


def _in_use(error):
    if isinstance(error, KeptForReaders):
        return error.sentence
    user = next(iter(error.protected_objects))
    if user._meta.label in PARTS_OF_A_STORY:
        user = user.article
    return (
        f"It can’t be deleted, because it is in use: {user._meta.verbose_name} “{user}” needs it."
    )
