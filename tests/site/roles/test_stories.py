"""From a reporter's draft to its readers: who takes which step."""

from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.test import TestCase
from django.urls import reverse
from wagtail.models import GroupPagePermission

from news.models import ArticlePage, User
from tests.making import make_article, make_section

from .newsroom import make_cast
from .wants import story_form


class StoryTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.cast = make_cast()
        cls.colleague = User.objects.create_user("colleague")
        cls.section = make_section("Business")

    def as_(self, who):
        self.client.force_login(self.cast[who])
        return self

    def post(self, route, *args, **form):
        return self.client.post(reverse(route, args=args), form)

    def draft(self, owner=None, **fields):
        return make_article("Draft", owner=owner or self.colleague, **fields)

    def save(self, story, **buttons):
        address = reverse("wagtailadmin_pages:edit", args=[story.pk])
        self.client.post(address, {**story_form(), **buttons})
        return ArticlePage.objects.get(pk=story.pk)

    def is_there(self, story):
        return ArticlePage.objects.filter(pk=story.pk).exists()

    def test_a_reporter_writes_on_in_a_colleagues_draft(self):
        story = self.as_("R").save(self.draft())

        assert story.get_latest_revision_as_object().title == "Ferry runs again"

    def test_a_reporter_publishes_nothing(self):
        story = self.as_("R").save(self.draft(), **{"action-publish": "1"})

        assert not story.live
        assert story.get_latest_revision().approved_go_live_at is None

    def test_a_reporter_changes_nothing_that_readers_see(self):
        live = make_article("Live", published=True)

        story = self.as_("R").save(live, **{"action-publish": "1"})

        assert (story.title, story.live, story.has_unpublished_changes) == ("Live", True, True)

    def test_a_reporter_throws_away_a_draft_of_their_own_alone(self):
        own, colleagues = self.draft(owner=self.cast["R"]), self.draft()

        for story in (own, colleagues):
            self.as_("R").post("wagtailadmin_pages:delete", story.pk)

        assert (self.is_there(own), self.is_there(colleagues)) == (False, True)

    def test_an_editor_throws_away_any_draft(self):
        story = self.draft()

        self.as_("S").post("wagtailadmin_pages:delete", story.pk)

        assert not self.is_there(story)

    def test_a_reporter_submits_and_a_section_editor_approves(self):
        self.cast["S"].email = "desk@example.org"
        self.cast["S"].save()
        story = self.as_("R").save(self.draft(owner=self.cast["R"]), **{"action-submit": "1"})
        assert story.current_workflow_state.workflow.name == "Approval by an editor"
        assert "desk@example.org" in {letter.to[0] for letter in mail.outbox}

        task = story.current_workflow_task_state.pk
        for who, is_live in (("R", False), ("M", False), ("Q", False), ("S", True)):
            self.as_(who).post("wagtailadmin_pages:workflow_action", story.pk, "approve", task)
            assert ArticlePage.objects.get(pk=story.pk).live is is_live

    def test_one_section_can_be_given_to_somebody(self):
        """As docs/roles.md says: a group with page permissions on that section, and a reporter."""
        desk = Group.objects.create(name="Business desk")
        for codename in ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"):
            GroupPagePermission.objects.create(
                group=desk,
                page=self.section,
                permission=Permission.objects.get(
                    content_type__app_label="wagtailcore", codename=codename
                ),
            )
        self.cast["R"].groups.add(desk)
        here = self.draft(section=self.section)
        elsewhere = self.draft(section=make_section("Sport"))

        for story in (here, elsewhere):
            self.as_("R").save(story, **{"action-publish": "1"})

        assert ArticlePage.objects.get(pk=here.pk).live
        assert not ArticlePage.objects.get(pk=elsewhere.pk).live
