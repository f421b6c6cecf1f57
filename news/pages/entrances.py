"""Two doors of Wagtail's admin that lead elsewhere for what has been public.

Asked before Wagtail's own views: the one would refuse without saying what to do instead, the other
does not ask for a word to readers. What is posted to that all the same takes a story down at once:
whoever does it is in a hurry, and readers learn the day.
"""

from django.shortcuts import redirect
from wagtail.models import Page, PagePermissionTester

from .models import ArticlePage
from .protection import refuse_deleting_published


def led_elsewhere(request, route, parameters):
    """The answer instead of Wagtail's, or None. Who may not go in anyway is left to Wagtail."""
    door = DOORS.get(route)
    if door is None or not request.user.has_perm("wagtailadmin.access_admin"):
        return None
    page = Page.objects.filter(pk=parameters["page_id"]).first()
    return door(request, page.specific) if page else None


def _delete(request, page):
    """By Wagtail's own rules; ours say that nobody may delete what has been public."""
    may_delete = PagePermissionTester(request.user, page).can_delete()
    return refuse_deleting_published(request, page) if may_delete else None


def _unpublish(request, page):
    if request.method == "POST" or not isinstance(page, ArticlePage):
        return None
    may_unpublish = page.permissions_for_user(request.user).can_unpublish()
    return redirect("withdraw_story", page.pk) if may_unpublish else None


DOORS = {"wagtailadmin_pages:delete": _delete, "wagtailadmin_pages:unpublish": _unpublish}
