"""The admin's screens for what comes after publication: correct, close a version, withdraw."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from news.pages.models import ArticlePage
from news.pages.publication import PublicationRefused
from news.pages.references import stories_leading_to

from .closing import close_version
from .correcting import CorrectionRefused, correct_story, opened_version, why_not
from .forms import CorrectionForm, NoteForm, ReasonForm, story_panel
from .models import ClosedVersion, Correction
from .withdrawing import withdraw

MOST_SHOWN = 20


def may_correct(user, story):
    return story.permissions_for_user(user).can_publish() and user.has_perm("news.add_correction")


def may_withdraw(user, story):
    return story.permissions_for_user(user).can_unpublish()


class AboutAStory(WagtailAdminTemplateMixin, View):
    """A screen about one published story."""

    def get_page_subtitle(self):
        return self.story.title

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": self.edit_address, "label": self.story.title},
            {"url": "", "label": self.page_title},
        ]

    @property
    def edit_address(self):
        return reverse("wagtailadmin_pages:edit", args=[self.story.pk])

    def show(self, **context):
        context = {"story": self.story, "edit_address": self.edit_address, **context}
        return self.render_to_response(self.get_context_data(**context))

    def refuse(self, sentence):
        messages.warning(self.request, sentence)
        return redirect(self.edit_address)


class CorrectStory(AboutAStory):
    page_title = "Correct this story"
    header_icon = "warning"
    template_name = "news/pages/admin/correct_story.html"

    def dispatch(self, request, pk):
        self.story = get_object_or_404(ArticlePage, pk=pk)
        if not may_correct(request.user, self.story):
            raise PermissionDenied
        if reason := why_not(self.story, request.user):
            return self.refuse(reason)
        return super().dispatch(request)

    def get(self, request):
        return self.show_forms(self.story_form(), CorrectionForm(), opened_version(self.story))

    def post(self, request):
        told, form = CorrectionForm(request.POST), self.story_form(request.POST, request.FILES)
        opened = request.POST.get("opened", "")
        if told.is_valid() and self.is_done_already(told):
            return self.say_done()
        if not (form.is_valid() and told.is_valid()):
            return self.show_forms(form, told, opened)
        try:
            outcome = correct_story(
                form.save(commit=False), opened=opened, by=request.user, **told.cleaned_data
            )
        except (CorrectionRefused, PublicationRefused) as error:
            form.add_error(None, str(error))
            return self.show_forms(form, told, opened)
        except ValidationError as error:
            told.add_error(None, error.messages[0])
            return self.show_forms(form, told, opened)
        return self.say_done(outcome)

    def story_form(self, *posted):
        return story_panel().get_form_class()(
            *posted,
            instance=self.story,
            parent_page=self.story.get_parent(),
            for_user=self.request.user,
        )

    def is_done_already(self, told):
        """A double click asks twice for the same."""
        mine = Correction.objects.filter(article=self.story, corrected_by=self.request.user)
        return mine.filter(**told.cleaned_data).exists()

    def show_forms(self, form, told, opened):
        panel = story_panel().get_bound_panel(
            instance=form.instance, request=self.request, form=form
        )
        return self.show(
            form=form,
            told=told,
            opened=opened,
            panel=panel,
            media=panel.media + form.media + told.media,
            has_newer=self.story.has_unpublished_changes,
            action_url=self.request.path,
        )

    def say_done(self, outcome=None):
        story = ArticlePage.objects.get(pk=self.story.pk)
        address = f"{story.url}#corrections"
        messages.success(
            self.request,
            "Readers see what was corrected. The words of the story stayed as they were."
            if outcome and not outcome.correction.after_id
            else "Readers have the corrected story, and see what was corrected.",
            buttons=[messages.button(address, "See it as readers do", new_window=True)],
        )
        if outcome and outcome.left:
            parts = " and ".join(outcome.left)
            messages.warning(
                self.request,
                f"The newer draft says something of its own in {parts}. "
                "Correct it there, too, before it is published.",
            )
        elif outcome and outcome.has_newer:
            messages.info(self.request, "The newer draft stays as it is, corrected too.")
        return redirect(self.edit_address)


class CloseVersion(AboutAStory):
    page_title = "Close an earlier version"
    header_icon = "lock"
    template_name = "news/pages/admin/close_version.html"

    def dispatch(self, request, pk):
        corrections = Correction.objects.select_related("article", "before")
        self.correction = get_object_or_404(corrections, pk=pk, before__isnull=False)
        self.story = self.correction.article
        may_publish = self.story.permissions_for_user(request.user).can_publish()
        if not (may_publish and request.user.has_perm("news.add_closedversion")):
            raise PermissionDenied
        if ClosedVersion.objects.filter(revision=self.correction.before).exists():
            return self.refuse("This version is closed already.")
        return super().dispatch(request)

    def get(self, request):
        return self.show(form=ReasonForm(), correction=self.correction)

    def post(self, request):
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return self.show(form=form, correction=self.correction)
        close_version(self.correction.before, self.story, by=request.user, **form.cleaned_data)
        messages.success(
            request,
            "The version is closed. Readers find your reason in its place.",
        )
        return redirect(self.edit_address)


class WithdrawStory(AboutAStory):
    page_title = "Withdraw this story"
    header_icon = "download"
    template_name = "news/pages/admin/withdraw_story.html"

    def dispatch(self, request, pk):
        self.story = get_object_or_404(ArticlePage, pk=pk)
        if not self.story.live:
            return self.refuse_what_is_not_live(request)
        if not may_withdraw(request.user, self.story):
            raise PermissionDenied
        return super().dispatch(request)

    def refuse_what_is_not_live(self, request):
        if not self.story.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return self.refuse("Readers don’t have this story: there is nothing to withdraw.")

    def get(self, request):
        return self.show(form=NoteForm(), **self.leading_here())

    def post(self, request):
        form = NoteForm(request.POST)
        if not form.is_valid():
            return self.show(form=form, **self.leading_here())
        withdraw(self.story, by=request.user, **form.cleaned_data)
        messages.success(
            request,
            f"“{self.story.title}” is withdrawn. Whoever comes to its address reads your note.",
            buttons=[messages.button(self.story.url, "See it as readers do", new_window=True)],
        )
        return redirect(self.edit_address)

    def leading_here(self):
        stories = stories_leading_to([self.story.pk])
        return {"leading": stories[:MOST_SHOWN], "more": max(0, stories.count() - MOST_SHOWN)}
