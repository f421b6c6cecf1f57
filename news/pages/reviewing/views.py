"""The screen of a story's due date."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views import View
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.admin.widgets.button import Button

from news.pages.models import ArticlePage

from .due import set_due
from .models import DueDate


class DueForm(forms.Form):
    due_on = forms.DateField(
        label="Due on",
        required=False,
        widget=AdminDateInput,
        help_text="Left empty, the story has no due date. Publication ends it.",
    )


class Due(WagtailAdminTemplateMixin, View):
    page_title = "Due date"
    header_icon = "date"
    template_name = "news/reviewing/due.html"

    def dispatch(self, request, pk):
        self.article = get_object_or_404(ArticlePage.objects.defer_streamfields(), pk=pk)
        if not may_set_due(request.user, self.article):
            raise PermissionDenied
        return super().dispatch(request)

    def get(self, request):
        due = self.due
        return self._show(DueForm(initial={"due_on": due.due_on} if due else None))

    def post(self, request):
        form = DueForm(request.POST)
        if not form.is_valid():
            return self._show(form)
        due_on = form.cleaned_data["due_on"]
        set_due(self.article, due_on, by=request.user)
        if due_on is None:
            messages.success(request, "The story has no due date.")
        elif due_on < timezone.localdate():
            messages.warning(request, f"Due on {due_on:%-d %B %Y}, which has passed.")
        else:
            messages.success(request, f"Due on {due_on:%A, %-d %B %Y}.")
        back = get_valid_next_url_from_request(request)
        return redirect(back or reverse("wagtailadmin_pages:edit", args=[self.article.pk]))

    @property
    def due(self):
        return DueDate.objects.filter(article=self.article.pk).select_related("set_by").first()

    def _show(self, form):
        return self.render_to_response(
            {
                **self.get_context_data(),
                "article": self.article,
                "form": form,
                "media": form.media,
                "due": self.due,
                "next": get_valid_next_url_from_request(self.request),
                "edit_address": reverse("wagtailadmin_pages:edit", args=[self.article.pk]),
            }
        )

    def get_page_subtitle(self):
        return self.article.get_admin_display_title()

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.article.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title},
        ]


def may_set_due(user, story):
    """Also while the story is in review, and its author can't change a word of it."""
    return story.permissions_for_user(user).can_edit()


def in_header(page, user, view_name, next_url=None):
    yield from in_listing(page, user)


def in_listing(page, user, next_url=None):
    if page.pk and page.specific_class is ArticlePage and may_set_due(user, page):
        address = reverse("due_date", args=[page.pk])
        yield Button("Due date", url=address, icon_name="date", priority=60)
