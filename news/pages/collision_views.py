"""The page that shows both versions when two people have worked on one story."""

from django.db import transaction
from django.http import JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin import messages

from .collisions import NewerVersionExists, OpenedVersion, latest_version
from .newer_versions import Newer, put_on_top

CHOICE = "collision"
THEIRS = "keep theirs"
NOT_OURS = ("csrfmiddlewaretoken", CHOICE)


def ask_before_saving_over(request, page):
    """For Wagtail's hook `before_edit_page`: answers a save that would cover newer work."""
    if request.method != "POST" or _is_autosave(request):
        return None
    page.saved_by = request.user.pk
    if request.POST.get(CHOICE) == THEIRS:
        return _keep_theirs(request, page)
    opened = OpenedVersion.of(request.POST, page.saved_by)
    if opened is None or opened.is_latest(latest_version(page)):
        return None
    return both_versions(request, page)


def both_versions(request, page):
    """What both have written, field by field and block by block, and a choice of the two."""
    if _is_autosave(request):
        problem = {"error_code": "invalid_revision", "error_message": str(NewerVersionExists(page))}
        return JsonResponse({"success": False, **problem}, status=400)
    latest = latest_version(page)
    theirs, mine = latest.as_object(), _mine(request, page)
    context = {
        "page": page,
        "who": latest.user.get_full_name() or latest.user if latest.user else "Someone",
        "saved_at": latest.created_at,
        "comparison": _comparison(request, theirs, mine) if mine else None,
        "posted": _posted_again(request, latest),
        "choice": CHOICE,
        "theirs": THEIRS,
        "edit": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "page_title": "Two versions",
        "page_subtitle": theirs.title,
        "header_title": f"Two versions: {theirs.title}",
        "header_icon": "warning",
        "breadcrumbs_items": [],
    }
    return TemplateResponse(request, "news/pages/admin/collision.html", context, status=409)


@transaction.atomic
def _keep_theirs(request, page):
    """The posted version goes into the history, beneath the one that stays the newest."""
    mine, latest = _mine(request, page), latest_version(page)
    if mine is None:
        messages.warning(request, "Your version could not be kept: it can’t be read as a story.")
    elif latest:
        theirs = Newer(latest, latest.as_object())
        mine.save_revision(user=request.user, log_action=True, clean=False)
        put_on_top(theirs)
        history = reverse("wagtailadmin_pages:history", args=[page.pk])
        messages.success(
            request,
            "The other version stays the newest. Yours is in the history.",
            buttons=[messages.button(history, "History")],
        )
    return redirect("wagtailadmin_pages:edit", page.pk)


def _mine(request, page):
    """The version that was posted, unsaved; None if it can't be read as one."""
    latest = page.get_latest_revision_as_object()
    form_class = latest.get_edit_handler().get_form_class()
    form = form_class(
        request.POST,
        request.FILES,
        instance=latest,
        parent_page=page.get_parent(),
        for_user=request.user,
    )
    form.defer_required_fields()
    if not form.is_valid():
        return None
    mine = form.save(commit=False)
    mine.opened_version = None  # it is saved with open eyes
    return mine


def _comparison(request, theirs, mine):
    panel = theirs.get_edit_handler().get_bound_panel(instance=theirs, request=request, form=None)
    compared = [compare(theirs, mine) for compare in panel.get_comparison()]
    return [each for each in compared if each.has_changed()]


def _posted_again(request, latest):
    """The same fields once more, as if the form had been opened with the newest version."""
    posted = request.POST.copy()
    posted.pop("overwrite_revision_id", None)
    posted["loaded_revision_id"] = str(latest.pk)
    posted["loaded_revision_created_at"] = latest.created_at.isoformat()
    return [
        (name, value) for name, values in posted.lists() if name not in NOT_OURS for value in values
    ]


def _is_autosave(request):
    return "application/json" in request.headers.get("Accept", "")
