"""Nothing is found that is not published, and everything is that is, in the same transaction."""

from datetime import timedelta

from django.db import connection, transaction
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.models import ArticlePage
from search.index.writing import drop, put
from search.models import Findable
from tests.making import (
    block_quote,
    make_article,
    make_quotation,
    make_section,
    paragraph,
    pull_quote,
)
from tests.search.asking import found


def indexed():
    stories = Findable.objects.filter(kind="story")
    return sorted(stories.values_list("object_id", flat=True))


def restrict(page):
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


class FollowsPublicationTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.desk = make_section("Harbour")
        cls.closed = make_section("Closed")
        restrict(cls.closed)
        cls.public = make_article(
            "Lantern festival", published=True, body=[paragraph("Paper boats.")], section=cls.desk
        )

    def test_a_published_story_is_found(self):
        assert found("lantern") == ["Lantern festival"]
        assert found("paper boats") == ["Lantern festival"]

    def test_a_draft_is_not(self):
        make_article("Lantern draft")

        assert found("lantern") == ["Lantern festival"]
        assert indexed() == [self.public.pk]

    def test_an_unpublished_change_is_not(self):
        self.public.title = "Moonrise"
        self.public.body = [paragraph("Paper kites.")]
        self.public.save_revision()

        assert found("moonrise") == found("kites") == []
        assert found("lantern boats") == ["Lantern festival"]

    def test_a_published_change_replaces_what_was_found(self):
        self.public.title = "Moonrise"
        self.public.save_revision().publish()

        assert found("lantern") == []
        assert found("moonrise") == ["Moonrise"]

    def test_a_scheduled_story_is_not_found(self):
        tomorrow = timezone.now() + timedelta(days=1)
        make_article("Lantern tomorrow", published=True, go_live_at=tomorrow)

        assert found("lantern") == ["Lantern festival"]

    def test_an_expired_story_is_not_found_even_before_the_scheduler_comes_by(self):
        past = timezone.now() - timedelta(seconds=1)
        ArticlePage.objects.filter(pk=self.public.pk).update(expire_at=past)

        assert indexed() == [self.public.pk]
        assert found("lantern") == []

    def test_a_restricted_story_is_not_found_until_it_is_open_again(self):
        restriction = restrict(self.public)
        assert found("lantern") == []
        assert indexed() == []

        restriction.delete()

        assert found("lantern") == ["Lantern festival"]

    def test_a_story_below_a_restricted_section_is_not_found_until_it_is_open_again(self):
        restriction = restrict(self.desk)
        assert found("lantern") == []
        assert indexed() == []

        restriction.delete()

        assert found("lantern") == ["Lantern festival"]

    def test_a_story_published_into_a_restricted_section_is_not_found(self):
        make_article("Lantern secret", published=True, section=self.closed)

        assert found("lantern") == ["Lantern festival"]

    def test_a_story_moved_into_a_restricted_section_is_not_found_until_it_is_moved_back(self):
        ArticlePage.objects.get(pk=self.public.pk).move(make_section("Closed"), pos="last-child")
        assert found("lantern") == []
        assert indexed() == []

        ArticlePage.objects.get(pk=self.public.pk).move(make_section("Harbour"), pos="last-child")

        assert found("lantern") == ["Lantern festival"]

    def test_a_withdrawn_story_is_not_found_until_it_is_published_again(self):
        self.public.unpublish()
        assert found("lantern") == []
        assert indexed() == []

        ArticlePage.objects.get(pk=self.public.pk).save_revision().publish()

        assert found("lantern") == ["Lantern festival"]

    def test_a_deleted_story_leaves_nothing_behind(self):
        ArticlePage.objects.get(pk=self.public.pk).delete()

        assert found("lantern") == []
        assert indexed() == []

    def test_nor_does_a_story_that_went_with_its_section(self):
        self.desk.refresh_from_db()
        self.desk.delete()

        assert found("lantern") == []
        assert indexed() == []

    def test_an_entry_that_was_left_behind_shows_nothing(self):
        ArticlePage.objects.filter(pk=self.public.pk).update(live=False)

        assert indexed() == [self.public.pk]
        assert found("lantern") == []

    def test_a_publication_that_is_rolled_back_is_not_found(self):
        class ChangedMyMind(Exception):
            pass

        with self.assertRaises(ChangedMyMind), transaction.atomic():
            make_article("Moonrise", published=True)
            assert found("moonrise") == ["Moonrise"]
            raise ChangedMyMind

        assert found("moonrise") == []
        assert indexed() == [self.public.pk]

    def test_a_dropped_story_is_not_found_until_it_is_put(self):
        drop([self.public.pk])
        assert found("lantern") == []

        assert put([self.public.pk]) == 1
        assert put([self.public.pk]) == 0

        assert found("lantern") == ["Lantern festival"]

    def test_a_story_that_never_was_is_no_error(self):
        assert put([10**9, -1]) == 0
        drop([10**9])

    def test_the_work_does_not_grow_with_the_archive(self):
        put([self.public.pk])  # the site's paths are kept from now on
        with CaptureQueriesContext(connection) as alone:
            put([self.public.pk])
        for number in range(5):
            make_article(f"Story {number}", published=True)

        with self.assertNumQueries(len(alone)):
            put([self.public.pk])

    def test_many_stories_take_as_many_queries_as_one(self):
        quotations = [make_quotation(f"Berth number {number} is free.") for number in range(4)]
        stories = [
            make_article(f"Story {n}", published=True, body=[block_quote(quotation)])
            for n, quotation in enumerate(quotations)
        ]
        drop([stories[0].pk])
        with CaptureQueriesContext(connection) as one:
            put([stories[0].pk])
        drop(story.pk for story in stories)

        with self.assertNumQueries(len(one)):
            assert put(story.pk for story in stories) == 4


class WhatIsIndexedTests(TestCase):
    def test_every_part_of_a_story_is_found(self):
        quotation = make_quotation("The tide waits for nobody.")
        make_article(
            "Headline word",
            published=True,
            standfirst="Standfirst word",
            lead_image_caption="Caption word",
            body=[
                paragraph("<b>Para</b>graph word &amp; caf&eacute;"),
                {"type": "heading", "value": "Heading word", "id": "h"},
                block_quote(quotation),
            ],
        )

        words = ["headline", "standfirst", "caption", "paragraph", "cafe", "heading"]
        for word in [*words, "“the tide waits for nobody”", "“Mira Voss”"]:
            with self.subTest(word):
                assert found(word) == ["Headline word"]

    def test_the_printed_words_are_found_rather_than_those_on_record(self):
        quotation = make_quotation("The tide, as you know, waits for nobody.")
        make_article("Tide", published=True, body=[block_quote(quotation, "The tide … waits […]")])

        assert found("“tide waits”") == ["Tide"]
        assert found("nobody") == []

    def test_a_pull_quotes_speaker_is_found(self):
        quotation = make_quotation("The tide waits for nobody.")
        story = paragraph("“The tide waits for nobody,” she said.")
        make_article("Tide", published=True, body=[story, pull_quote(quotation)])

        assert found("voss") == ["Tide"]

    def test_a_story_of_a_million_letters_is_found_by_its_beginning(self):
        many = " ".join(f"berth{number}" for number in range(250_000))
        story = make_article("Census", published=True)
        # Not through a publication: Wagtail's own index, in its own task, can't take it.
        ArticlePage.objects.filter(pk=story.pk).update(body=[paragraph(f"The first. {many}")])

        put([story.pk])

        assert found("census first berth9000") == ["Census"]
        assert found("berth249999") == []
