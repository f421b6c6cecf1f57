"""What changed for readers is purged: by a task in the transaction of the change."""

from unittest import mock

from django.db import transaction
from django.test import TestCase, override_settings
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from home.pins import verbs as pins
from news.delivery import public_change
from news.models import ArticlePage, Correction, User
from news.quotes.checking import verify
from news.readership.counting import count_read
from tests.making import block_quote, make_article, make_quotation, make_topic

CDN = {
    "cdn": {
        "BACKEND": "news.delivery.forgetting.HTTPCache",
        "LOCATION": "http://127.0.0.1:9",
    }
}
QUEUE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}


def purged():
    tasks = DBTaskResult.objects.filter(task_path__contains="purge_urls")
    return {url for task in tasks for url in task.args_kwargs["args"][0]}


@override_settings(WAGTAILFRONTENDCACHE=CDN, TASKS=QUEUE, SITE_URL="https://record.example")
class PurgingTests(TestCase):
    def test_a_change_is_a_task_row(self):
        public_change(["/", "/business/"])

        assert purged() == {"https://record.example/", "https://record.example/business/"}

    def test_a_change_that_is_rolled_back_purges_nothing(self):
        with transaction.atomic():
            public_change(["/"])
            transaction.set_rollback(True)

        assert purged() == set()

    def test_publishing_purges_every_address_that_shows_the_story(self):
        quotation = make_quotation()
        topic = make_topic()
        story = make_article(published=True, body=[block_quote(quotation)], topics=[topic])

        assert {
            f"https://record.example{path}"
            for path in (
                "/",
                story.url,
                story.get_parent().url,
                topic.get_absolute_url(),
                quotation.get_absolute_url(),
                quotation.speaker.get_absolute_url(),
                "/feeds/stories.rss",
                "/sitemap.xml",
            )
        } <= purged()

    def test_a_check_purges_every_address_that_shows_the_state_of_the_words(self):
        quotation = make_quotation()
        story = make_article(published=True, body=[block_quote(quotation)])
        DBTaskResult.objects.all().delete()

        verify(quotation, User.objects.create_user("researcher"), "recording")

        feeds = [
            f"/feeds/{kind}/mira-voss.{form}"
            for kind in ("author", "speaker")
            for form in ("rss", "atom", "json")
        ]
        feeds += [
            f"/feeds/{name}.{form}"
            for name in ("stories", "section/harbour")
            for form in ("rss", "atom", "json")
        ]
        assert purged() == {
            f"https://record.example{path}"
            for path in (
                "/",
                "/people/",
                "/quotations/",
                quotation.get_absolute_url(),
                quotation.get_absolute_url() + "embed/",
                quotation.speaker.get_absolute_url(),
                f"{quotation.speaker.get_absolute_url()}by/",
                f"{quotation.speaker.get_absolute_url()}about/",
                story.url,
                *feeds,
            )
        }

    def test_a_check_of_words_that_nobody_has_read_purges_nothing(self):
        quotation = make_quotation()
        DBTaskResult.objects.all().delete()

        verify(quotation, User.objects.create_user("researcher"), "recording")

        assert purged() == set()

    def test_unpublishing_purges_what_showed_it(self):
        quotation = make_quotation()
        story = make_article(published=True, body=[block_quote(quotation)])
        DBTaskResult.objects.all().delete()

        Page.objects.get(pk=story.pk).unpublish()

        assert f"https://record.example{story.url}" in purged()
        assert f"https://record.example{quotation.get_absolute_url()}" in purged()

    def test_the_front_page_is_purged_for_what_its_rows_show(self):
        quotation = make_quotation()
        story = make_article(published=True, body=[block_quote(quotation)])
        quotation.refresh_from_db()
        for change in (
            lambda: Correction.objects.create(article=story, text="It was Tuesday."),
            lambda: quotation.save(),
            lambda: quotation.speaker.save(),
            lambda: pins.lead(story, by=User.objects.create_user("lena")),
        ):
            DBTaskResult.objects.all().delete()

            change()

            assert "https://record.example/" in purged()

    def test_a_draft_of_the_record_and_a_read_purge_nothing(self):
        quotation = make_quotation()
        story = make_article(published=True, body=[block_quote(quotation)])
        DBTaskResult.objects.all().delete()

        quotation.save_revision()
        count_read(story.pk)

        assert purged() == set()

    def test_publishing_again_purges_the_answer_that_it_was_withdrawn(self):
        story = make_article(published=True)
        Page.objects.get(pk=story.pk).unpublish()
        DBTaskResult.objects.all().delete()

        ArticlePage.objects.get(pk=story.pk).save_revision().publish()

        assert f"https://record.example{story.url}" in purged()


class WithoutCacheTests(TestCase):
    def test_nothing_is_queued_where_no_cache_stands_in_front(self):
        with mock.patch("news.delivery.purging.purge_urls") as purge:
            public_change(["/"])

        assert purge.enqueue.call_count == 0
