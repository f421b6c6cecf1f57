"""On the admin's first page: stories that ask for a second look by whoever looks."""

from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import policy_registry

from news.pages import waiting
from news.pages.waiting import SHOWN, List, Waiting
from news.quotes.models import Quotation

from .colleagues import MAY_LOOK, name_of
from .hands import hands_in, may_be_a_hand_in
from .models import SecondLookRequest

READ_AT_MOST = 50  # of one's own work there may be as much before the first of somebody else


def register():
    waiting.register(second_looks)


def second_looks(user):
    """Requests that this user can answer, the oldest first."""
    if not user.has_perm(MAY_LOOK):
        return None
    policy = policy_registry.get_by_type(Page)
    theirs = policy.instances_user_has_permission_for(user, "change").order_by()
    unverified = Quotation.objects.exclude(status=Quotation.Status.VERIFIED)
    asked = (
        SecondLookRequest.objects.filter(
            closed_at=None, article__in=theirs.values("pk"), quotations__in=unverified.values("pk")
        )
        .exclude(asked_by=user)
        .exclude(article__owner=user)
        .distinct()
    )
    oldest = list(
        asked.select_related("asked_by", "article")
        .only("asked_at", "asked_by", "article__draft_title")
        .order_by("asked_at", "pk")[:READ_AT_MOST]
    )
    able = _able(user, oldest)
    shown = able[:SHOWN]
    things = [
        Waiting(
            title=each.article.draft_title,
            address=reverse("second_look", args=[each.article_id]),
            sentence=f"{name_of(each.asked_by)} asks" if each.asked_by else "",
            since=each.asked_at,
        )
        for each in shown
    ]
    count = asked.count() if len(oldest) == READ_AT_MOST else len(able)
    return List(20, "Second looks that you can give", things, count)


def _able(user, requests):
    """Without those of the user's own work. Exactly where they have saved a version at all."""
    maybe = may_be_a_hand_in(user, [each.article_id for each in requests]) if requests else set()
    return [
        each
        for each in requests
        if each.article_id not in maybe or user.pk not in hands_in(each.article_id)
    ]
