"""Two topics that are one: nothing that named the other, or led to it, is lost."""

from unittest import mock

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry, ReferenceIndex

from news.models import ArticlePage, MergedTopic, Topic, User
from news.pages.merging.taking_over import MergingRefused
from news.pages.merging.topics import merge_topics
from news.pages.signals import stories_changed
from tests.making import make_article, make_topic


class MergingTopicsTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_user("editor")
        cls.gone, cls.kept = make_topic("Boats"), make_topic("Ferries")
        cls.story = make_article("Of boats", topics=[cls.gone], published=True)
        cls.both = make_article("Of both", topics=[cls.gone, cls.kept], published=True)
        cls.draft = make_article("A draft", topics=[cls.gone])

    def leads(self, old, new):
        answer = self.client.get(old)
        assert (answer.status_code, answer.headers.get("Location")) == (301, new), old

    def test_its_stories_stand_under_the_one_that_stays(self):
        merge_topics(self.gone, self.kept, by=self.editor)

        for story in (self.story, self.both, self.draft):
            assert list(ArticlePage.objects.get(pk=story.pk).topics.all()) == [self.kept]
        assert not Topic.objects.filter(name="Boats").exists()
        page = self.client.get("/topics/ferries/").content.decode()
        assert "Of boats" in page
        assert "A draft" not in page

    def test_its_page_and_feeds_lead_there_and_so_does_what_led_to_it_before(self):
        self.gone.slug = "ships"
        self.gone.save()

        merge_topics(self.gone, self.kept, by=self.editor)

        for slug in ("boats", "ships"):
            self.leads(f"/topics/{slug}/", "/topics/ferries/")
            for feed_format in ("rss", "atom", "json"):
                old = f"/feeds/topic/{slug}.{feed_format}"
                self.leads(old, f"/feeds/topic/ferries.{feed_format}")

    def test_of_several_mergers_each_leads_to_the_last(self):
        last = make_topic("Harbour traffic")
        merge_topics(self.gone, self.kept, by=self.editor)
        merge_topics(self.kept, last, by=self.editor)

        self.leads("/topics/boats/", "/topics/harbour-traffic/")
        self.leads("/topics/ferries/", "/topics/harbour-traffic/")
        assert set(MergedTopic.objects.values_list("into", flat=True)) == {last.pk}

    def test_a_version_from_before_names_the_one_that_stays(self):
        before = self.both.save_revision()

        merge_topics(self.gone, self.kept, by=self.editor)

        before.refresh_from_db()
        assert list(before.as_object().topics.all()) == [self.kept]
        before.publish()
        both = ArticlePage.objects.get(pk=self.both.pk)
        assert list(both.topics.all()) == [self.kept]

    def test_it_takes_over_what_is_missing_and_is_logged(self):
        Topic.objects.filter(pk=self.gone.pk).update(description="All that floats.")

        merge_topics(self.gone, self.kept, by=self.editor)

        self.kept.refresh_from_db()
        assert self.kept.description == "All that floats."
        entry = ModelLogEntry.objects.get(action="news.topic_merged")
        assert (entry.user, entry.object_id) == (self.editor, str(self.kept.pk))
        assert entry.data["merged"] == "Boats"

    def test_the_published_stories_are_told_of_and_the_draft_is_not(self):
        told = mock.Mock()
        stories_changed.connect(told)
        try:
            merge_topics(self.gone, self.kept, by=self.editor)
        finally:
            stories_changed.disconnect(told)

        ids = [pk for call in told.call_args_list for pk in call.kwargs["ids"]]
        assert sorted(ids) == sorted([self.story.pk, self.both.pk])

    def test_not_twice_and_not_into_itself(self):
        with self.assertRaisesMessage(MergingRefused, "one and the same"):
            merge_topics(self.kept, self.kept, by=self.editor)
        merge_topics(self.gone, self.kept, by=self.editor)
        gone = Topic(pk=MergedTopic.objects.get().was)
        with self.assertRaisesMessage(MergingRefused, "not there any more"):
            merge_topics(gone, self.kept, by=self.editor)

    def test_a_thousand_stories_take_no_more_queries_of_their_own(self):
        def queries():
            gone = make_topic("More boats")
            gone.articles.set([])
            through = ArticlePage.topics.through
            through.objects.bulk_create(through(articlepage_id=pk, topic=gone) for pk in stories)
            with (
                mock.patch("news.pages.merging.topics.tell_of"),
                CaptureQueriesContext(
                    connection,
                ) as captured,
            ):
                merge_topics(gone, make_topic("More ferries"), by=self.editor)
            return len(captured)

        stories = [self.draft.pk]
        few = queries()
        stories = [make_article(f"Draft {at}").pk for at in range(12)]
        assert queries() <= few

    def test_no_reference_to_it_is_left(self):
        merge_topics(self.gone, self.kept, by=self.editor)

        assert not ReferenceIndex.objects.filter(
            to_object_id=str(MergedTopic.objects.get().was), to_content_type__model="topic"
        ).exists()
