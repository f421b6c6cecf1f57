"""The approval by the section's editor, and the day by which a story is due."""

from django.conf import settings
from django.db import models
from django.db.models import CharField
from django.db.models.functions import Cast
from wagtail.models import Page, Task, TaskState
from wagtail.permissions import policy_registry

from .signals import story_approved


class SectionApproval(Task):
    """Approved by whoever may publish where the story stands: the editors of its section.

    No list of groups to keep: who gets a section of their own approves in that section alone.
    """

    class Meta:
        verbose_name = "approval by the section’s editors"
        verbose_name_plural = "approvals by the section’s editors"

    @classmethod
    def get_description(cls):
        return "Whoever may publish in the section of a story can approve it."

    def start(self, workflow_state, user=None):
        """A lock of somebody who can't approve would keep the section's editors out."""
        story = workflow_state.content_object
        if story.locked_by and not self._may_approve(story, story.locked_by):
            story.locked, story.locked_by, story.locked_at = False, None, None
            story.save(update_fields=["locked", "locked_by", "locked_at"])
        return super().start(workflow_state, user=user)

    def user_can_access_editor(self, obj, user):
        return self._may_approve(obj, user)

    def locked_for_user(self, obj, user):
        return not self._may_approve(obj, user)

    def user_can_lock(self, obj, user):
        return self._may_approve(obj, user)

    def get_actions(self, obj, user):
        if not self._may_approve(obj, user):
            return []
        return [("reject", "Request changes", True), ("approve", "Approve", True)]

    def get_template_for_action(self, action):
        return "news/reviewing/approve.html" if action == "approve" else ""

    def on_action(self, task_state, user, action_name, **kwargs):
        if action_name == "approve":
            comment = kwargs.get("comment") or ""
            story_approved.send(
                sender=SectionApproval,
                article=task_state.revision.as_object(),
                by=user,
                comment=comment,
            )
        return super().on_action(task_state, user, action_name, **kwargs)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        policy = policy_registry.get_by_type(Page)
        theirs = policy.instances_user_has_permission_for(user, "publish").order_by()
        return self.task_states.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__object_id__in=theirs.annotate(
                key=Cast("pk", output_field=CharField())
            ).values("key"),
        )

    @staticmethod
    def _may_approve(story, user):
        return story.permissions_for_user(user).can_publish()


class DueDate(models.Model):
    """The day by which a story should be done.

    A row beside the story: neither an autosave nor an old draft undoes it. Publication does.
    """

    wagtail_reference_index_ignore = True

    article = models.OneToOneField(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="due_date"
    )
    due_on = models.DateField("due on", db_index=True)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["due_on", "pk"]
        default_permissions = []

    def __str__(self):
        return f"{self.due_on:%Y-%m-%d}"
