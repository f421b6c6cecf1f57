"""Every feed, in every format: valid, whole, public and cheap."""

import json
from datetime import date, timedelta
from xml.etree import ElementTree

import feedparser
from bs4 import BeautifulSoup
from django.test import TestCase, override_settings
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from news.feeds.formats import FORMATS
from news.models import (
    Byline,
    Correction,
    Quotation,
    QuotationCorrection,
    QuotationTranslation,
    Topic,
)
from news.quotes.addresses import FEED_FORMATS
from tests.making import (
    block_quote,
    make_article,
    make_image,
    make_person,
    make_quotation,
    make_section,
    make_topic,
    paragraph,
    pull_quote,
)

STORIES = "/feeds/stories"
WORDS = "The harbour will open in May."


class Feeds(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.section = make_section("Harbour", description="All that floats.")
        cls.topic = make_topic("Ferries")
        cls.writer, cls.speaker = make_person("Lena Orth"), make_person("Mira Voss")

    def says(self, text=WORDS, title="Ferry runs again", published=True, **fields):
        quotation = make_quotation(text, speaker=self.speaker, **fields)
        self.story(title, published=published, body=[block_quote(quotation)])
        return Quotation.objects.get(pk=quotation.pk)

    def story(self, title, published=True, **fields):
        story = make_article(title, published=published, section=self.section, **fields)
        Byline.objects.create(article=story, person=self.writer)
        story.topics.add(self.topic)
        story.save()
        return story

    def xml(self, address):
        response = self.client.get(address)
        assert response.status_code == 200, address
        feed = feedparser.parse(response.content)
        assert feed.bozo is False, feed.bozo_exception
        return feed

    def json(self, address):
        response = self.client.get(address)
        assert response.status_code == 200, address
        return json.loads(response.content)

    def titles(self, address):
        return [entry.title for entry in self.xml(f"{address}.rss").entries]


class FormatTests(Feeds):
    def test_each_has_its_content_type(self):
        self.story("Ferry runs again")

        for name, kind in {
            "rss": "application/rss+xml",
            "atom": "application/atom+xml",
            "json": "application/feed+json",
        }.items():
            assert self.client.get(f"{STORIES}.{name}")["Content-Type"] == f"{kind}; charset=utf-8"

    def test_the_newest_story_stands_first_in_each(self):
        self.story("Older")
        self.story("Newer")

        for name in ("rss", "atom"):
            entries = self.xml(f"{STORIES}.{name}").entries
            assert [entry.title for entry in entries] == ["Newer", "Older"]
        assert [item["title"] for item in self.json(f"{STORIES}.json")["items"]] == [
            "Newer",
            "Older",
        ]

    def test_each_says_who_when_and_in_which_language(self):
        story = self.story("Паром идёт", language="ru", standfirst="Why & when.")
        address = f"http://testserver{story.url}"

        for name in ("rss", "atom"):
            (entry,) = self.xml(f"{STORIES}.{name}").entries
            assert entry.link == address
            assert entry.author == "Lena Orth"
            assert entry.content[0].language == "ru"
            assert entry.summary == "Why &amp; when."
            assert entry.published_parsed[:5] == story.published_at.timetuple()[:5]
        (item,) = self.json(f"{STORIES}.json")["items"]
        assert item["url"] == address
        assert item["authors"] == [
            {"name": "Lena Orth", "url": "http://testserver/people/lena-orth/"}
        ]
        assert (item["language"], item["summary"]) == ("ru", "Why & when.")

    def test_a_json_feed_has_what_its_version_asks_for(self):
        self.story("Ferry runs again")

        feed = self.json(f"{STORIES}.json")

        assert {name: feed[name] for name in feed if name != "items"} == {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "The Record",
            "home_page_url": "http://testserver/",
            "feed_url": f"http://testserver{STORIES}.json",
            "description": "The newest stories of The Record.",
            "language": "en-gb",
            "authors": [{"name": "The Record", "url": "http://testserver/"}],
        }
        assert set(feed["items"][0]) == {
            "id",
            "url",
            "title",
            "content_html",
            "summary",
            "date_published",
            "date_modified",
            "authors",
            "language",
        }

    def test_atom_has_its_own_address_and_language(self):
        feed = self.xml(f"{STORIES}.atom").feed

        assert {link.rel: link.href for link in feed.links} == {
            "alternate": "http://testserver/",
            "self": f"http://testserver{STORIES}.atom",
        }
        assert ElementTree.fromstring(self.client.get(f"{STORIES}.atom").content).attrib == {
            "{http://www.w3.org/XML/1998/namespace}lang": "en-gb"
        }

    def test_what_xml_cannot_hold_is_left_out(self):
        story = self.story("Bell")
        type(story).objects.filter(pk=story.pk).update(title="Bell\x07 \x0b<b>& \ud7ff\ufffe")

        assert self.titles(STORIES) == ["Bell <b>& \ud7ff"]
        assert self.xml(f"{STORIES}.atom").entries

    def test_an_empty_newspaper_has_feeds_that_do_not_change(self):
        for name in FORMATS:
            first, second = (self.client.get(f"{STORIES}.{name}") for _ in range(2))
            assert first["ETag"] == second["ETag"]
            assert "Last-Modified" not in first
        assert self.xml(f"{STORIES}.rss").entries == []

    def test_quotes_knows_the_same_formats(self):
        assert tuple(FORMATS) == FEED_FORMATS

    def test_another_format_is_not_found(self):
        for address in ("/feeds/stories.xml", "/feeds/stories/", "/feeds/people/mira-voss.rss"):
            assert self.client.get(address).status_code == 404


class IdentityTests(Feeds):
    def ids(self, address):
        return (
            self.xml(f"{address}.rss").entries[0].id,
            self.xml(f"{address}.atom").entries[0].id,
            self.json(f"{address}.json")["items"][0]["id"],
        )

    def test_an_id_stays_when_a_story_gets_another_headline_and_another_address(self):
        story = self.story("Ferry runs again")
        before = self.ids(STORIES)

        story.slug, story.title = "elsewhere", "Ferry runs on"
        story.save_revision().publish()

        assert set(before) == {f"urn:uuid:{story.translation_key}"}
        assert self.ids(STORIES) == before

    def test_an_id_of_words_stays_when_they_are_corrected(self):
        quotation = self.says()

        quotation.text = "The harbour will open in June."
        quotation.save()

        assert set(self.ids("/feeds/speaker/mira-voss")) == {f"urn:uuid:{quotation.uuid}"}


class FullTextTests(Feeds):
    def content(self):
        content = self.json(f"{STORIES}.json")["items"][0]["content_html"]
        for name, tag in (("rss", "encoded"), ("atom", "content")):
            tree = ElementTree.fromstring(self.client.get(f"{STORIES}.{name}").content)
            written = [element.text for element in tree.iter() if element.tag.endswith("}" + tag)]
            assert written[0] == content
        return BeautifulSoup(content, "html.parser")

    def test_it_has_every_part_of_the_story(self):
        quotation = make_quotation(WORDS, speaker=self.speaker)
        self.story(
            "Ferry runs again",
            standfirst="A day early.",
            lead_image=make_image(),
            lead_image_alt="A ferry.",
            lead_image_caption="At the quay.",
            body=[
                paragraph(f"“{WORDS}” <b>She</b> said."),
                {"type": "heading", "value": "And then?", "id": "1"},
                pull_quote(quotation),
                {
                    "type": "image",
                    "value": {
                        "image": {
                            "image": make_image(credit="Tom Aske").pk,
                            "alt_text": "A buoy.",
                            "decorative": False,
                        },
                        "caption": "Buoy 4.",
                    },
                    "id": "2",
                },
            ],
        )

        content = self.content()

        assert [image["alt"] for image in content.find_all("img")] == ["A ferry.", "A buoy."]
        assert all(image["src"].startswith("http://testserver/media/") for image in content("img"))
        assert [caption.text for caption in content.find_all("figcaption")][0::2] == [
            "At the quay. Lena Orth",
            "Buoy 4. Tom Aske",
        ]
        assert content.strong.text == "A day early."
        assert content.h2.text == "And then?"
        assert content.b.text == "She"

    def test_a_quotation_is_marked_up_with_its_record(self):
        quotation = self.says(
            role_then="chair of the board",
            occasion="opening of the pier",
            said_on=date(2017, 10, 1),
            said_precision="month",
        )
        address = f"http://testserver{quotation.get_absolute_url()}"

        figure = self.content().figure

        assert (figure.blockquote["cite"], figure.blockquote["lang"]) == (address, "en")
        assert figure.blockquote.text == WORDS
        assert figure.figcaption.text == (
            "Mira Voss, chair of the board. Opening of the pier, in October 2017. "
            "Not yet checked: the record of these words"
        )
        assert [link["href"] for link in figure.figcaption.find_all("a")] == [
            "http://testserver/people/mira-voss/",
            address,
        ]

    def test_misattributed_words_have_no_speaker(self):
        quotation = self.says()
        Quotation.objects.filter(pk=quotation.pk).update(
            status="misattributed", speaker=None, wrongly_attributed_to=self.speaker
        )

        caption = self.content().figcaption

        assert caption.text.startswith("Not said by Mira Voss. Misattributed")
        assert len(caption.find_all("a")) == 1

    def test_translated_words_say_so(self):
        quotation = make_quotation("Паром снова пойдёт.", speaker=self.speaker, language="ru")
        QuotationTranslation.objects.create(
            quotation=quotation, language="en", text="The ferry will run again."
        )
        self.story("Promises", body=[block_quote(quotation, "The ferry will run …")])

        figure = self.content().figure

        assert figure.blockquote["lang"] == "en"
        assert "Our translation from Russian." in figure.figcaption.text

    def test_links_lead_to_this_site(self):
        target = self.story("Target")
        self.story(
            "Links",
            body=[
                paragraph(
                    f'<a linktype="page" id="{target.pk}">there</a> <a href="/people/">x</a>'
                    ' <a href="https://example.org/">y</a>'
                )
            ],
        )

        assert [link["href"] for link in self.content().find_all("a")] == [
            f"http://testserver{target.url}",
            "http://testserver/people/",
            "https://example.org/",
        ]

    def test_a_corrected_story_says_so_and_counts_as_changed(self):
        story = self.story("Ferry runs again")
        corrected_at = timezone.now() + timedelta(seconds=5)
        Correction.objects.create(article=story, text="A Monday.", corrected_at=corrected_at)

        assert self.content().find("a")["href"] == f"http://testserver{story.url}#corrections"
        modified = self.json(f"{STORIES}.json")["items"][0]["date_modified"]
        assert modified == corrected_at.isoformat()

    def test_corrections_have_a_feed_of_their_own(self):
        story, draft = self.story("Ferry runs again"), self.story("A draft", published=False)
        correction = Correction.objects.create(article=story, text="It was a <Monday>.")
        Correction.objects.create(article=draft, text="Nobody has read this.")
        self.story("Not corrected")

        items = self.json("/feeds/corrections.json")["items"]

        assert [item["title"] for item in items] == ["Correction: Ferry runs again"]
        assert items[0]["url"] == f"http://testserver{story.url}#correction-{correction.pk}"
        assert "It was a &lt;Monday&gt;." in items[0]["content_html"]
        assert self.titles("/feeds/corrections") == ["Correction: Ferry runs again"]
        assert len(self.xml("/feeds/corrections.atom").entries) == 1

    def test_a_withdrawn_story_takes_its_corrections_out_of_the_feed(self):
        story = self.story("Ferry runs again")
        Correction.objects.create(article=story, text="It was a Monday.")

        story.unpublish()

        assert self.titles("/feeds/corrections") == []

    def test_what_people_wrote_is_escaped(self):
        attack = "<script>alert(1)</script>"
        self.says(attack, title=attack, occasion=attack, role_then=attack)

        for name in ("rss", "atom"):
            assert "<script" not in self.client.get(f"{STORIES}.{name}").content.decode()
        assert not self.content().script


class KindTests(Feeds):
    def test_each_has_what_belongs_to_it(self):
        self.says("One.", title="Here")
        other = make_section("Science")
        make_article("Elsewhere", published=True, section=other)

        assert self.titles(STORIES) == ["Elsewhere", "Here"]
        assert self.titles("/feeds/section/harbour") == ["Here"]
        assert self.titles("/feeds/section/science") == ["Elsewhere"]
        assert self.titles("/feeds/topic/ferries") == ["Here"]
        assert self.titles("/feeds/author/lena-orth") == ["Here"]
        assert self.titles("/feeds/speaker/mira-voss") == ["Mira Voss: One."]

    def test_each_says_what_it_is(self):
        self.says("One.")

        for address, (title, page) in {
            "/feeds/section/harbour": ("Harbour – The Record", self.section.url),
            "/feeds/topic/ferries": ("Ferries – The Record", "/topics/ferries/"),
            "/feeds/author/lena-orth": ("Stories by Lena Orth – The Record", "/people/lena-orth/"),
            "/feeds/speaker/mira-voss": (
                "Mira Voss in their own words – The Record",
                "/people/mira-voss/",
            ),
        }.items():
            feed = self.xml(f"{address}.atom").feed
            assert (feed.title, feed.link) == (title, f"http://testserver{page}")

    def test_of_a_slug_that_is_not_there_is_none(self):
        for kind in ("section", "topic", "author", "speaker"):
            assert self.client.get(f"/feeds/{kind}/nobody.rss").status_code == 404

    def test_its_page_leads_to_it(self):
        self.says("One.")

        for page, feeds in {
            self.section.url: ["/feeds/section/harbour"],
            "/topics/ferries/": ["/feeds/topic/ferries"],
            "/people/mira-voss/": ["/feeds/speaker/mira-voss"],
            "/people/lena-orth/": ["/feeds/author/lena-orth"],
            "/": [],
        }.items():
            head = BeautifulSoup(self.client.get(page).content, "html.parser").head
            links = [link["href"] for link in head.select("link[rel=alternate][type]")]
            expected = [f"{feed}.{name}" for feed in [STORIES, *feeds] for name in FORMATS]
            assert links == expected, page
            for link in links:
                assert self.client.get(link).status_code == 200


class SpeakerTests(Feeds):
    def entries(self):
        return self.json("/feeds/speaker/mira-voss.json")["items"]

    def test_what_became_public_last_stands_first_however_long_ago_it_was_said(self):
        self.says("New words.", said_on=date(2026, 1, 1), said_precision="day")
        self.says("Old words.", said_on=date(1969, 7, 1), said_precision="month")

        assert [item["title"] for item in self.entries()] == [
            "Mira Voss, in July 1969: Old words.",
            "Mira Voss, on 1 January 2026: New words.",
        ]

    def test_it_says_where_the_words_are_printed_and_where_they_are_from(self):
        self.says(title="Ferry & fog")
        self.says("Other words.", title="Draft", published=False)

        (item,) = self.entries()

        assert "Source: Minutes of the harbour board" in item["content_html"]
        assert "Ferry &amp; fog" in item["content_html"]

    def test_a_correction_makes_it_new(self):
        quotation = self.says()
        at = timezone.now() + timedelta(seconds=7)
        QuotationCorrection.objects.create(
            quotation=quotation,
            from_words="One.",
            to_words=WORDS,
            from_fingerprint="",
            from_speaker=self.speaker,
            to_speaker=self.speaker,
            from_status="unverified",
            to_status="unverified",
            reason="Misheard.",
            corrected_at=at,
        )

        assert self.entries()[0]["date_modified"] == at.isoformat()

    def test_withdrawn_words_leave_it(self):
        quotation = self.says()
        self.says("Other words.")
        Quotation.objects.filter(pk=quotation.pk).update(status="withdrawn")

        assert [item["title"] for item in self.entries()] == ["Mira Voss: Other words."]


class CacheTests(Feeds):
    def test_it_says_what_a_cache_may_do_like_a_page(self):
        self.story("Ferry runs again")
        feed = self.client.get(f"{STORIES}.rss")

        assert feed["Cache-Control"] == self.client.get(self.section.url)["Cache-Control"]
        assert not feed.cookies
        for header, value in (
            ("If-None-Match", feed["ETag"]),
            ("If-Modified-Since", feed["Last-Modified"]),
        ):
            again = self.client.get(f"{STORIES}.rss", headers={header: value})
            assert again.status_code == 304

    @override_settings(SITE_URL="https://record.example", ALLOWED_HOSTS=["*"])
    def test_no_address_follows_the_host_header(self):
        self.says()
        for name in FORMATS:
            for address in (STORIES, "/feeds/speaker/mira-voss"):
                response = self.client.get(f"{address}.{name}", headers={"host": "evil.example"})
                assert b"evil.example" not in response.content
                assert b"https://record.example/" in response.content

    def test_its_queries_do_not_grow(self):
        topic = Topic.objects.get()
        for number in range(6):
            quotation = self.says(f"Words {number}.", title=f"Story {number}")
            QuotationTranslation.objects.create(quotation=quotation, language="ru", text="Слова.")
        for address, queries in {
            STORIES: 4,  # one of them for its generation
            "/feeds/section/harbour": 5,
            f"/feeds/topic/{topic.slug}": 5,
            "/feeds/author/lena-orth": 5,
            "/feeds/speaker/mira-voss": 5,
        }.items():
            self.client.get(f"{address}.atom")
            with self.subTest(address), self.assertNumQueries(queries):
                self.client.get(f"{address}.atom")

    def test_pictures_translations_and_links_are_asked_for_once(self):
        target = self.story("Target")
        for number in range(3):
            self.story(
                f"Story {number}",
                lead_image=make_image(),
                lead_image_alt="A ferry.",
                body=[
                    block_quote(make_quotation(f"Words {number}, and more."), f"Words {number} …"),
                    paragraph(f'<a linktype="page" id="{target.pk}">there</a>'),
                ],
            )
        self.client.get(f"{STORIES}.atom")

        with self.assertNumQueries(8):  # two of them Wagtail's, for the pages
            self.client.get(f"{STORIES}.atom")


class LeakTests(Feeds):
    def test_nothing_that_is_not_published_is_in_any_feed(self):
        self.says("Published words.", title="Published")
        self.says("Draft words.", title="Canary draft", published=False)
        closed = self.story("Canary closed", body=[block_quote(make_quotation("Canary closed."))])
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        self.story("Canary scheduled", go_live_at=timezone.now() + timedelta(days=1))
        expired = self.story("Canary expired")
        type(expired).objects.filter(pk=expired.pk).update(expire_at=timezone.now())
        self.story("Canary unpublished").unpublish()
        newer = self.story("Newer")
        newer.title = "Canary change"
        newer.save_revision()

        for address in (
            STORIES,
            "/feeds/section/harbour",
            "/feeds/topic/ferries",
            "/feeds/author/lena-orth",
            "/feeds/speaker/mira-voss",
        ):
            for name in FORMATS:
                html = self.client.get(f"{address}.{name}").content.decode().lower()
                assert "canary" not in html and "draft" not in html, address
                assert "published" in html

    def test_there_is_none_of_what_is_only_in_drafts(self):
        self.says("Draft words.", published=False)
        PageViewRestriction.objects.create(page=self.section, restriction_type="login")

        for address in (
            "/feeds/section/harbour.rss",
            "/feeds/topic/ferries.rss",
            "/feeds/author/lena-orth.rss",
            "/feeds/speaker/mira-voss.rss",
        ):
            assert self.client.get(address).status_code == 404


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
