"""Withdrawing a story: with a note for readers, and out of everything at once."""

from django.test import TestCase, override_settings
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, PageLogEntry, ReferenceIndex

from news.models import ArticlePage, User, Withdrawal
from news.pages.afterwards.withdrawing import withdraw
from tests.delivery.test_purging import CDN, QUEUE, purged
from tests.making import make_article, make_section, paragraph

NOTE = "The figures were not what we had been told."


class Withdrawing(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor")
        cls.section = make_section("Harbour")
        cls.story = make_article("What the pier cost", published=True, section=cls.section)

    def setUp(self):
        self.client.force_login(self.editor)
        self.address = reverse("withdraw_story", args=[self.story.pk])

    def is_live(self, story=None):
        return ArticlePage.objects.get(pk=(story or self.story).pk).live


class OneStory(Withdrawing):
    def test_is_gone_with_the_note_and_the_day(self):
        self.client.post(self.address, {"note": NOTE})

        response = self.client.get(self.story.url)

        self.assertContains(response, NOTE, status_code=410)
        self.assertContains(response, "took it down on <time", status_code=410)
        self.assertNotContains(response, "What the pier cost", status_code=410)
        assert PageLogEntry.objects.filter(
            page=self.story.pk, action="news.story_withdrawn", user=self.editor
        ).exists()

    def test_leaves_every_list_at_once(self):
        lists = ["/", self.section.url, "/archive/", "/feeds/stories.rss", "/sitemap.xml"]
        lists += ["/search/?q=pier"]

        self.client.post(self.address, {"note": NOTE})

        for address in lists:
            assert self.story.url not in self.client.get(address).content.decode(), address

    def test_needs_a_note(self):
        for note in ("", "   ", "a\x00b"):
            response = self.client.post(self.address, {"note": note})

            assert response.status_code == 200
            assert self.is_live()

    def test_says_which_stories_lead_to_it(self):
        link = f'<a linktype="page" id="{self.story.pk}">what it cost</a>'
        make_article("The pier opens", published=True, body=[paragraph(link)])
        make_article("A draft on the pier", body=[paragraph(link)])

        response = self.client.get(self.address)

        self.assertContains(response, "The pier opens")
        self.assertNotContains(response, "A draft on the pier")

    def test_is_back_without_the_note_when_it_is_published_again(self):
        withdraw(self.story, note=NOTE, by=self.editor)
        ArticlePage.objects.get(pk=self.story.pk).save_revision().publish()

        self.assertContains(self.client.get(self.story.url), "What the pier cost")
        Page.objects.get(pk=self.story.pk).unpublish()
        self.assertNotContains(self.client.get(self.story.url), NOTE, status_code=410)

    def test_withdrawn_twice_is_withdrawn_once(self):
        self.client.post(self.address, {"note": NOTE})

        response = self.client.post(self.address, {"note": NOTE}, follow=True)

        self.assertContains(response, "there is nothing to withdraw")
        assert Withdrawal.objects.count() == 1


class WagtailsOwnWays(Withdrawing):
    def test_its_screen_leads_to_ours(self):
        address = reverse("wagtailadmin_pages:unpublish", args=[self.story.pk])

        self.assertRedirects(self.client.get(address), self.address, fetch_redirect_response=False)

    def test_what_is_posted_to_its_screen_takes_the_story_down_without_a_note(self):
        self.client.post(reverse("wagtailadmin_pages:unpublish", args=[self.story.pk]))

        assert not self.is_live()
        assert not Withdrawal.objects.exists()

    def test_its_screen_stays_for_other_pages(self):
        address = reverse("wagtailadmin_pages:unpublish", args=[self.section.pk])

        assert self.client.get(address).status_code == 200

    def test_in_bulk_all_have_one_note(self):
        other = make_article("The pier opens", published=True, section=self.section)
        bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
        address = f"{bulk}?id={self.story.pk}&id={other.pk}"

        self.assertContains(self.client.get(address), "What readers are told")
        self.client.post(address, {"note": ""})
        assert self.is_live()
        self.client.post(address, {"note": NOTE})

        for story in (self.story, other):
            self.assertContains(self.client.get(story.url), NOTE, status_code=410)

    def test_in_bulk_the_stories_of_a_section_have_it_too(self):
        bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])

        self.client.post(
            f"{bulk}?id={self.section.pk}", {"note": NOTE, "include_descendants": "on"}
        )

        assert not self.is_live()
        assert Withdrawal.objects.get().article == self.story

    def test_without_a_note_readers_learn_the_day_alone(self):
        Page.objects.get(pk=self.story.pk).unpublish()

        response = self.client.get(self.story.url)

        self.assertContains(response, "took it down on <time", status_code=410)
        self.assertNotContains(response, "withdrawal-note", status_code=410)


@override_settings(WAGTAILFRONTENDCACHE=CDN, TASKS=QUEUE, SITE_URL="https://record.example")
class Caches(Withdrawing):
    def test_forget_it_and_the_stories_that_lead_to_it(self):
        link = f'<a linktype="page" id="{self.story.pk}">what it cost</a>'
        other = make_article("The pier opens", published=True, body=[paragraph(link)])
        ReferenceIndex.create_or_update_for_object(other)  # which is a task, too
        DBTaskResult.objects.all().delete()

        withdraw(self.story, note=NOTE, by=self.editor)

        for path in (self.story.url, other.url, "/corrections/", "/feeds/corrections.rss"):
            assert f"https://record.example{path}" in purged(), path
