"""An embargo holds on every way to publish, and nothing lifts it but whoever may."""

from datetime import timedelta
from unittest import mock

import pytest
from django.contrib.auth.models import Group
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Task, Workflow
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from news.models import ArticlePage, Correction, MissedPublication, StoryPlan, User
from news.pages import scheduling
from news.pages.afterwards.correcting import correct_story, opened_version
from news.pages.planning.clock import spoken
from news.pages.planning.verbs import EmbargoStays, change_times
from news.pages.publication import PublicationRefused, problems_for_publication
from tests.making import make_article, make_section

HOUR = timedelta(hours=1)


def embargo(story, until=24 * HOUR):
    until = timezone.now().replace(microsecond=0) + until
    StoryPlan.objects.update_or_create(article=story, defaults={"embargo_until": until})
    return until


def account(name, group):
    user = User.objects.create_user(name)
    user.groups.add(Group.objects.get(name=group))
    return user


def form_of(story, **fields):
    return nested_form_data(
        {
            "title": story.title,
            "slug": story.slug,
            "bylines": inline_formset([]),
            "comments": inline_formset([]),
            "body": streamfield([("paragraph", rich_text("<p>It ran again.</p>"))]),
            **fields,
        }
    )


class EmbargoTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.chief = account("chief", "Chief editors")
        cls.reporter = account("reporter", "Reporters")
        cls.story = make_article("Under embargo", owner=cls.reporter)
        cls.story.save_revision(user=cls.reporter)

    def setUp(self):
        self.until = embargo(self.story)
        self.client.force_login(self.chief)

    def is_live(self):
        return ArticlePage.objects.get(pk=self.story.pk).live

    def post(self, **fields):
        edit = reverse("wagtailadmin_pages:edit", args=[self.story.pk])
        return self.client.post(edit, form_of(self.story, **fields), follow=True)

    def test_the_gate_says_so_in_plain_words(self):
        assert problems_for_publication(self.story, by=None) == [
            f"It is under embargo until {spoken(self.until)}: it can’t be published before. "
            "You can set a time to go live from then on."
        ]

    def test_the_form_refuses_and_saves_drafts(self):
        answer = self.post(**{"action-publish": "1"})

        self.assertContains(answer, f"It is under embargo until {spoken(self.until)}")
        assert not self.is_live()
        assert self.post().status_code == 200
        self.assertContains(self.post(), "nobody may publish it before")

    def test_bulk_refuses_by_name(self):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        answer = self.client.post(f"{address}?id={self.story.pk}&next=/admin/", follow=True)

        self.assertContains(answer, "“Under embargo” can’t be published yet. It is under embargo")
        assert not self.is_live()

    def test_a_workflow_refuses(self):
        state = Workflow.objects.get().start(self.story, self.reporter)
        task = state.current_task_state
        with pytest.raises(PublicationRefused):
            Task.objects.get().specific.on_action(task, user=self.chief, action_name="approve")

        assert not self.is_live()

    def test_a_schedule_before_its_end_is_refused_and_one_from_then_on_is_not(self):
        for before, is_refused in ((HOUR, True), (timedelta(0), False), (-HOUR, False)):
            self.story.go_live_at = self.until - before
            problems = problems_for_publication(self.story, by=None)
            assert bool(problems) == is_refused
            if is_refused:
                assert problems[0].endswith(
                    f"and was to go live before that, on {spoken(self.story.go_live_at)}. "
                    "Set a later time to go live."
                )

        self.story.save_revision().publish()
        assert not self.is_live()
        assert self.story.get_latest_revision().approved_go_live_at == self.until + HOUR

    def test_a_time_to_go_live_that_has_passed_is_none(self):
        self.story.go_live_at = timezone.now() - HOUR

        assert "can’t be published before" in problems_for_publication(self.story, by=None)[0]

    def test_a_scheduled_story_whose_embargo_was_moved_later_does_not_go_live_and_is_named(self):
        self.story.go_live_at = self.until
        self.story.save_revision().publish()
        embargo(self.story, 48 * HOUR)

        with mock.patch("django.utils.timezone.now", return_value=self.until + HOUR):
            outcome = scheduling.run()
            assert len(outcome.failed) == 1
            assert not self.is_live()
            assert "under embargo" in MissedPublication.objects.get().reason
            self.client.force_login(self.chief)
            dashboard = self.client.get(reverse("wagtailadmin_home"))

        self.assertContains(dashboard, "Could not go live")
        self.assertContains(dashboard, "It is under embargo until")

    def test_it_is_over_when_it_is_over(self):
        with mock.patch("django.utils.timezone.now", return_value=self.until):
            assert problems_for_publication(self.story, by=None) == []

    def test_no_draft_and_no_earlier_version_lifts_it(self):
        older = self.story.get_latest_revision()
        self.story.title = "Newer"
        self.story.save_revision()
        older.as_object().save_revision(previous_revision=older)
        with pytest.raises(PublicationRefused):
            older.publish()

        assert StoryPlan.objects.get(article=self.story).embargo_until == self.until

    def test_corrections_of_what_readers_have_are_not_hindered(self):
        story = make_article("Published", published=True)
        embargo(story)
        corrected = ArticlePage.objects.get(pk=story.pk)
        corrected.title = "Published, and put right"
        correct_story(
            corrected,
            opened=opened_version(story),
            kind=Correction.Kind.CORRECTION,
            text="The headline was wrong.",
            by=self.chief,
        )

        assert ArticlePage.objects.get(pk=story.pk).title == "Published, and put right"
        with pytest.raises(PublicationRefused):
            story.save_revision().publish()

    def test_a_copy_is_under_the_same_embargo(self):
        elsewhere = make_section("Elsewhere")
        copy = reverse("wagtailadmin_pages:copy", args=[self.story.get_parent().pk])
        self.client.force_login(User.objects.create_superuser("admin"))
        self.client.post(
            copy,
            {
                "new_title": "Copy",
                "new_slug": "copy",
                "new_parent_page": elsewhere.get_parent().pk,
                "copy_subpages": "on",
            },
        )

        copied = ArticlePage.objects.exclude(pk=self.story.pk).get(slug=self.story.slug)
        assert copied.plan.embargo_until == self.until


class ChangingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.chief = account("chief", "Chief editors")
        cls.reporter = account("reporter", "Reporters")
        cls.researcher = account("researcher", "Researchers")
        cls.story = make_article("Under embargo", owner=cls.reporter)
        cls.story.save_revision(user=cls.reporter)

    def address(self):
        return reverse("plan_story", args=[self.story.pk])

    def plan(self):
        return StoryPlan.objects.get(article=self.story)

    def typed(self, answer=None, **fields):
        """What a browser posts: what was shown, and what the form was opened with."""
        form = (answer or self.client.get(self.address())).context["form"]
        posted = {}
        for field in form:
            shown = field.value()
            posted[field.html_name] = "" if shown is None else str(shown)
            posted[field.html_initial_name] = posted[field.html_name]
        return posted | fields

    def test_who_may_write_plans_and_puts_under_embargo(self):
        self.client.force_login(self.reporter)
        answer = self.client.post(
            self.address(),
            self.typed(
                planned_on="2031-03-04", planned_time="06:00", embargo_until="2031-03-04 05:00"
            ),
            follow=True,
        )

        self.assertContains(answer, "Planned for Tuesday 4 March 2031 at 06:00: publishes nothing")
        self.assertContains(answer, "Under embargo until Tuesday 4 March 2031 at 05:00")
        actions = PageLogEntry.objects.filter(page=self.story.pk).values_list("action", flat=True)
        assert {"news.story_planned", "news.embargo_changed"} <= set(actions)

    def test_who_may_not_write_does_not(self):
        self.client.force_login(self.researcher)

        assert self.client.get(self.address(), follow=True).redirect_chain

    def test_those_alone_who_may_publish_shorten_it(self):
        until = embargo(self.story)
        for shorter in (None, until - HOUR):
            with pytest.raises(EmbargoStays, match="only those who may publish"):
                change_times(self.story, {"embargo_until": shorter}, by=self.reporter)
        assert self.plan().embargo_until == until

        change_times(self.story, {"embargo_until": until + HOUR}, by=self.reporter)
        assert self.plan().embargo_until == until + HOUR
        change_times(self.story, {"embargo_until": None}, by=self.chief)
        assert self.plan().embargo_until is None

    def test_a_form_that_was_opened_before_does_not_undo_a_colleagues_embargo(self):
        self.client.force_login(self.chief)
        opened = self.client.get(self.address())
        until = embargo(self.story)

        self.client.post(self.address(), self.typed(opened, planned_on="2031-03-04"))

        assert self.plan().embargo_until == until
        assert str(self.plan().planned_on) == "2031-03-04"

    def test_what_can_not_be_is_said_and_nothing_is_saved(self):
        self.client.force_login(self.chief)
        for fields, sentence in (
            ({"planned_time": "06:00"}, "A time alone is no plan: say which day."),
            ({"embargo_until": "2020-01-01 06:00"}, "has passed. To lift the embargo, leave it"),
            (
                {"planned_on": "2031-03-03", "embargo_until": "2031-03-04 05:00"},
                "nobody could publish it then.",
            ),
            ({"planned_on": "soon"}, "Enter a valid date."),
        ):
            answer = self.client.post(self.address(), self.typed(**fields))
            self.assertContains(answer, sentence)
        assert not StoryPlan.objects.exists()

    def test_a_time_that_the_clock_leaves_out_is_refused(self):
        self.client.force_login(self.chief)
        with self.settings(TIME_ZONE="Europe/Berlin"):
            answer = self.client.post(self.address(), self.typed(embargo_until="2031-03-30 02:30"))
            self.assertContains(answer, "There is no 02:30 on Sunday 30 March 2031")
            answer = self.client.post(
                self.address(), self.typed(planned_on="2031-10-26", planned_time="02:30")
            )
            self.assertContains(answer, "02:30 comes twice on Sunday 26 October 2031")

    def test_what_readers_have_had_has_no_plan(self):
        story = make_article("Published", published=True)
        self.client.force_login(self.chief)
        answer = self.client.get(reverse("plan_story", args=[story.pk]))

        assert list(answer.context["form"].fields) == ["embargo_until"]
