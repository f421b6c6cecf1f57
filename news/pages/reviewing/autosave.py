"""An autosave saves, and does nothing else.

Wagtail's form writes an approval into hidden fields of its own and sends itself. An autosave that
starts before the answer is there sends these fields, too: it would approve the story a second time.
"""

from django.http import JsonResponse

BEING_DONE = "Your decision is on its way, with all that is in the form."


def refuse_acting(request, page):
    """For Wagtail's hook `before_edit_page`. Nothing is lost: the form itself is on its way."""
    is_autosave = "application/json" in request.headers.get("Accept", "")
    if not (is_autosave and request.POST.get("action-workflow-action")):
        return None
    problem = {"error_code": "already_sent", "error_message": BEING_DONE}
    return JsonResponse({"success": False, **problem}, status=400)
