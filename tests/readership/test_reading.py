"""POST /reads/<page id>/: what a story's page says when it has been read."""

from unittest import mock

from django.db import DatabaseError
from django.test import TestCase, override_settings
from django.urls import reverse

from news.models import DailyReads, User
from news.pages.querysets import ArticleQuerySet
from tests.delivery.test_origin import MATRIX, TRUSTED, headers_of
from tests.making import make_article

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
CUBOT = "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/141.0 Mobile"
OWN_PAGE = {"Sec-Fetch-Site": "same-origin", "User-Agent": FIREFOX}
NOT_READERS = [
    "",
    "curl/8.14.1",
    "python-requests/2.32.3",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 AppleWebKit/537.36 (compatible; bingbot/2.0) Chrome/141.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (Applebot/0.1)",
    "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)",
    "Mozilla/5.0 (compatible; Baiduspider/2.0)",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 HeadlessChrome/156.0 Safari/537.36",
    "Mozilla/5.0 (Linux; Android 11) Chrome/141.0 Mobile Safari/537.36 Chrome-Lighthouse",
    "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/534+ BingPreview/1.0b",
    "Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)",
]


class ReadingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article(published=True)
        cls.address = f"/reads/{cls.story.pk}/"

    def read(self, address=None, **headers):
        headers = {name: value for name, value in {**OWN_PAGE, **headers}.items() if value}
        return self.client.post(address or self.address, headers=headers)

    def counted(self):
        return sum(DailyReads.objects.values_list("reads", flat=True))

    def test_a_reader_is_counted_and_gets_nothing_back(self):
        response = self.read()

        assert (response.status_code, response.content) == (204, b"")
        assert "no-store" in response["Cache-Control"]
        assert not response.cookies
        assert "cookie" not in response.get("Vary", "").lower()
        assert self.counted() == 1

    def test_an_editor_is_one_reader_among_others(self):
        self.client.force_login(User.objects.create_superuser("editor"))

        self.read()

        with self.assertNumQueries(4):  # nobody looks up who it is
            self.read()

        assert self.counted() == 2

    @override_settings(CSRF_TRUSTED_ORIGINS=[TRUSTED])
    def test_only_our_own_pages_may_say_so(self):
        for site, origin, own in MATRIX:
            with self.subTest(site=site, origin=origin):
                DailyReads.objects.all().delete()
                headers = {**headers_of(site, origin), "User-Agent": FIREFOX}

                response = self.client.post(self.address, headers=headers)

                assert response.status_code == (204 if own else 403)
                assert "no-store" in response["Cache-Control"]
                assert self.counted() == int(own)

    def test_programs_are_not_counted(self):
        for name in NOT_READERS:
            with self.subTest(name):
                assert self.read(**{"User-Agent": name}).status_code == 204
                assert self.counted() == 0

    def test_a_telephone_with_bot_in_its_name_is(self):
        self.read(**{"User-Agent": CUBOT})

        assert self.counted() == 1

    def test_who_asks_not_to_be_tracked_is_not_counted(self):
        for header in ("DNT", "Sec-GPC"):
            assert self.read(**{header: "1"}).status_code == 204

        assert self.counted() == 0

    def test_a_story_that_is_not_there_looks_like_one_that_is(self):
        draft = make_article("A draft")
        for pk in (draft.pk, 0, 10**30):
            response = self.read(f"/reads/{pk}/")

            assert (response.status_code, response.content) == (204, b"")
        assert self.counted() == 0

    def test_what_is_sent_along_is_not_read(self):
        with mock.patch("django.core.handlers.wsgi.WSGIRequest.read") as read:
            response = self.client.post(self.address, {"words": "x" * 100_000}, headers=OWN_PAGE)

        assert response.status_code == 204
        assert not read.called

    def test_it_is_nothing_to_look_at(self):
        for method in (self.client.get, self.client.head, self.client.put):
            response = method(self.address, headers=OWN_PAGE)

            assert (response.status_code, response["Allow"]) == (405, "POST")
        assert self.counted() == 0

    def test_a_database_that_fails_is_no_readers_business(self):
        broken = mock.patch.object(ArticleQuerySet, "exists", side_effect=DatabaseError("gone"))
        with broken, self.assertLogs("news", "WARNING"):
            assert self.read().status_code == 204


class ThePageTests(TestCase):
    SCRIPT = "/static/js/reading.js"

    def test_a_story_says_where_it_is_counted(self):
        story = make_article(published=True)

        page = self.client.get(story.url)

        self.assertContains(page, f'data-counts-at="/reads/{story.pk}/"')
        self.assertContains(page, f'<script type="module" src="{self.SCRIPT}"></script>')

    def test_no_other_page_has_the_script(self):
        story = make_article(published=True)
        for address in ("/", story.get_parent().url, "/people/", "/quotations/", "/search/?q=x"):
            self.assertNotContains(self.client.get(address), self.SCRIPT)

    def test_a_preview_is_not_counted(self):
        story = make_article(published=True)
        self.client.force_login(User.objects.create_superuser("editor"))

        preview = self.client.get(reverse("wagtailadmin_pages:view_draft", args=[story.pk]))

        self.assertContains(preview, story.title)
        self.assertNotContains(preview, self.SCRIPT)
        self.assertNotContains(preview, "data-counts-at")
