from xml.etree import ElementTree

from django.test import TestCase

from tests.making import block_quote, make_article, make_person, make_quotation, paragraph


class SearchFeedTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        quotation = make_quotation("Power for all.", speaker=make_person("Mira Voss"))
        make_article(
            "Old cables", published=True, body=[paragraph("Power."), block_quote(quotation)]
        )
        make_article("New cables", published=True, body=[paragraph("Power again.")])
        make_article("Draft cables", body=[paragraph("Power.")])

    def titles(self, **params):
        feed = self.client.get("/feeds/search.json", params).json()
        return [item["title"] for item in feed["items"]]

    def test_a_search_is_a_feed_of_its_stories_newest_first(self):
        assert self.titles(q="power") == ["New cables", "Old cables"]
        assert self.titles(q="power speaker:voss") == ["Old cables"]

    def test_or_of_its_quotations(self):
        assert self.titles(q="power", kind="quotation") == ["Mira Voss: Power for all."]

    def test_nothing_that_only_comes_near_is_in_it(self):
        assert self.titles(q="power zeppelin") == []
        assert self.titles(q="powre") == []
        assert self.titles() == []

    def test_it_comes_in_three_formats(self):
        for name in ("rss", "atom", "json"):
            response = self.client.get(f"/feeds/search.{name}", {"q": "power"})
            assert response.status_code == 200
            assert "New cables" in response.content.decode()

    def test_the_page_and_the_browser_are_told_of_it(self):
        page = self.client.get("/search/", {"q": "power", "section": "harbour"})
        address = "/feeds/search.atom?q=power&amp;section=harbour"
        self.assertContains(
            page, f'type="application/atom+xml" title="This search" href="{address}"'
        )

        description = self.client.get("/search/opensearch.xml")
        assert description["Content-Type"].startswith("application/opensearchdescription+xml")
        root = ElementTree.fromstring(description.content)
        urls = [url.get("template") for url in root if url.tag.endswith("Url")]
        assert urls[0] == "http://testserver/search/?q={searchTerms}"
        self.assertContains(page, 'rel="search" type="application/opensearchdescription+xml"')

    def test_a_feed_of_many_quotations_takes_as_many_queries_as_one_of_one(self):
        for number in range(5):
            quotation = make_quotation(
                f"Power number {number}.", make_person(f"Piet Vane {number}")
            )
            make_article(f"Story {number}", published=True, body=[block_quote(quotation)])

        with self.assertNumQueries(5):
            assert len(self.titles(q="power", kind="quotation")) == 6
        with self.assertNumQueries(5):
            assert len(self.titles(q="power speaker:voss", kind="quotation")) == 1
