"""Who may do what with challenges in the admin."""

from django.contrib.auth import get_user_model
from wagtail.permission_policies import ModelPermissionPolicy


class ChallengePolicy(ModelPermissionPolicy):
    """Editors look and decide. What somebody sent, nobody adds, edits or deletes."""

    GRANTED_BY = {
        "view": ("view_challenge", "decide_challenge"),
        "decide": ("decide_challenge",),
        "view_evidence": ("view_challenge_evidence",),
        "view_challenger": ("view_challenger",),
    }

    def user_has_permission(self, user, action):
        return any(user.has_perm(f"news.{name}") for name in self.GRANTED_BY.get(action, ()))

    def users_with_any_permission(self, actions):
        names = {name for action in actions for name in self.GRANTED_BY.get(action, ())}
        if not names:
            return get_user_model().objects.none()
        return self._get_users_with_any_permission_codenames(names)
