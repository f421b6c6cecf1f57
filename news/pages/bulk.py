"""Publishing several stories at once: those that are fit are published, the others are named."""

from django.db import transaction
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction

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
