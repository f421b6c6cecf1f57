"""The calendar of the newsroom: what is planned, scheduled and published, day by day."""

import calendar
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.views import View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import policy_registry

from news.pages.models import ArticlePage, SectionPage

from .clock import bounds, newsroom_today, newsroom_zone
from .coming import dated, days_between, may, planned_between, scheduled_between, times_of_all
from .times import Times
from .views import sections_to_write_in

MOST_PUBLISHED = 8  # of one day: an archive has days with hundreds


@dataclass(frozen=True)
class Asked:
    """What the address asks for; what it can't mean is left out, and today is shown."""

    day: date
    by_week: bool
    section: int | None

    @classmethod
    def of(cls, query) -> "Asked":
        try:
            day = date.fromisoformat(query.get("day", ""))
        except ValueError:
            day = newsroom_today()
        if not 1970 < day.year < 9999:
            day = newsroom_today()
        section = query.get("section", "")
        known = int(section) if section.isdecimal() and len(section) < 10 else None
        return cls(day, query.get("by") == "week", known)

    @property
    def span(self) -> tuple[date, date]:
        """Whole weeks: the one of the day, or all that its month touches."""
        first = last = self.day
        if not self.by_week:
            first = self.day.replace(day=1)
            last = self.day.replace(day=calendar.monthrange(self.day.year, self.day.month)[1])
        return first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())

    def address(self, day=None, by_week=None) -> str:
        by_week = self.by_week if by_week is None else by_week
        query = {"day": (day or self.day).isoformat()}
        query |= {"by": "week"} if by_week else {}
        query |= {"section": self.section} if self.section else {}
        return f"{reverse('calendar')}?{urlencode(query)}"

    @property
    def previous(self) -> str:
        first = self.day if self.by_week else self.day.replace(day=1)
        return self.address(first - timedelta(days=7 if self.by_week else 1))

    @property
    def following(self) -> str:
        if self.by_week:
            return self.address(self.day + timedelta(days=7))
        days = calendar.monthrange(self.day.year, self.day.month)[1]
        return self.address(self.day.replace(day=1) + timedelta(days=days))


@dataclass
class Entry:
    story: ArticlePage
    what: str
    at: str  # the time of day, as the newsroom's clock shows it, or nothing
    times: Times | None = None
    may_change: bool = False

    @property
    def warnings(self):
        return self.times.warnings() if self.times else []

    @property
    def is_under_embargo(self):
        return bool(self.times and self.times.is_under_embargo())


@dataclass
class Day:
    day: date
    entries: list[Entry] = field(default_factory=list)
    more: int = 0  # published stories that are not shown


def days_of(user, first: date, last: date, below: str = "") -> list[Day]:
    """`below` is the path of a section, whose stories alone are shown."""
    days = {day: Day(day) for day in days_between(first, last)}
    start, end = bounds(first, last)
    policy = policy_registry.get_by_type(Page)
    here = ArticlePage.objects.filter(
        path__startswith=below, pk__in=policy.explorable_instances(user).values("pk")
    )
    ids = set(planned_between(first, last).values_list("article", flat=True))
    ids |= set(scheduled_between(first, last))
    in_time = dated().filter(go_live_at__gte=start, go_live_at__lt=end)
    ids |= set(in_time.values_list("pk", flat=True))
    ids &= set(here.filter(pk__in=ids).values_list("pk", flat=True))
    changeable = may(user, "change", ids)
    for story, times in times_of_all(ids).values():
        for day, at, what in _dates(times):
            if day in days:
                entry = Entry(story, what, at, times, story.pk in changeable)
                days[day].entries.append(entry)
    published = here.filter(live=True, published_at__gte=start, published_at__lt=end)
    for story in published.defer_streamfields().order_by("published_at", "pk"):
        local = story.published_at.astimezone(newsroom_zone())
        _add_published(days[local.date()], story, local)
    for day in days.values():
        day.entries.sort(key=lambda entry: (entry.at or "99", entry.story.pk))
    return list(days.values())


def _dates(times):
    if times.goes_live_at:
        yield *_on_the_wall(times.goes_live_at), "Goes live"
    elif times.planned_on and not times.readers_have_it:
        at = f"{times.planned_time:%H:%M}" if times.planned_time else ""
        yield times.planned_on, at, "Planned"
    if times.dated_at:
        yield *_on_the_wall(times.dated_at), "Not scheduled"


def _on_the_wall(at: datetime):
    local = at.astimezone(newsroom_zone())
    return local.date(), f"{local:%H:%M}"


def _add_published(day, story, local):
    if sum(entry.what == "Published" for entry in day.entries) < MOST_PUBLISHED:
        day.entries.append(Entry(story, "Published", f"{local:%H:%M}"))
    else:
        day.more += 1


def may_see(user):
    return policy_registry.get_by_type(Page).user_has_any_permission(user, ["add", "change"])


class Calendar(WagtailAdminTemplateMixin, View):
    page_title = "Calendar"
    header_icon = "calendar-alt"
    template_name = "news/pages/planning/calendar.html"

    def get(self, request):
        if not may_see(request.user):
            raise PermissionDenied
        asked = Asked.of(request.GET)
        sections = list(SectionPage.objects.order_by("title", "pk"))
        section = next((each for each in sections if each.pk == asked.section), None)
        first, last = asked.span
        context = self.get_context_data(
            asked=asked,
            sections=sections,
            days=days_of(request.user, first, last, section.path if section else ""),
            today=newsroom_today(),
            todays=asked.address(newsroom_today()),
            by_month=asked.address(by_week=False),
            by_week=asked.address(by_week=True),
            here=asked.address(),
            may_add=bool(sections_to_write_in(request.user)),
            newsroom_zone=newsroom_zone().key,
        )
        return self.render_to_response(context)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class CalendarItem(MenuItem):
    def is_shown(self, request):
        return may_see(request.user)


def menu_item():
    return CalendarItem(
        "Calendar", reverse("calendar"), name="calendar", icon_name="calendar-alt", order=150
    )
