"""The screen of a second look: the unverified words, where they come from, and what to do."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button

from news.pages.models import ArticlePage
from news.quotes.models import Quotation

from .colleagues import may_go_without, may_look, named, who_can_look
from .hands import hands_in
from .models import SecondLook, SecondLookRequest
from .rule import SECOND_LOOK
from .shown import shown
from .unverified import unseen_in
from .verbs import SecondLookRefused, ask, go_without, look


class NoteForm(forms.Form):
    note = forms.CharField(
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Kept with the story, with your name. Readers don’t see it.",
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Kept with the story, with your name. Readers don’t see it.",
        error_messages={"required": "Say why: the reason is kept with the story."},
    )


class SecondLookView(WagtailAdminTemplateMixin, View):
    page_title = "Second look"
    header_icon = "glasses"
    template_name = "news/second_looks/look.html"

    def dispatch(self, request, pk):
        self.article = get_object_or_404(ArticlePage, pk=pk).get_latest_revision_as_object()
        if not self.article.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request)

    def get(self, request):
        return self._show()

    def post(self, request):
        verb = next((name for name in ("look", "without", "ask") if name in request.POST), None)
        if verb is None or not self.unseen:
            messages.warning(request, "The story has changed in the meantime. Look again, please.")
            return redirect(request.path)
        return getattr(self, f"_{verb}")(request.POST.getlist("seen"))

    @cached_property
    def unseen(self):
        return unseen_in(self.article)

    @cached_property
    def is_own_work(self):
        return self.request.user.pk in hands_in(self.article.pk)

    def _look(self, seen):
        if not may_look(self.request.user, self.article):
            raise PermissionDenied
        form = NoteForm(self.request.POST)
        if not form.is_valid():
            return self._show(note_form=form)
        note = form.cleaned_data["note"]
        return self._done(
            lambda: look(self.article, self.request.user, seen, note),
            "Thank you. These words may be published in this story.",
        )

    def _without(self, seen):
        if not may_go_without(self.request.user, self.article):
            raise PermissionDenied
        form = ReasonForm(self.request.POST)
        if not form.is_valid():
            return self._show(reason_form=form)
        reason = form.cleaned_data["reason"]
        return self._done(
            lambda: go_without(self.article, self.request.user, reason, seen),
            "These words may be published in this story without a second look. The reason is kept.",
        )

    def _ask(self, seen):
        if ask(self.article, self.request.user):
            who = named(who_can_look(self.article))
            told = f"{who} will find it on the admin’s first page." if who else "Nobody is free."
            messages.success(self.request, f"Asked for. {told}")
        else:
            messages.warning(self.request, "It has been asked for already.")
        return redirect(self.request.path)

    def _done(self, do, sentence):
        try:
            looks = do()
        except SecondLookRefused as refused:
            messages.error(self.request, str(refused))
            return redirect(self.request.path)
        if len(looks) < len(self.unseen):
            messages.warning(
                self.request, "There are other words now than you had before you. Look again."
            )
            return redirect(self.request.path)
        messages.success(self.request, sentence)
        return redirect("wagtailadmin_pages:edit", self.article.pk)

    def _show(self, note_form=None, reason_form=None):
        user, article = self.request.user, self.article
        looks = SecondLook.objects.filter(article=article.pk)
        requests = SecondLookRequest.objects.filter(article=article.pk, closed_at=None)
        return self.render_to_response(
            {
                **self.get_context_data(),
                "article": article,
                "unseen": shown(self.unseen),
                "check": Quotation.snippet_viewset.get_url_name("check"),
                "is_own_work": self.is_own_work,
                "may_look": may_look(user, article) and not self.is_own_work,
                "may_go_without": may_go_without(user, article),
                "who": named(who_can_look(article)),
                "request_open": requests.select_related("asked_by").first(),
                "note_form": note_form or NoteForm(),
                "reason_form": reason_form or ReasonForm(),
                "looks": looks.select_related("looked_by", "quotation__speaker"),
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


def lead_to_second_look(request, page):
    """After a draft is saved: where a refusal's button wanted to go. For Wagtail's hooks."""
    if request.POST.get("remedy") == SECOND_LOOK.view:
        return redirect(SECOND_LOOK.view, page.pk)
    return None


def in_menu(page, user, view_name=None, next_url=None):
    """For the menus of a story, whatever it needs: the screen says so."""
    if (
        page.pk
        and page.specific_class is ArticlePage
        and page.permissions_for_user(user).can_edit()
    ):
        address = reverse(SECOND_LOOK.view, args=[page.pk])
        yield Button("Second look", url=address, icon_name="glasses", priority=65)
