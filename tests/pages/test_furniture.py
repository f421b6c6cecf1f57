"""What every page has, and what readers' tools rely on."""

import re

from bs4 import BeautifulSoup
from django.conf import settings
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import Client, RequestFactory, TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from home.models import StandardPage
from news.blocks.body import BodyBlock
from news.models import Byline, Correction, QuotationSource, QuotationTranslation, User
from news.pages.lists import page_of
from news.templatetags.stories import as_description
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

WORDS = "The harbour will open in May."
SAID = {"said_on": "2026-03-02", "said_precision": "day"}
RELATED = "5f0c4a6e-0000-4000-8000-000000000001"


class Furniture(TestCase):
    """A newspaper with one of everything."""

    @classmethod
    def setUpTestData(cls):
        cls.section = make_section("Harbour")
        cls.speaker = make_person("Mira Voss")
        cls.writer = make_person("Lena Orth")
        cls.quotation = make_quotation(
            WORDS, speaker=cls.speaker, role_then="chair of the harbour board", **SAID
        )
        cls.pulled, cls.blocked = pull_quote(cls.quotation), block_quote(cls.quotation)
        cls.earlier = make_article("The pier is late again", published=True)
        cls.story = cls.publish(
            "Ferry runs again",
            standfirst="A day earlier than the board had hoped.",
            body=[
                paragraph(f"“{WORDS}”"),
                cls.pulled,
                cls.blocked,
                {"type": "related_stories", "value": [cls.earlier.pk], "id": RELATED},
            ],
            topics=[make_topic("Ferries")],
            lead_image=make_image(size=(800, 500)),
            lead_image_alt="A ferry at the quay.",
        )
        cls.correction = Correction.objects.create(article=cls.story, text="It was a Monday.")
        front = Site.objects.get(is_default_site=True).root_page
        front.add_child(instance=StandardPage(title="About us", body="<p>Who we are.</p>"))
        cls.addresses = {
            "front page": "/",
            "section": cls.section.url,
            "story": cls.story.url,
            "topic": "/topics/ferries/",
            "archive": "/archive/",
            "month": timezone.localtime(cls.story.published_at).strftime("/archive/%Y/%-m/"),
            "corrections": "/corrections/",
            "people": "/people/",
            "person": cls.speaker.get_absolute_url(),
            "quotations": "/quotations/",
            "quotation": cls.quotation.get_absolute_url(),
            "standing page": "/about-us/",
        }

    @classmethod
    def publish(cls, title, **fields):
        story = make_article(title, section=cls.section, **fields)
        story.bylines = [Byline(person=cls.writer)]
        story.save_revision().publish()
        story.refresh_from_db()
        return story

    def page(self, address):
        return BeautifulSoup(self.client.get(address).content, "html.parser")


class EveryPage(Furniture):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        client = Client()
        cls.answers = {kind: client.get(address) for kind, address in cls.addresses.items()}

    def pages(self):
        for kind, answer in self.answers.items():
            with self.subTest(kind):
                assert answer.status_code == 200
                page = BeautifulSoup(answer.content, "html.parser")
                yield self.addresses[kind], answer, page

    def test_has_one_heading_of_the_first_level(self):
        for _, _, page in self.pages():
            assert len(page.find_all("h1")) == 1

    def test_says_what_it_is_in_its_head(self):
        for address, _, page in self.pages():
            description = page.find("meta", attrs={"name": "description"})["content"]
            feed = page.find("link", type="application/rss+xml")

            assert settings.SITE_NAME in page.title.string
            assert len(description) >= 20
            assert page.find("link", rel="canonical")["href"] == f"http://testserver{address}"
            assert feed["href"] == "/feeds/stories.rss"
            assert page.html["lang"] == "en-gb"

    def test_has_its_landmarks_and_two_links_past_them(self):
        for _, _, page in self.pages():
            skips = [link["href"] for link in page.select("a.skip-link")]

            assert page.body.find(["a", "header"]).get("class") == ["skip-link"]
            assert skips == ["#main", "#sections"]
            assert page.find("main", id="main")
            assert page.find("nav", id="sections")
            assert page.find("header") and page.find("footer")
            assert page.select_one("search form[action='/search/'] input[name=q]")

    def test_has_no_id_twice(self):
        for _, _, page in self.pages():
            ids = [tag["id"] for tag in page.select("[id]")]
            assert len(ids) == len(set(ids))

    def test_has_nothing_inline_and_nothing_from_elsewhere(self):
        for _, _, page in self.pages():
            for data in page.select("script[type='application/ld+json']"):  # which nobody runs
                data.decompose()
            assert not page.select("style, [style], script:not([src]), [onclick], [onload]")
            loaded = page.select("link[rel=stylesheet], link[rel=preload], script, img, source")
            for tag in loaded:
                assert tag.get("href", tag.get("src", tag.get("srcset"))).startswith("/")

    def test_knows_light_from_dark_before_it_is_painted(self):
        for _, _, page in self.pages():
            first = page.head.find(["script", "style", "link"])

            assert first.name == "script"
            assert first.attrs == {"src": "/static/js/color-scheme.js"}  # neither deferred nor late

    def test_sets_no_cookie_and_differs_for_nobody(self):
        for _, answer, _ in self.pages():
            assert not answer.cookies
            assert "cookie" not in answer.get("Vary", "").lower()


def canonical(address, **context):
    request = RequestFactory().get(address)
    if "stories" in context:
        context["stories"] = page_of(context["stories"], request)
    context |= {"site_url": "http://testserver", "request": request}
    return Template("{% load stories %}{% canonical %}").render(Context(context))


def test_a_canonical_address_keeps_no_parameter():
    assert canonical("/people/?utm_source=x&page=2") == "http://testserver/people/"


def test_a_canonical_address_keeps_the_page_of_a_list():
    second = canonical("/ferries/?utm_source=x&page=2", stories=range(60))

    assert second == "http://testserver/ferries/?page=2"
    assert canonical("/ferries/?page=1", stories=range(60)) == "http://testserver/ferries/"


def test_a_short_description_says_whose_page_it_is():
    assert as_description(" Boats. ", "The Record") == (
        "Boats. – The Record, the news and the words behind it"
    )
    assert len(as_description("", "A")) >= 20


def test_a_canonical_address_is_written_in_ascii():
    assert canonical("/people/вера/") == ("http://testserver/people/%D0%B2%D0%B5%D1%80%D0%B0/")


def test_pages_of_a_list_have_real_addresses():
    request = RequestFactory().get("/harbour/?page=2")
    context = {"page": page_of(range(60), request), "label": "stories"}
    html = render_to_string("components/pagination.html", context, request)
    pagination = BeautifulSoup(html, "html.parser").nav

    assert pagination["aria-label"] == "Pages of stories"
    assert pagination.find("a", rel="prev")["href"] == "/harbour/"
    assert pagination.find("a", rel="next")["href"] == "?page=3"
    assert pagination.find(attrs={"aria-current": "page"}).text == "Page 2"


def test_pages_of_a_list_keep_what_was_asked_for():
    request = RequestFactory().get("/search/?q=ferry&page=2")
    html = render_to_string(
        "components/pagination.html", {"page": page_of(range(60), request)}, request
    )
    pagination = BeautifulSoup(html, "html.parser").nav

    assert pagination.find("a", rel="prev")["href"] == "/search/?q=ferry"
    assert pagination.find("a", rel="next")["href"] == "?q=ferry&page=3"


def test_a_list_of_one_page_has_no_pagination():
    request = RequestFactory().get("/harbour/")
    context = {"page": page_of(range(3), request)}

    assert render_to_string("components/pagination.html", context, request).strip() == ""


class Story(Furniture):
    def test_is_an_article_in_its_language(self):
        article = self.page(self.story.url).find("article", class_="story")

        assert (article["lang"], article["dir"]) == ("en", "ltr")
        assert article.h1.string == "Ferry runs again"

    def test_has_its_parts_in_their_order(self):
        html = self.client.get(self.story.url).content.decode()
        parts = [
            f'<li><a href="{self.section.url}">Harbour</a></li>',
            "<h1>",
            '<p class="standfirst">',
            "<address",
            '<div class="story-lead">',
            '<aside aria-label="Pull quote"',
            'id="topics"',
            'id="corrections"',
            'id="related-stories"',
            'id="comments"',
        ]
        places = [html.index(part) for part in parts]

        assert places == sorted(places)

    def test_names_its_writers_and_its_day(self):
        article = self.page(self.story.url).find("article", class_="story")
        author = article.address.find("a", rel="author")

        assert author["href"] == "/people/lena-orth/"
        assert author.text == "Lena Orth"
        assert article.header.time["datetime"] == (
            timezone.localtime(self.story.published_at).isoformat(timespec="seconds")
        )

    def test_alone_has_a_standfirst(self):
        for kind, address in self.addresses.items():
            with self.subTest(kind):
                found = self.page(address).select(".standfirst")
                assert len(found) == (1 if kind == "story" else 0)

    def test_says_where_and_when_it_was_corrected(self):
        page = self.page(self.story.url)

        assert page.select_one(".story-meta a[href='#corrections']").time
        assert "It was a Monday." in page.find(id=f"correction-{self.correction.pk}").text

    def test_in_arabic_runs_from_right_to_left(self):
        story = self.publish("العبّارة تبحر من جديد", language="ar")
        article = self.page(story.url).find("article", class_="story")

        assert (article["lang"], article["dir"]) == ("ar", "rtl")

    def test_in_chinese_writes_its_date_in_chinese(self):
        story = self.publish("渡轮恢复通航", language="zh", published_at="2026-03-02T12:00:00Z")
        article = self.page(story.url).find("article", class_="story")

        assert article.header.time.text == "2026年3月2日"

    def test_links_its_published_translations_alone(self):
        self.publish("Паром снова ходит", language="ru", translation_of=self.story)
        make_article("Die Fähre fährt", language="de", translation_of=self.story)

        links = self.page(self.story.url).select(".story-meta a[hreflang]")

        assert [(link["hreflang"], link.text) for link in links] == [("ru", "Паром снова ходит")]

    def test_escapes_what_people_wrote(self):
        attack = "<script>alert(1)</script>"
        escaped = "&lt;script&gt;alert(1)&lt;/script&gt;"
        speaker = make_person(attack)
        words = make_quotation(attack, speaker=speaker, role_then=attack, occasion=attack)
        story = self.publish(
            attack, standfirst=attack, body=[paragraph(escaped), pull_quote(words)]
        )

        for address in (story.url, "/", self.section.url, speaker.get_absolute_url()):
            with self.subTest(address):
                html = self.client.get(address).content.decode()
                assert "<script>" not in html
                assert escaped in html


class QuotationInAStory(Furniture):
    def figure(self, story, kind):
        return self.page(story.url).find("figure", class_=kind)

    def test_stands_in_a_figure(self):
        html = self.client.get(self.story.url).content.decode()
        address = self.quotation.get_absolute_url()
        for kind, block in (("pull-quote", self.pulled), ("block-quote", self.blocked)):
            with self.subTest(kind):
                expected = (
                    rf'<figure class="{kind}" id="quotation-{block["id"]}"[^>]*>'
                    rf'<blockquote cite="{address}"><p>{re.escape(WORDS)}</p></blockquote>'
                    r"<figcaption>.*?</figcaption></figure>"
                )
                assert len(re.findall(expected, html, re.DOTALL)) == 1

    def test_is_an_aside_when_it_is_pulled(self):
        figure = self.figure(self.story, "pull-quote")

        assert figure.parent.name == "aside"
        assert figure.parent["aria-label"] == "Pull quote"
        assert "aria-hidden" not in figure.parent.attrs

    def test_says_who_in_which_role_when_and_whether_it_is_checked(self):
        for kind in ("pull-quote", "block-quote"):
            with self.subTest(kind):
                caption = self.figure(self.story, kind).figcaption
                record = caption.find("a", href=self.quotation.get_absolute_url())

                assert caption.find("a", href="/people/mira-voss/").text.split() == [
                    "MV",
                    "Mira",
                    "Voss",
                ]
                assert caption.find(class_="role").text == "chair of the harbour board"
                assert caption.time["datetime"] == "2026-03-02"
                assert "Not yet checked" in record.text

    def test_cites_its_source_where_that_has_an_address(self):
        words = make_quotation("We never said May.", speaker=self.speaker)
        words.sources.update(url="https://example.org/minutes")
        story = self.publish("Minutes", body=[block_quote(words)])

        assert self.figure(story, "block-quote").blockquote["cite"] == "https://example.org/minutes"

    def test_names_its_source_a_primary_one_before_others(self):
        words = make_quotation("We never said May.", speaker=self.speaker)
        QuotationSource.objects.create(
            quotation=words,
            kind="recording",
            title="Harbour radio",
            url="https://example.org/radio",
            is_primary=True,
            sort_order=1,
        )
        story = self.publish("Minutes", body=[block_quote(words)])

        source = self.figure(story, "block-quote").find(class_="source")

        assert source.text == "Source: Harbour radio"
        assert source.a["href"] == "https://example.org/radio"

    def test_leads_to_its_record_in_words_that_everyone_sees(self):
        for kind in ("pull-quote", "block-quote"):
            caption = self.figure(self.story, kind).figcaption

            link = caption.find("a", class_="record-link")
            assert link["href"] == self.quotation.get_absolute_url()
            assert link.text.split() == ["Not", "yet", "checked", "The", "record"]
            assert not caption.select(".visually-hidden, [hidden]")

    def test_printed_in_translation_says_so_and_the_original_is_one_step_away(self):
        words = make_quotation("Паром пойдёт в мае.", speaker=self.speaker, language="ru")
        QuotationTranslation.objects.create(
            quotation=words, language="en", text="The ferry will run in May.", method="official"
        )
        for printed in ("The ferry will run in May.", "The ferry will run …"):
            with self.subTest(printed):
                story = self.publish("Promises", body=[block_quote(words, printed)])
                figure = self.figure(story, "block-quote")
                translated = figure.find(class_="translation")

                assert "lang" not in figure.blockquote.attrs
                assert translated.text == "Official translation from Russian. Read the original"
                assert translated.a["href"] == f"{words.get_absolute_url()}#words"

    def test_known_in_translation_only_says_so(self):
        words = make_quotation("We sail.", speaker=self.speaker, kind="translated")
        story = self.publish("Sailing", body=[block_quote(words)])

        assert self.figure(story, "block-quote").find(class_="translation").text == (
            "Known in translation only"
        )

    def test_in_another_language_without_a_translation_names_the_language(self):
        words = make_quotation("Паром пойдёт.", speaker=self.speaker, language="ru")
        story = self.publish("Promises", body=[block_quote(words)])

        assert self.figure(story, "block-quote").find(class_="translation").text == "In Russian"

    def test_in_another_language_says_so_and_is_translated(self):
        words = make_quotation("Паром пойдёт.", speaker=self.speaker, language="ru")
        QuotationTranslation.objects.create(
            quotation=words, language="en", text="The ferry will run."
        )
        story = self.publish("Promises", body=[block_quote(words)])

        figure = self.figure(story, "block-quote")

        assert (figure.blockquote["lang"], figure.blockquote["dir"]) == ("ru", "ltr")
        assert "“The ferry will run.”" in figure.figcaption.text

    def test_with_no_speaker_names_nobody_as_the_speaker(self):
        words = make_quotation(
            "Fog is free.", status="misattributed", wrongly_attributed_to=self.speaker
        )
        story = self.publish("Not hers", body=[block_quote(words)])

        figure = self.figure(story, "block-quote")

        assert figure["data-status"] == "misattributed"
        assert "Not said by Mira Voss" in figure.figcaption.text
        assert not figure.find("a", href=self.speaker.get_absolute_url())


class EmptyNewspaper(TestCase):
    def test_has_kind_words_on_each_list(self):
        section = make_section("Harbour")
        expected = {
            "/": "The first story has yet to be published.",
            section.url: "No story stands here yet.",
            "/archive/": "Nothing has been published yet.",
            "/people/": "Nobody is on the record yet.",
            "/quotations/": "No published story quotes anyone yet.",
            "/corrections/": "We have had nothing to correct so far.",
        }
        for address, words in expected.items():
            with self.subTest(address):
                self.assertContains(self.client.get(address), words)


class PagesThatSayWhatWentWrong(TestCase):
    def test_an_address_that_is_not_there_helps_on(self):
        page = self.client.get("/nothing/here/")

        self.assertContains(page, "<h1>This page is not here</h1>", status_code=404, html=True)
        self.assertNotContains(page, "canonical", status_code=404)

    def test_a_fault_of_ours_is_told_without_a_request(self):
        html = render_to_string("500.html", {"newspaper": "The Record"})

        assert "<h1>Something went wrong</h1>" in html
        assert "<style" not in html


class Previews(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def test_every_block_has_one_in_the_newspapers_own_styles(self):
        for name, block in BodyBlock().child_blocks.items():
            with self.subTest(name):
                address = reverse("wagtailadmin_block_preview")
                answer = self.client.get(address, {"id": block.definition_prefix})

                self.assertContains(answer, "/static/css/tokens.css")
                assert "{%" not in answer.content.decode()

    def test_the_quote_blocks_show_words_that_nobody_said(self):
        for template in ("pull_quote", "block_quote"):
            with self.subTest(template):
                html = render_to_string(f"blocks/previews/{template}.html")
                assert "Mira Voss" in html
                assert "A harbour is a promise" in html


class Queries(Furniture):
    """How many it takes to render each page: three to find it, and what the page shows."""

    def setUp(self):
        for address in self.addresses.values():  # renditions and content types are there
            self.client.get(address)

    def test_of_the_front_page(self):
        with self.assertNumQueries(11):
            self.client.get("/")

    def test_of_a_section(self):
        with self.assertNumQueries(8):
            self.client.get(self.section.url)

    def test_of_a_story(self):
        with self.assertNumQueries(13):
            self.client.get(self.story.url)

    def test_of_a_person(self):
        with self.assertNumQueries(10):
            self.client.get(self.speaker.get_absolute_url())

    def test_of_a_story_with_a_picture_in_its_body(self):
        image = {"image": make_image().pk, "alt_text": "Fog.", "decorative": False}
        picture = {"type": "image", "value": {"image": image, "caption": ""}}
        story = self.publish(
            "A picture more",
            body=[*self.story.body.raw_data, picture],
            topics=[make_topic("Ferries")],
            lead_image=make_image(),
            lead_image_alt="A ferry.",
        )
        Correction.objects.create(article=story, text="It was a Tuesday.")
        self.client.get(story.url)

        with self.assertNumQueries(14):
            self.client.get(story.url)

    def test_do_not_grow_with_the_stories_of_a_list(self):
        for number in range(2):
            self.publish(
                f"Fog, day {number}", lead_image=make_image(size=(800, 500)), lead_image_alt="Fog."
            )
        self.client.get(self.section.url)

        with self.assertNumQueries(8):
            self.client.get(self.section.url)

    def test_do_not_grow_with_the_quotations_of_a_story(self):
        people = [make_person(f"Pilot {number}", portrait=make_image()) for number in range(3)]
        said = [make_quotation(f"Fog, day {n}.", speaker=person) for n, person in enumerate(people)]
        story = self.publish("Three pilots", body=[block_quote(words) for words in said])

        with self.assertNumQueries(14):
            self.client.get(story.url)
