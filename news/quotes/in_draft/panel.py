"""The panel of the story's form, and the list in it, told anew after each save and autosave."""

from django.core.exceptions import PermissionDenied
from django.forms import Media, Script
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access
from wagtail.admin.panels import Panel
from wagtail.admin.staticfiles import versioned_static

from news.pages.models import ArticlePage
from news.pages.panels import add_below_what_is_needed
from news.quotes.models import Quotation

from .entries import quotations_in_draft

LIST = "news/quotes/admin/in_draft_list.html"


def register():
    panel = QuotationsPanel(heading="Quotations", icon="openquote")
    add_below_what_is_needed(panel)


class QuotationsPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "news/quotes/admin/in_draft.html"

        @property
        def media(self):
            return super().media + Media(
                js=[
                    versioned_static("wagtailadmin/js/chooser-modal.js"),
                    Script("news/js/quotations-in-draft.js", type="module"),
                ],
                css={"all": ["news/css/quotation-chooser.css"]},
            )

        def get_context_data(self, parent_context=None):
            return {
                **super().get_context_data(parent_context),
                **_shown(self.instance, self.request.user),
                "address": reverse("quotations_in_draft", args=[self.instance.pk or 0]),
                "chooser": _chooser(),
            }


@require_admin_access
@require_GET
def list_of_draft(request, pk):
    """The list alone, of the story as it was last saved."""
    article = get_object_or_404(ArticlePage, pk=pk)
    if not article.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    latest = article.get_latest_revision_as_object()
    return render(request, LIST, _shown(latest, request.user))


def _shown(article, user):
    return {
        "draft": quotations_in_draft(article),
        "language": article.language,
        "language_name": article.get_language_display(),
        "may_record": user.has_perm("news.add_quotation"),
        "may_look": user.has_perm("news.change_quotation") or user.has_perm("news.view_quotation"),
        "inspect": Quotation.snippet_viewset.get_url_name("inspect"),
    }


def _chooser():
    viewset = Quotation.snippet_viewset.chooser_viewset
    return reverse(viewset.get_url_name("choose"))
