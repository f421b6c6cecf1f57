"""What "published" means: the one condition that every list, feed, count and page goes through."""

from datetime import timedelta

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction, Revision

from news.models import ArticlePage
from tests.making import make_article, make_section


def restrict(page):
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


class PublishedTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.desk = make_section("Harbour")
        cls.public = make_article("Public", published=True)
        cls.draft = make_article("Draft")

    def titles(self):
        return sorted(ArticlePage.objects.published().values_list("title", flat=True))

    def test_a_draft_is_not_published(self):
        assert self.titles() == ["Public"]

    def test_a_restricted_story_is_not_published(self):
        restrict(self.public)

        assert self.titles() == []

    def test_a_story_below_a_restricted_section_is_not_published(self):
        restrict(self.desk)

        assert self.titles() == []

    def test_a_restriction_elsewhere_changes_nothing(self):
        other = make_section("Weather")
        restrict(other)
        restrict(make_article("Secret", section=other, published=True))

        assert self.titles() == ["Public"]

    def test_an_expired_story_is_not_published_even_before_the_scheduler_comes_by(self):
        ArticlePage.objects.filter(pk=self.public.pk).update(
            expire_at=timezone.now() - timedelta(seconds=1)
        )

        assert self.titles() == []
        assert self.client.get(self.public.url).status_code == 410

    def test_a_scheduled_story_is_not_published(self):
        tomorrow = timezone.now() + timedelta(days=1)
        scheduled = make_article("Tomorrow", published=True, go_live_at=tomorrow)

        assert scheduled.live is False
        assert self.titles() == ["Public"]

    def test_it_is_one_lazy_query(self):
        for number in range(3):
            restrict(make_section(f"Closed {number}"))
        with CaptureQueriesContext(connection) as building:
            published = ArticlePage.objects.published()
        assert len(building) == 0

        with self.assertNumQueries(1):
            list(published)

    def test_a_listing_takes_the_same_queries_for_one_story_as_for_many(self):
        for number in range(5):
            make_article(f"Story {number}", published=True)

        with self.assertNumQueries(2):  # the stories; their bylines
            stories = list(ArticlePage.objects.published().newest_first().for_listing())
            for story in stories:
                assert list(story.bylines.all()) == []
                assert story.lead_image is None
        assert len(stories) == 6


class StoryDateTests(TestCase):
    def test_a_story_is_dated_when_it_is_first_published(self):
        before = timezone.now()
        article = make_article(published=True)

        assert before <= article.published_at <= timezone.now()

    def test_publishing_a_later_version_keeps_the_date(self):
        article = make_article(published=True)
        dated = article.published_at
        article.standfirst = "The second version."
        article.save_revision().publish()

        article.refresh_from_db()
        assert article.published_at == dated

    def test_an_older_version_does_not_undo_the_date(self):
        article = make_article()
        first = article.save_revision()
        first.publish()
        dated = ArticlePage.objects.get(pk=article.pk).published_at
        Revision.objects.get(pk=first.pk).publish()

        assert ArticlePage.objects.get(pk=article.pk).published_at == dated

    def test_a_date_that_was_given_is_kept(self):
        given = timezone.now() - timedelta(days=900)
        article = make_article(published=True, published_at=given)

        assert article.published_at == given

    def test_a_draft_has_no_date(self):
        assert make_article().published_at is None
