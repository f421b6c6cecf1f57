"""What publication still needs, as the story's form tells it anew after each autosave."""

from django.core.exceptions import PermissionDenied
from django.forms import Media, Script
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access
from wagtail.admin.panels import Panel

from .planning.times import times_of
from .publication import problems_for_publication

LIST = "news/pages/admin/still_needed_list.html"


class StillNeededPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "news/pages/admin/still_needed.html"

        @property
        def media(self):
            return super().media + Media(
                js=[
                    Script("news/js/still-needed.js", type="module"),
                    Script("news/js/typed-meanwhile.js", type="module"),
                    Script("news/js/before-saving.js", type="module"),
                ]
            )

        def get_context_data(self, parent_context=None):
            return {
                **super().get_context_data(parent_context),
                **_context(self.instance, self.request.user),
                "address": reverse("still_needed", args=[self.instance.pk or 0]),
                "plan": reverse("plan_story", args=[self.instance.pk or 0]),
            }


@require_admin_access
@require_GET
def still_needed(request, pk):
    """The list alone, of the story as it was last saved."""
    from .models import ArticlePage

    article = get_object_or_404(ArticlePage, pk=pk)
    if not article.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    latest = article.get_latest_revision_as_object()
    return render(request, LIST, _context(latest, request.user))


def _context(version, user):
    return {
        "problems": problems_for_publication(version, by=user),
        "sentences": times_of(version).sentences() if version.pk else [],
    }
