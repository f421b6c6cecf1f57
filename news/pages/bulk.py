"""Several stories at once: published, as far as they are fit; withdrawn, with a note to readers;
deleted, as far as nobody has read them.
"""

from django import forms
from django.db import transaction
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import DefaultPageForm
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.admin.views.pages.bulk_actions.unpublish import UnpublishBulkAction
from wagtail.models import Page

from .afterwards.forms import NoteForm
from .afterwards.withdrawing import withdraw
from .models import ArticlePage
from .protection import once_published_at_or_below, refuse_deleting_published
from .publication import PublicationRefused
from .refusals import buttons_for, log_refusal


class PublishFitStories(PublishBulkAction):
    """Wagtail's action (it has its name, so it takes its place), story by story."""

    @classmethod
    def execute_action(cls, objects, include_descendants=False, user=None, refused=None, **kwargs):
        published = children = 0
        for page in objects:
            try:
                with transaction.atomic():
                    parents, below = super().execute_action(
                        [page], include_descendants=False, user=user, **kwargs
                    )
                published += parents
                children += below
            except PublicationRefused as error:
                refused.append(error)
            if include_descendants:
                more = cls._drafts_below(page, user)
                children += cls.execute_action(more, user=user, refused=refused, **kwargs)[0]
        return published, children

    @staticmethod
    def _drafts_below(page, user):
        drafts = page.get_descendants().not_live().defer_streamfields().specific()
        return [
            draft
            for draft in drafts.iterator()
            if user is None or draft.permissions_for_user(user).can_publish()
        ]

    def get_execution_context(self):
        self.refused = []
        return {**super().get_execution_context(), "refused": self.refused}

    def get_success_message(self, num_parent_objects, num_child_objects):
        for error in self.refused:
            log_refusal(error, by=self.request.user)
            messages.warning(self.request, str(error), buttons=buttons_for(error))
        if not num_parent_objects and not num_child_objects:
            return None
        return super().get_success_message(num_parent_objects, num_child_objects)


class NoteForPages(NoteForm, DefaultPageForm):
    """One note, and whether what stands below is meant, too."""

    include_descendants = forms.BooleanField(
        label="Take down all that stands below, too", required=False
    )


class WithdrawStories(UnpublishBulkAction):
    """Wagtail's action, with one note for all the stories, those below a chosen section too."""

    template_name = "news/pages/admin/withdraw_stories.html"
    form_class = NoteForPages

    def get_execution_context(self):
        return {**super().get_execution_context(), "note": self.cleaned_form.cleaned_data["note"]}

    @classmethod
    def execute_action(
        cls, objects, note, include_descendants=False, user=None, permission_checker=None, **kwargs
    ):
        withdrawn = below = 0
        for page in objects:
            withdrawn += cls._take_down(page.specific, note, user)
            if include_descendants:
                live = Page.objects.descendant_of(page).filter(live=True).specific()
                for each in live.iterator():
                    if user is None or permission_checker(each):
                        below += cls._take_down(each, note, user)
        return withdrawn, below

    @staticmethod
    def _take_down(page, note, user):
        """Whether it was there. A story may stand below a section that is chosen with it."""
        if isinstance(page, ArticlePage):
            return withdraw(page, note=note, by=user) is not None
        if not Page.objects.filter(pk=page.pk, live=True).exists():
            return False
        page.unpublish(user=user)
        return True


class DeleteUnread(DeleteBulkAction):
    """Wagtail's action, which says what to do instead with what has been public."""

    template_name = "news/pages/admin/delete_pages.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["has_kept"] = any(
            once_published_at_or_below(each["item"]) for each in context["items_with_no_access"]
        )
        return context

    def prepare_action(self, objects, objects_without_access):
        for page in objects_without_access["items_with_no_access"]:
            if refusal := refuse_deleting_published(self.request, page):
                return refusal
        return super().prepare_action(objects, objects_without_access)
