"""The times of many stories at once: for the calendar, and for the warnings on the first page."""

from datetime import date, timedelta

from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

from news.pages.models import ArticlePage
from news.pages.scheduled.models import MissedPublication

from .clock import bounds, newsroom_today
from .models import StoryPlan
from .times import SOON, Times, unscheduled


def planned_between(first: date, last: date):
    """Plans of stories that readers have not had."""
    return StoryPlan.objects.filter(
        planned_on__range=(first, last), article__first_published_at__isnull=True
    )


def dated():
    """Stories that readers don't have, whose form says a time to go live that is not over."""
    is_open = Q(last_published_at__isnull=True) | Q(go_live_at__gt=F("last_published_at"))
    return ArticlePage.objects.filter(is_open, live=False, go_live_at__isnull=False)


def scheduled_between(first: date, last: date) -> dict:
    start, end = bounds(first, last)
    return _schedules(approved_go_live_at__gte=start, approved_go_live_at__lt=end)


def times_of_all(ids) -> dict[int, tuple[ArticlePage, Times]]:
    """Each story and its times: three queries, however many stories."""
    ids = set(ids)
    schedules = _schedules(object_id__in=[str(pk) for pk in ids])
    plans = {plan.article_id: plan for plan in StoryPlan.objects.filter(article__in=ids)}
    stories = ArticlePage.objects.filter(pk__in=ids).defer_streamfields().order_by("pk")
    return {
        story.pk: (story, _times(story, plans.get(story.pk) or StoryPlan(), schedules))
        for story in stories
    }


def date_without_schedule(user, now=None) -> list[tuple[ArticlePage, Times]]:
    """Of the stories that this user may change: has a date, but is not scheduled.

    What the scheduler has tried in vain is named elsewhere.
    """
    now = now or timezone.now()
    soon = newsroom_today(now) + SOON
    missed = MissedPublication.objects.values_list("revision__object_id", flat=True)
    ids = set(planned_between(date.min, soon).values_list("article", flat=True))
    ids |= set(dated().values_list("pk", flat=True))
    ids -= {int(pk) for pk in missed}
    ids = may(user, "change", ids)
    found = [each for each in times_of_all(ids).values() if each[1].warnings(now)]
    return sorted(found, key=lambda each: (_first_date(each[1]), each[0].pk))


def may(user, action, ids) -> set[int]:
    """Those of the stories with which this user may do that."""
    if not ids:
        return set()
    policy = policy_registry.get_by_type(Page)
    theirs = policy.instances_user_has_permission_for(user, action).filter(pk__in=ids)
    return set(theirs.values_list("pk", flat=True))


def _times(story, plan, schedules):
    goes_live_at = schedules.get(story.pk)
    says = None if story.live else story.go_live_at
    return Times(
        planned_on=plan.planned_on,
        planned_time=plan.planned_time,
        goes_live_at=goes_live_at,
        dated_at=unscheduled(says, story.last_published_at, goes_live_at),
        embargo_until=plan.embargo_until,
        readers_have_it=story.live,
    )


def _schedules(**wanted):
    rows = Revision.page_revisions.filter(approved_go_live_at__isnull=False, **wanted)
    pairs = rows.order_by("approved_go_live_at", "pk").values_list(
        "object_id", "approved_go_live_at"
    )
    return {int(pk): at for pk, at in pairs}


def _first_date(times):
    days = [at and newsroom_today(at) for at in (times.dated_at,)] + [times.planned_on]
    return min(day for day in days if day)


def days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=more) for more in range((last - first).days + 1)]
