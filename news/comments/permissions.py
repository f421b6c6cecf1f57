"""Who may do what with replies in the admin."""

from django.contrib.auth import get_user_model
from wagtail.permission_policies import ModelPermissionPolicy


class ModerationPolicy(ModelPermissionPolicy):
    """Moderators look and decide. What a reader wrote, nobody adds, edits or deletes."""

    GRANTED_BY = {
        "view": ("view_readercomment", "moderate_readercomment"),
        "moderate": ("moderate_readercomment",),
        "view_contact": ("view_contact",),
    }

    def user_has_permission(self, user, action):
        return any(user.has_perm(f"news.{name}") for name in self.GRANTED_BY.get(action, ()))

    def users_with_any_permission(self, actions):
        names = {name for action in actions for name in self.GRANTED_BY.get(action, ())}
        if not names:
            return get_user_model().objects.none()
        return self._get_users_with_any_permission_codenames(names)
