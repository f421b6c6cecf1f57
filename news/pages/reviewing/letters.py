"""Telling a section's editors by mail that a story waits for them.

Wagtail writes the letters to authors itself, and knows whom to tell of its own tasks only.
"""

from wagtail.admin.mail import BaseGroupApprovalTaskStateEmailNotifier
from wagtail.models import Page, TaskState
from wagtail.permissions import policy_registry
from wagtail.signals import task_submitted

from .models import SectionApproval


class StorySubmitted(BaseGroupApprovalTaskStateEmailNotifier):
    notification = "submitted"

    def can_handle(self, instance, **kwargs):
        return isinstance(instance, TaskState) and isinstance(
            instance.task.specific, SectionApproval
        )

    def get_recipient_users(self, task_state, user=None, **kwargs):
        """Not superusers: Wagtail tells them of every submission."""
        story = task_state.workflow_state.content_object
        policy = policy_registry.get_by_type(Page)
        editors = policy.users_with_permission_for_instance(
            "publish", story, include_superusers=False
        )
        return editors.exclude(pk=user.pk) if user else editors


story_submitted = StorySubmitted()


def connect():
    task_submitted.connect(
        story_submitted, sender=TaskState, dispatch_uid="reviewing: tell the section's editors"
    )
