"""Challenges in the Wagtail admin: what `wagtail_hooks.py` registers."""

from django.urls import path
from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from . import deciding
from .desk.dashboard import add_challenges_due
from .desk.from_reply import FromReply
from .desk.listing import ChallengeViewSet
from .desk.ticket import Ticket
from .models import Challenge
from .permissions import ChallengePolicy


def register():
    """Called once, by `wagtail_hooks.py`. The policy comes first: others are made up on demand."""
    register_permission_policy(Challenge, ChallengePolicy(Challenge))
    register_snippet(ChallengeViewSet)
    hooks.register("register_admin_urls", _addresses)
    hooks.register("register_log_actions", deciding.register_log_actions)
    hooks.register("construct_homepage_panels", add_challenges_due)


def _addresses():
    return [
        path("challenges/<int:pk>/", Ticket.as_view(), name="challenge"),
        path("replies/<int:pk>/challenge/", FromReply.as_view(), name="turn_reply_into_challenge"),
    ]
