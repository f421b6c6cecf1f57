from datetime import timedelta

from django.utils import timezone

from .kinds import NEVER, Policy
from .models import ReplyPolicy

UNLESS_SAID = Policy.FIRST_HELD


def policy_of(article, now=None) -> Policy:
    """What is said of the story itself, or else of its section, or of the whole site: one query.

    A policy and an age are each looked for by themselves: a section can close old stories without
    saying who may reply to new ones.
    """
    paths = [
        article.path[:end] for end in range(article.steplen, len(article.path) + 1, article.steplen)
    ]
    said = list(
        ReplyPolicy.objects.filter(page__path__in=paths)
        .order_by("-page__depth")
        .values_list("policy", "closes_after")
    )
    policy = next((Policy(policy) for policy, _ in said if policy), UNLESS_SAID)
    days = next((days for _, days in said if days is not None), NEVER)
    if policy.takes_replies and _is_older_than(article, days, now or timezone.now()):
        return Policy.CLOSED
    return policy


def _is_older_than(article, days, now):
    return days != NEVER and bool(
        article.published_at and article.published_at + timedelta(days=days) < now
    )
