"""A reader searches, goes on to the story, and finds nothing that is not published."""

import re
from html import unescape

from django.test import TestCase
from wagtail.models import PageViewRestriction

from tests.making import make_article, make_quotation, make_section, paragraph, pull_quote


class SearcherFindsTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        quotation = make_quotation("Power is what the island will run on.")
        cls.story = make_article(
            "Electricity for Vell Island",
            published=True,
            body=[
                paragraph(
                    "“Power is what the island will run on,” Mira Voss told the harbour board.",
                    "In the next winter the cable will be laid.",
                ),
                pull_quote(quotation),
            ],
        )
        make_article("An electricity draft")
        closed = make_section("Closed")
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        make_article("Secret electricity", published=True, section=closed)

    def links(self, address):
        page = self.client.get(address)
        assert page.status_code == 200
        main = page.content.decode().split('<main id="main">')[1].split("</main>")[0]
        found = re.findall(r'<a [^>]*?href="([^"]+)"[^>]*>(.*?)</a>', main, re.DOTALL)
        texts = {re.sub(r"<[^>]+>", "", text).strip(): unescape(href) for href, text in found}
        return main, texts

    def test_from_the_form_on_the_front_page_to_the_story(self):
        front = self.client.get("/").content.decode()
        assert '<form action="/search/" method="get">' in front

        _, links = self.links("/search/?q=electricity")

        story = self.client.get(links["Electricity for Vell Island"])
        self.assertContains(story, "In the next winter the cable will be laid.")

    def test_by_words_that_were_said_and_by_who_said_them(self):
        for q in ("“what the island will run on”", "mira voss", '"in the next" cable'):
            _, links = self.links(f"/search/?q={q}")
            assert "Electricity for Vell Island" in links

    def test_what_is_not_published_is_found_nowhere_and_counted_nowhere(self):
        for address in ("/search/?q=electricity", "/search/?q=electricity&sort=newest", "/search/"):
            main, _ = self.links(address)
            assert "draft" not in main
            assert "Secret" not in main
        assert "<h1>1 story for" in self.links("/search/?q=electricity")[0]
        assert "<h1>No stories for" in self.links("/search/?q=secret")[0]

    def test_from_a_word_too_many_to_the_story(self):
        main, links = self.links("/search/?q=electricity+unicorns")

        assert "Nothing holds all of these words." in main
        assert "Without: <del><bdi>unicorns</bdi></del>" in main
        assert "Electricity for Vell Island" in links

    def test_by_a_misspelt_word(self):
        _, links = self.links("/search/?q=electricty")

        assert "Electricity for Vell Island" in links

    def test_from_a_quotation_to_the_story_that_prints_it(self):
        main, links = self.links("/search/?q=said:power+speaker:voss&kind=quotation")

        assert "<h1>1 quotation for" in main
        assert "Mira Voss" in links and "Electricity for Vell Island" in links

    def test_a_lone_quotation_mark_is_no_error(self):
        assert self.client.get("/search/", {"q": '"'}).status_code == 200

    def test_a_withdrawn_story_is_found_no_more(self):
        self.story.unpublish()

        main, _ = self.links("/search/?q=electricity")

        assert "<h1>No stories for" in main
