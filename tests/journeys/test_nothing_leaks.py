"""A draft, a scheduled, an expired and a restricted story leak nowhere, in no list and no count."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.models import ArticlePage, Correction
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    make_topic,
)

CANARY = "zanzibarcanary"


class LeakTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.section, closed = make_section("Harbour"), make_section("Closed desk")
        cls.topic = make_topic("Ferries")
        cls.writer = make_person("Tom Aske")
        cls.hidden = []

        def hide(kind, published=True, **fields):
            words = make_quotation(f"{CANARY} {kind}", speaker=make_person(f"{CANARY} {kind}"))
            story = make_article(
                f"{CANARY} {kind}",
                published=published,
                standfirst=f"{CANARY} {kind}",
                body=[block_quote(words)],
                topics=[cls.topic],
                **fields,
            )
            person = words.speaker.get_absolute_url()
            cls.hidden += [story.url, person, f"{person}by/", f"{person}about/"]
            cls.hidden += [f"/feeds/speaker/{words.speaker.slug}.json"]
            return story

        hide("draft", published=False)
        hide("scheduled", go_live_at=timezone.now() + timedelta(days=1))
        hide("unpublished").unpublish()
        PageViewRestriction.objects.create(page=hide("restricted"), restriction_type="login")
        expired = hide("expired")
        ArticlePage.objects.filter(pk=expired.pk).update(expire_at=timezone.now())
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        below = hide("below a restricted section", section=closed)
        Correction.objects.create(article=below, text=f"{CANARY} correction")

        cls.open = make_article("Ferry runs again", published=True, topics=[cls.topic])
        cls.open.title = f"{CANARY} unpublished change"
        cls.open.save_revision()
        ArticlePage.objects.filter(pk=cls.open.pk).update(
            published_at=timezone.now().replace(year=2026)
        )

    def public_addresses(self):
        now = ArticlePage.objects.get(pk=self.open.pk).published_at
        return [
            "/",
            self.section.url,
            self.open.url,
            self.topic.get_absolute_url(),
            "/people/",
            "/quotations/",
            "/corrections/",
            "/archive/",
            f"/archive/{now.year}/",
            f"/archive/{now.year}/{now.month}/",
            f"/archive/{now.year}/{now.month}/{now.day}/",
            f"/search/?q={CANARY}",
            "/search/?q=ferry",
            *(
                f"/feeds/{feed}.{name}"
                for feed in ("stories", "section/harbour", "topic/ferries")
                for name in ("rss", "atom", "json")
            ),
            "/sitemap.xml",
        ]

    def test_no_public_page_holds_the_canary(self):
        for address in self.public_addresses():
            response = self.client.get(address)
            text = response.content.decode().lower()

            assert response.status_code == 200, address
            if address == f"/search/?q={CANARY}":  # which repeats what was asked, and nothing else
                assert f"{CANARY} " not in text and f"{CANARY}-" not in text
            else:
                assert CANARY not in text, address

    def test_the_open_story_is_there(self):
        for address in ("/", self.section.url, "/feeds/stories.rss", "/search/?q=ferry"):
            page = self.client.get(address).content.decode()
            assert "Ferry runs again" in page.replace("<mark>", "").replace("</mark>", "")

    def test_no_hidden_address_answers(self):
        for address in self.hidden:
            response = self.client.get(address)

            assert response.status_code in (302, 404, 410), address
            if response.status_code == 302:
                assert response["Location"].startswith("/_util/login/"), address

    def test_a_refused_reader_sees_no_headline(self):
        for address in self.hidden:
            assert CANARY not in self.client.get(address).content.decode(), address

    def test_the_archive_counts_the_open_story_alone(self):
        year = ArticlePage.objects.get(pk=self.open.pk).published_at.year

        response = self.client.get("/archive/")

        assert [(entry["year"], entry["stories"]) for entry in response.context["years"]] == [
            (year, 1)
        ]
