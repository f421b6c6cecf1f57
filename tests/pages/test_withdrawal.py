"""A story that was published once and is not any more: its address answers 410, and says so."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageLogEntry, PageViewRestriction

from news.models import ArticlePage, User
from news.pages import scheduling
from tests.making import block_quote, make_article, make_quotation, make_section

HEADLINE = "The pier that was never built"


def withdrawn(title=HEADLINE, **fields):
    story = make_article(title, published=True, standfirst="A promise of 1911.", **fields)
    Page.objects.get(pk=story.pk).unpublish()
    return ArticlePage.objects.get(pk=story.pk)


class AWithdrawnStory(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.words = make_quotation("We shall build it by the spring.")
        cls.story = withdrawn(body=[block_quote(cls.words)], section=make_section("Harbour"))
        cls.day = timezone.now().replace(2026, 3, 2, hour=12)
        PageLogEntry.objects.filter(page=cls.story.pk, action="wagtail.unpublish").update(
            timestamp=cls.day
        )

    def test_is_gone_and_says_since_when(self):
        response = self.client.get(self.story.url)

        self.assertContains(response, "This story has been withdrawn", status_code=410)
        self.assertContains(response, "took it down on <time", status_code=410)
        self.assertContains(response, "2 March 2026", status_code=410)

    def test_shows_neither_its_headline_nor_its_words(self):
        page = self.client.get(self.story.url).content.decode()

        for hidden in (HEADLINE, "A promise of 1911.", "by the spring", "Mira Voss"):
            assert hidden not in page, hidden

    def test_leads_on(self):
        response = self.client.get(self.story.url)

        for way in ('href="/harbour/">More from Harbour', 'href="/archive/"', 'action="/search/"'):
            self.assertContains(response, way, status_code=410)

    def test_does_not_lead_to_a_section_that_is_not_published(self):
        self.story.get_parent().unpublish()

        self.assertNotContains(self.client.get(self.story.url), "More from", status_code=410)

    def test_answers_head_alike(self):
        response = self.client.head(self.story.url)

        assert (response.status_code, response.content) == (410, b"")

    def test_is_kept_by_the_caches_that_are_purged_and_by_no_browser(self):
        response = self.client.get(self.story.url)

        assert response["Cache-Control"] == "public, max-age=0, s-maxage=600"
        assert not response.cookies
        assert "cookie" not in response.get("Vary", "").lower()

    def test_is_gone_for_its_editors_too_who_still_see_the_draft(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        draft = f"/admin/pages/{self.story.pk}/view_draft/"

        assert self.client.get(self.story.url).status_code == 410
        self.assertContains(self.client.get(draft), HEADLINE)

    def test_is_back_as_soon_as_it_is_published_again(self):
        self.story.save_revision().publish()

        self.assertContains(self.client.get(self.story.url), HEADLINE)

    def test_has_nothing_below_it(self):
        assert self.client.get(f"{self.story.url}more/").status_code == 404

    def test_gives_way_to_a_redirect(self):
        Redirect.add_redirect(self.story.url, "/harbour/", is_permanent=True)

        self.assertRedirects(self.client.get(self.story.url), "/harbour/", status_code=301)

    def test_keeps_the_record_of_what_it_quoted(self):
        response = self.client.get(self.words.get_absolute_url())

        self.assertContains(response, "No published story prints these words at present.")

    def test_that_no_log_speaks_of_names_no_day(self):
        PageLogEntry.objects.filter(page=self.story.pk).delete()

        self.assertContains(
            self.client.get(self.story.url), "and took it down. Its headline", status_code=410
        )


class OtherStories(TestCase):
    def test_a_draft_that_was_never_published_is_not_there(self):
        assert self.client.get(make_article().url).status_code == 404

    def test_a_copy_of_a_published_story_was_never_published(self):
        story = make_article(published=True)

        copy = story.copy(update_attrs={"slug": "another"}, keep_live=False)

        assert self.client.get(copy.specific.url).status_code == 404

    def test_a_scheduled_story_is_not_there(self):
        story = make_article(go_live_at=timezone.now() + timedelta(days=1), published=True)

        assert self.client.get(story.url).status_code == 404

    def test_an_expired_story_is_gone_before_the_scheduler_comes_by(self):
        story = make_article(published=True)
        day = timezone.now().replace(2026, 3, 2, hour=12)
        ArticlePage.objects.filter(pk=story.pk).update(expire_at=day)

        self.assertContains(self.client.get(story.url), "2 March 2026", status_code=410)

    def test_an_expired_story_is_gone_after_the_scheduler_has_come_by(self):
        story = make_article(published=True)
        ArticlePage.objects.filter(pk=story.pk).update(expire_at=timezone.now())
        scheduling.run()

        self.assertContains(self.client.get(story.url), "took it down on", status_code=410)

    def test_an_expired_draft_was_never_there(self):
        story = make_article(expire_at=timezone.now() - timedelta(days=1))

        assert self.client.get(story.url).status_code == 404

    def test_one_that_only_some_could_read_says_nothing(self):
        story = withdrawn()
        PageViewRestriction.objects.create(page=story, restriction_type="login")

        assert self.client.get(story.url).status_code == 404

    def test_one_below_a_restricted_section_says_nothing(self):
        story = withdrawn(section=make_section("Closed desk"))
        PageViewRestriction.objects.create(page=story.get_parent(), restriction_type="login")

        assert self.client.get(story.url).status_code == 404
