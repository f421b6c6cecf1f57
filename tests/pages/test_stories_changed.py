"""The signal behind everything derived from stories: when it is sent, and when it is not."""

import pytest
from django.test import TestCase
from wagtail.models import Page, PageViewRestriction

from news.models import ArticlePage
from news.pages.signals import stories_changed
from tests.making import make_article, make_section


class StoriesChangedTests(TestCase):
    def setUp(self):
        self.section = make_section("Harbour")
        self.story = make_article(published=True, section=self.section)
        self.heard = []
        stories_changed.connect(self.hear)
        self.addCleanup(stories_changed.disconnect, self.hear)

    def hear(self, sender, ids, **kwargs):
        self.heard += ids

    def test_publishing_sends_it(self):
        self.story.save_revision().publish()

        assert set(self.heard) == {self.story.pk}

    def test_saving_a_draft_of_a_live_story_does_not(self):
        self.story.title = "Not yet"
        self.story.save_revision()

        assert self.heard == []

    def test_unpublishing_through_the_base_page_sends_it(self):
        Page.objects.get(pk=self.story.pk).unpublish()

        assert self.story.pk in self.heard

    def test_moving_sends_it(self):
        self.story.move(make_section("Weather"), "last-child")

        assert self.story.pk in self.heard

    def test_renaming_a_section_sends_it_for_its_stories(self):
        self.section.title = "Port"
        self.section.save_revision().publish()

        assert self.story.pk in self.heard

    def test_restricting_a_section_and_opening_it_again_send_it(self):
        restriction = PageViewRestriction.objects.create(
            page=self.section, restriction_type="login"
        )
        assert self.heard == [self.story.pk]

        restriction.delete()

        assert self.heard == [self.story.pk] * 2

    def test_deleting_a_story_with_its_section_sends_it(self):
        Page.objects.get(pk=self.section.pk).delete()

        assert self.heard == [self.story.pk]

    def test_publishing_the_front_page_does_not(self):
        front = self.section.get_parent().specific
        front.save_revision().publish()

        assert self.heard == []

    def test_a_receiver_that_fails_rolls_the_change_back(self):
        def fail(**kwargs):
            raise RuntimeError("no")

        stories_changed.connect(fail)
        self.addCleanup(stories_changed.disconnect, fail)
        self.story.title = "Never"

        with pytest.raises(RuntimeError):
            self.story.save()

        assert ArticlePage.objects.get(pk=self.story.pk).title == "Ferry runs again"
