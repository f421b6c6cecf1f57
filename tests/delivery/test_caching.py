"""Each answer says what a cache may do with it."""

from django.test import TestCase
from django.urls import reverse
from wagtail.models import PageViewRestriction

from news.models import User
from tests.making import block_quote, make_article, make_quotation, make_topic

FRESH_FOR = "public, max-age=60, s-maxage={}, stale-while-revalidate=60, stale-if-error=86400"
KEPT = FRESH_FOR.format(600)


class CachePolicyTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        quotation = make_quotation()
        cls.story = make_article(
            published=True, body=[block_quote(quotation)], topics=[make_topic()]
        )
        cls.public = [
            "/",
            cls.story.url,
            cls.story.get_parent().url,
            "/people/",
            quotation.speaker.get_absolute_url(),
            "/quotations/",
            quotation.get_absolute_url(),
            make_topic().get_absolute_url(),
            "/archive/",
            "/corrections/",
            "/feeds/stories.rss",
            "/sitemap.xml",
            "/robots.txt",
        ]

    def test_public_pages_are_shared_without_cookies(self):
        for address in self.public:
            response = self.client.get(address)

            assert response.status_code == 200, address
            assert response["Cache-Control"] == KEPT, address
            assert "ETag" in response, address
            assert not response.cookies, address
            assert "cookie" not in response.get("Vary", "").lower(), address

    def test_what_did_not_change_is_not_sent_again(self):
        etag = self.client.get(self.story.url)["ETag"]

        response = self.client.get(self.story.url, headers={"if-none-match": etag})

        assert response.status_code == 304
        assert response["Cache-Control"] == KEPT

    def test_further_pages_of_a_list_are_asked_for_each_time(self):
        section = self.story.get_parent()
        for number in range(20):
            make_article(f"Fog, day {number}", section=section, published=True)

        response = self.client.get(f"{section.url}?page=2")

        assert response["Cache-Control"] == FRESH_FOR.format(0)

    def test_an_editor_sees_the_same_page_and_it_may_still_be_shared(self):
        anonymous = self.client.get(self.story.url).content
        self.client.force_login(User.objects.create_superuser("editor"))

        response = self.client.get(self.story.url)

        assert response.content == anonymous
        assert response["Cache-Control"] == KEPT

    def test_a_restricted_story_is_kept_by_no_cache(self):
        PageViewRestriction.objects.create(page=self.story, restriction_type="login")
        assert "public" not in self.client.get(self.story.url)["Cache-Control"]
        self.client.force_login(User.objects.create_superuser("editor"))

        response = self.client.get(self.story.url)

        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]

    def test_the_admin_is_kept_by_no_cache(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        for address in (reverse("wagtailadmin_home"), reverse("wagtailadmin_login")):
            assert "public" not in self.client.get(address)["Cache-Control"]

    def test_a_preview_is_kept_by_no_cache_and_may_be_framed_by_the_admin_alone(self):
        self.client.force_login(User.objects.create_superuser("editor"))

        response = self.client.get(reverse("wagtailadmin_pages:view_draft", args=[self.story.pk]))

        assert response.status_code == 200
        assert "public" not in response["Cache-Control"]
        assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
        published = self.client.get(self.story.url)
        assert "frame-ancestors 'none'" in published["Content-Security-Policy"]
