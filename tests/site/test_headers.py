import re

from django.conf import settings
from django.test import TestCase

from news.models import User
from tests.making import make_article, make_quotation, make_section, paragraph, pull_quote

STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)

KEPT = r"public, max-age=\d+, s-maxage=\d+(, stale-while-revalidate=\d+, stale-if-error=\d+)?"


class TestPublicPages(TestCase):
    @classmethod
    def setUpTestData(cls):
        section = make_section()
        quotation = make_quotation()
        body = [paragraph("“The harbour will open in May.”"), pull_quote(quotation)]
        article = make_article(section=section, body=body, published=True)
        cls.pages = {
            "the front page": "/",
            "a section": section.url,
            "a story": article.url,
            "a person": f"/people/{quotation.speaker.slug}/",
            "a quotation": f"/quotations/{quotation.uuid}/",
            "the archive": "/archive/",
            "the corrections": "/corrections/",
            "a search": "/search/?q=ferry",
            "a feed": "/feeds/stories.rss",
            "the sitemap": "/sitemap.xml",
        }

    def test_load_nothing_but_this_sites_own_files_and_nothing_inline(self):
        for name, path in self.pages.items():
            with self.subTest(name):
                answer = self.client.get(path)

                assert answer.status_code == 200
                assert answer["Content-Security-Policy"] == STRICT
                assert answer["X-Frame-Options"] == "DENY"
                assert answer["X-Content-Type-Options"] == "nosniff"

    def test_leave_no_cookie_and_may_be_kept_by_any_cache(self):
        for name, path in self.pages.items():
            with self.subTest(name):
                answer = self.client.get(path)

                assert not answer.cookies
                assert "Cookie" not in answer.get("Vary", "")
                assert re.fullmatch(KEPT, answer["Cache-Control"])

    def test_are_the_same_for_an_editor(self):
        pages = {name: self.client.get(path).content for name, path in self.pages.items()}
        self.client.force_login(User.objects.create_superuser("editor"))

        for name, path in self.pages.items():
            with self.subTest(name):
                answer = self.client.get(path)

                assert answer.content == pages[name]
                assert "Cookie" not in answer.get("Vary", "")

    def test_are_not_sent_again_while_they_are_the_same(self):
        for name, path in self.pages.items():
            with self.subTest(name):
                first = self.client.get(path)
                second = self.client.get(path, headers={"if-none-match": first["ETag"]})

                assert second.status_code == 304
                assert second.content == b""

    def test_that_are_not_there_are_as_strict(self):
        answer = self.client.get("/nothing/here/")

        assert answer.status_code == 404
        assert answer["Content-Security-Policy"] == STRICT
        assert not answer.cookies


class TestTheAdmin(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def test_is_kept_by_no_cache(self):
        for path in ("/admin/", "/admin/login/", "/admin/pages/", "/admin/reports/"):
            with self.subTest(path):
                answer = self.client.get(path, follow=True)

                assert "no-store" in answer["Cache-Control"]
                assert "private" in answer["Cache-Control"]

    def test_may_use_its_own_inline_scripts_and_be_framed_by_itself(self):
        policy = self.client.get("/admin/")["Content-Security-Policy"]

        assert "script-src 'self' 'unsafe-inline'" in policy
        assert "frame-ancestors 'self'" in policy
        assert "default-src 'none'" in policy

    def test_lets_its_login_be_framed_by_nobody_else(self):
        self.client.logout()

        answer = self.client.get("/admin/login/")

        assert answer.status_code == 200
        assert answer["X-Frame-Options"] == "DENY"


def test_no_policy_for_readers_is_unsafe():
    assert "unsafe" not in str(settings.SECURE_CSP)
