"""A topic is added to several stories at once: to what readers have, and to newer versions."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from news.models import ArticlePage, User
from tests.making import make_article, make_section, make_topic, paragraph


class AddTopicTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.topic = make_topic("Ferries")
        cls.section = make_section("Harbour")
        cls.editor = cls.colleague("anselm", "Section editors")
        cls.reporter = cls.colleague("nadia", "Reporters")

    @staticmethod
    def colleague(name, group):
        user = User.objects.create_user(name, f"{name}@example.org", "a password")
        user.groups.add(Group.objects.get(name=group))
        return user

    def add(self, *stories, by=None):
        self.client.force_login(by or self.editor)
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "add_topic"])
        ids = "&".join(f"id={story.pk}" for story in stories)
        listing = "/admin/stories/all/?state=draft"
        query = f"{ids}&next={listing}"
        assert self.client.get(f"{address}?{query}").status_code == 200
        return self.client.post(f"{address}?{query}", {"topic": self.topic.pk})

    def topics(self, story):
        """Of what readers have, and of the version saved last."""
        story = ArticlePage.objects.get(pk=story.pk)
        newest = story.get_latest_revision_as_object()
        return [[topic.name for topic in each.topics.all()] for each in (story, newest)]

    def test_a_published_story_has_it_at_once(self):
        story = make_article("Out", published=True, section=self.section)

        answer = self.add(story)

        assert answer["Location"] == "/admin/stories/all/?state=draft"
        assert self.topics(story) == [["Ferries"], ["Ferries"]]
        assert not ArticlePage.objects.get(pk=story.pk).has_unpublished_changes
        line = PageLogEntry.objects.filter(page=story.pk, action="news.topic_added").get()
        assert line.user == self.editor

    def test_a_newer_draft_stays_a_draft(self):
        story = make_article("Out", published=True, section=self.section)
        story.title, story.body = "Not out", [paragraph("More.")]
        story.save_revision(user=self.reporter)

        self.add(story)

        live = ArticlePage.objects.get(pk=story.pk)
        newest = live.get_latest_revision_as_object()
        assert (live.title, newest.title) == ("Out", "Not out")
        assert self.topics(story) == [["Ferries"], ["Ferries"]]
        assert live.latest_revision.user == self.reporter

    def test_a_scheduled_version_keeps_its_time(self):
        story = make_article("Soon", section=self.section)
        story.go_live_at = timezone.now() + timedelta(days=1)
        story.save_revision().publish()
        at = story.go_live_at

        self.add(story)

        waiting = Revision.page_revisions.get(approved_go_live_at__isnull=False)
        assert waiting.approved_go_live_at == at
        assert [topic.name for topic in waiting.as_object().topics.all()] == ["Ferries"]

    def test_twice_is_once(self):
        story = make_article("Out", published=True, section=self.section)
        self.add(story)
        versions = Revision.page_revisions.filter(object_id=str(story.pk)).count()

        self.add(story)

        assert Revision.page_revisions.filter(object_id=str(story.pk)).count() == versions

    def test_a_reporter_adds_it_to_drafts_alone(self):
        out = make_article("Out", published=True, section=self.section)
        draft = make_article("Draft", section=self.section)

        self.add(out, draft, by=self.reporter)

        assert self.topics(out) == [[], []]
        assert self.topics(draft)[1] == ["Ferries"]

    def test_a_section_gets_none(self):
        assert self.add(self.section).status_code == 302
        assert not ArticlePage.objects.filter(topics=self.topic).exists()
