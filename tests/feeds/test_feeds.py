"""The feed of stories and the site map."""

from xml.etree import ElementTree

import feedparser
from django.test import TestCase, override_settings

from home.models import StandardPage
from news.models import Byline
from tests.making import block_quote, make_article, make_person, make_quotation


class StoriesFeedTests(TestCase):
    def feed(self):
        return feedparser.parse(self.client.get("/feeds/stories.rss").content)

    def test_the_newest_story_stands_first(self):
        make_article("Older", published=True)
        newest = make_article("Newer", published=True, standfirst="Why it matters.")

        feed = self.feed()

        assert feed.bozo is False
        assert [entry.title for entry in feed.entries] == ["Newer", "Older"]
        assert feed.entries[0].link == f"http://testserver{newest.url}"
        assert feed.entries[0].summary == "Why it matters."

    def test_a_headline_is_escaped_once(self):
        make_article("Fish & <b>Chips</b>", published=True)

        assert "Fish &amp; &lt;b&gt;Chips" in self.client.get("/feeds/stories.rss").content.decode()

    def test_an_empty_newspaper_has_a_feed(self):
        feed = self.feed()

        assert (feed.bozo, feed.entries) == (False, [])

    @override_settings(ALLOWED_HOSTS=["*"])
    def test_no_address_follows_the_host_header(self):
        make_article(published=True)

        text = self.client.get("/feeds/stories.rss", headers={"host": "evil.example"}).content

        assert b"evil.example" not in text

    def test_its_queries_do_not_grow_with_the_stories(self):
        for number in range(6):
            make_article(f"Story {number}", published=True)

        self.client.get("/feeds/stories.rss")
        with self.assertNumQueries(2):
            self.client.get("/feeds/stories.rss")


class SitemapTests(TestCase):
    def addresses(self):
        tree = ElementTree.fromstring(self.client.get("/sitemap.xml").content)
        return [element.text for element in tree.iter() if element.tag.endswith("}loc")]

    def test_it_names_everything_public_and_nothing_else(self):
        speaker = make_person("Edda Falk")
        quotation = make_quotation(speaker=speaker)
        story = make_article(published=True, body=[block_quote(quotation)])
        writer = make_person("Tom Aske")
        Byline.objects.create(article=story, person=writer)
        front = story.get_parent().get_parent()
        about = front.add_child(instance=StandardPage(title="About us"))
        draft = make_article("Draft")
        make_person("Nobody Quoted")

        addresses = self.addresses()

        for path in (
            "/",
            story.url,
            story.get_parent().url,
            about.url,
            writer.get_absolute_url(),
            speaker.get_absolute_url(),
            quotation.get_absolute_url(),
        ):
            assert f"http://testserver{path}" in addresses
        assert f"http://testserver{draft.url}" not in addresses
        assert not [address for address in addresses if "nobody" in address]

    def test_each_of_its_addresses_answers(self):
        make_article(published=True)

        for address in self.addresses():
            path = address.removeprefix("http://testserver")
            assert self.client.get(path).status_code == 200, address
