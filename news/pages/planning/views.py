"""The screens of a story's plan and embargo, and of a new story for a day of the calendar."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.views import View
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button

from news.pages.models import ArticlePage, SectionPage

from .clock import newsroom_today, newsroom_zone
from .forms import NewStoryForm, TimesForm
from .models import StoryPlan
from .times import times_of
from .verbs import EmbargoStays, change_times, plan_new_story


class TimesScreen(WagtailAdminTemplateMixin, View):
    header_icon = "calendar-alt"
    template_name = "news/pages/planning/form.html"

    def show(self, form, **context):
        zone = newsroom_zone().key
        context = {"form": form, "media": form.media, "newsroom_zone": zone, **context}
        return self.render_to_response(self.get_context_data(**context))

    @cached_property
    def way_back(self):
        return get_valid_next_url_from_request(self.request) or self.else_back


class PlanStory(TimesScreen):
    page_title = "Plan and embargo"

    def dispatch(self, request, pk):
        self.story = get_object_or_404(ArticlePage.objects.defer_streamfields(), pk=pk)
        if not may_plan(request.user, self.story):
            raise PermissionDenied
        plan = StoryPlan.objects.filter(article=self.story.pk).first() or StoryPlan()
        posted = request.POST if request.method == "POST" else None
        self.form = TimesForm(plan, posted, is_new=self.story.first_published_at is None)
        return super().dispatch(request)

    def get(self, request):
        return self.show(self.form)

    def post(self, request):
        if not self.form.is_valid():
            return self.show(self.form)
        try:
            change_times(self.story, self.form.changes, by=request.user)
        except EmbargoStays as error:
            self.form.add_error("embargo_until", str(error))
            return self.show(self.form)
        messages.success(request, self._what_holds_now())
        return redirect(self.way_back)

    def show(self, form):
        latest = self.story.get_latest_revision_as_object()
        return super().show(
            form,
            story=self.story,
            sentences=times_of(latest).sentences(),
            has_been_public=self.story.first_published_at is not None,
            submit_label="Save",
            way_back=self.way_back,
        )

    def _what_holds_now(self):
        latest = self.story.get_latest_revision_as_object()
        sentences = " ".join(map(str, times_of(latest).sentences()))
        return f"“{latest.title}”: {sentences or 'neither planned nor under embargo.'}"

    def get_page_subtitle(self):
        return self.story.get_admin_display_title()

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": self.else_back, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title},
        ]

    @property
    def else_back(self):
        return reverse("wagtailadmin_pages:edit", args=[self.story.pk])


class PlanNewStory(TimesScreen):
    page_title = "A new story"

    def dispatch(self, request):
        if not (sections := sections_to_write_in(request.user)):
            raise PermissionDenied
        self.sections = SectionPage.objects.filter(pk__in=sections).order_by("title", "pk")
        return super().dispatch(request)

    def get(self, request):
        asked = request.GET
        section = asked.get("section", "")
        return self.show(
            NewStoryForm(
                self.sections,
                initial={
                    "planned_on": _day(asked.get("day", "")) or newsroom_today(),
                    "section": int(section) if section.isdecimal() and len(section) < 10 else None,
                },
            )
        )

    def post(self, request):
        form = NewStoryForm(self.sections, request.POST)
        if not form.is_valid():
            return self.show(form)
        story = plan_new_story(**form.cleaned_data, by=request.user)
        messages.success(request, f"“{story.title}” is planned. Write it, whenever you like.")
        return redirect("wagtailadmin_pages:edit", story.pk)

    def show(self, form):
        return super().show(form, submit_label="Plan it", way_back=self.way_back)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": self.else_back, "label": "Calendar"},
            {"url": "", "label": self.page_title},
        ]

    else_back = property(lambda self: reverse("calendar"))


def _day(text):
    try:
        return parse_date(text)
    except ValueError:  # the thirty-first of February
        return None


def may_plan(user, story):
    return story.permissions_for_user(user).can_edit()


def sections_to_write_in(user) -> list[int]:
    sections = SectionPage.objects.all()
    return [each.pk for each in sections if each.permissions_for_user(user).can_add_subpage()]


def in_header(page, user, view_name, next_url=None):
    yield from in_listing(page, user)


def in_listing(page, user, next_url=None):
    if page.pk and page.specific_class is ArticlePage and may_plan(user, page):
        address = reverse("plan_story", args=[page.pk])
        if next_url:
            address += f"?{urlencode({'next': next_url})}"
        yield Button(PlanStory.page_title, url=address, icon_name="calendar-alt", priority=65)
