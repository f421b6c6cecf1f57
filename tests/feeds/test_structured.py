"""What pages say to machines, checked against a schema of our own, and never at a query's cost."""

import json
from datetime import date

from bs4 import BeautifulSoup
from django.core.cache import cache
from django.template import Context, Template
from django.test import TestCase, override_settings

from news.feeds import structured
from news.models import (
    Byline,
    Correction,
    PersonAlias,
    Quotation,
    QuotationSource,
    QuotationTranslation,
    Role,
)
from news.templatetags.stories import picture, shared_picture
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

from .schema import problems

WORDS = "The harbour will open in May."


class Structured(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.section = make_section("Harbour")
        cls.speaker = make_person("Mira Voss", bio="Chairs the harbour board.")
        cls.writer = make_person("Lena Orth")
        cls.quotation = make_quotation(
            WORDS,
            speaker=cls.speaker,
            role_then="chair of the harbour board",
            said_on=date(2017, 10, 1),
            said_precision="month",
            occasion="opening of the pier",
            place="Vell Island",
        )
        cls.story = cls.publish(
            "Ferry runs again",
            standfirst="A day early.",
            body=[
                paragraph(f"“{WORDS}”"),
                pull_quote(cls.quotation),
                block_quote(cls.quotation, "The harbour … in May."),
            ],
            topics=[make_topic("Ferries")],
            lead_image=make_image(),
            lead_image_alt="A ferry.",
            lead_image_caption="The ferry.",
        )

    @classmethod
    def publish(cls, title, bylines=True, **fields):
        story = make_article(title, section=cls.section, **fields)
        if bylines:
            story.bylines = [
                Byline(person=cls.writer),
                Byline(person=make_person("Tom Aske"), role="photographs"),
            ]
        story.save_revision().publish()
        story.refresh_from_db()
        return story

    def said(self, address):
        """What the page says, by type."""
        page = BeautifulSoup(self.client.get(address).content, "html.parser")
        found = [
            json.loads(tag.string) for tag in page.select("script[type='application/ld+json']")
        ]
        for thing in found:
            assert thing["@context"] == "https://schema.org"
            assert problems(thing) == []
        kinds = [thing["@type"] for thing in found]
        return {
            kind if isinstance(kind, str) else kind[-1]: found[at] for at, kind in enumerate(kinds)
        }

    def on_record(self, **fields):
        Quotation.objects.filter(pk=self.quotation.pk).update(**fields)
        return self.said(self.quotation.get_absolute_url())["Quotation"]


class StoryTests(Structured):
    def test_says_what_it_is_by_whom_and_when(self):
        said = self.said(self.story.url)["NewsArticle"]

        assert said["headline"] == "Ferry runs again"
        assert said["description"] == "A day early."
        assert said["url"] == f"http://testserver{self.story.url}"
        assert said["articleSection"] == "Harbour"
        assert said["keywords"] == ["Ferries"]
        assert said["author"] == [
            {"@type": "Person", "name": "Lena Orth", "url": "http://testserver/people/lena-orth/"}
        ]
        assert said["datePublished"] == self.story.published_at.isoformat(timespec="seconds")
        assert (said["image"]["width"], said["image"]["height"]) == (1440, 900)
        assert said["image"]["creditText"] == "Lena Orth"

    def test_has_the_record_of_each_quotation_once(self):
        (part,) = self.said(self.story.url)["NewsArticle"]["hasPart"]

        assert part["@id"] == f"http://testserver{self.quotation.get_absolute_url()}"
        assert part["text"] == WORDS
        assert part["creator"]["name"] == "Mira Voss"

    def test_has_no_withdrawn_quotation(self):
        Quotation.objects.filter(pk=self.quotation.pk).update(status="withdrawn")

        assert "hasPart" not in self.said(self.story.url)["NewsArticle"]

    def test_is_by_the_newsroom_where_nobody_is_named(self):
        story = self.publish("No byline", bylines=False)

        assert self.said(story.url)["NewsArticle"]["author"]["@type"] == "NewsMediaOrganization"

    def test_has_the_type_of_its_kind(self):
        for kind, special in {
            "analysis": "AnalysisNewsArticle",
            "explainer": "BackgroundNewsArticle",
            "opinion": "OpinionNewsArticle",
        }.items():
            story = self.publish(kind, kind=kind)
            assert self.said(story.url)[special]["@type"] == ["NewsArticle", special]

    def test_says_what_was_put_right_and_that_it_was_changed(self):
        correction = Correction.objects.create(article=self.story, text="It was a Monday.")
        Correction.objects.create(article=self.story, kind="update", text="With more voices.")

        said = self.said(self.story.url)["NewsArticle"]

        assert [comment["text"] for comment in said["correction"]] == ["It was a Monday."]
        assert said["correction"][0]["url"].endswith(f"#correction-{correction.pk}")
        assert said["dateModified"] >= correction.corrected_at.isoformat(timespec="seconds")

    def test_says_the_way_to_it(self):
        steps = self.said(self.story.url)["BreadcrumbList"]["itemListElement"]

        assert [(step["position"], step["name"]) for step in steps] == [
            (1, "Front page"),
            (2, "Harbour"),
            (3, "Ferry runs again"),
        ]

    def test_costs_no_query(self):
        story = type(self.story).objects.get(pk=self.story.pk)
        loaded = {
            "section": self.section,
            "bylines": list(story.bylines.select_related("person")),
            "corrections": list(story.corrections.all()),
            "topics": list(story.topics.all()),
        }
        assert [block.value for block in story.body]
        assert story.url

        with self.assertNumQueries(0):
            assert problems(structured.story(story, **loaded)) == []


class QuotationTests(Structured):
    def test_says_all_that_is_known(self):
        QuotationSource.objects.filter(quotation=self.quotation).update(is_primary=True)
        QuotationSource.objects.create(
            quotation=self.quotation,
            kind="news report",
            title="The Bugle",
            url="https://example.org/bugle",
            sort_order=1,
        )
        QuotationTranslation.objects.create(
            quotation=self.quotation, language="ru", text="Гавань откроется."
        )
        address = f"http://testserver{self.quotation.get_absolute_url()}"

        assert self.on_record(status="verified") == {
            "@context": "https://schema.org",
            "@type": "Quotation",
            "@id": address,
            "url": address,
            "text": WORDS,
            "inLanguage": "en",
            "creator": {
                "@type": "Person",
                "@id": "http://testserver/people/mira-voss/",
                "url": "http://testserver/people/mira-voss/",
                "name": "Mira Voss",
                "jobTitle": "chair of the harbour board",
            },
            "dateCreated": "2017-10",
            "isBasedOn": [
                {
                    "@type": "CreativeWork",
                    "name": "Minutes of the harbour board",
                    "genre": "Transcript",
                }
            ],
            "citation": [
                {
                    "@type": "CreativeWork",
                    "name": "The Bugle",
                    "url": "https://example.org/bugle",
                    "genre": "News report",
                }
            ],
            "locationCreated": {"@type": "Place", "name": "Vell Island"},
            "recordedAt": {"@type": "Event", "name": "opening of the pier"},
            "creativeWorkStatus": "Checked against the source",
            "workTranslation": [
                {"@type": "Quotation", "text": "Гавань откроется.", "inLanguage": "ru"}
            ],
        }

    def test_says_nothing_that_is_not_known(self):
        said = self.on_record(
            said_on=None, said_precision="unknown", place="", occasion="", role_then=""
        )

        for name in ("dateCreated", "isBasedOn", "locationCreated", "recordedAt"):
            assert name not in said
        assert "jobTitle" not in said["creator"]

    def test_has_no_creator_unless_we_say_that_it_was_said(self):
        for status, speaker in (
            ("disputed", self.speaker),
            ("withdrawn", self.speaker),
            ("misattributed", None),
        ):
            with self.subTest(status):
                assert "creator" not in self.on_record(status=status, speaker=speaker)

    def test_has_no_creator_when_it_was_really_someone_elses(self):
        said = self.on_record(
            status="misattributed",
            speaker=None,
            wrongly_attributed_to=self.speaker,
            true_speaker=self.writer,
        )

        assert "creator" not in said


class PersonTests(Structured):
    def test_says_names_and_roles_with_as_much_of_their_dates_as_is_known(self):
        PersonAlias.objects.create(person=self.speaker, name="Мира Фосс", language="ru")
        Role.objects.create(
            person=self.speaker,
            title="Chair",
            organisation="Harbour board",
            started_on=date(2013, 5, 1),
            started_precision="month",
        )
        Role.objects.create(person=self.speaker, title="Pilot", sort_order=1)
        type(self.speaker).objects.filter(pk=self.speaker.pk).update(wikidata_id="Q1137062")

        said = self.said(self.speaker.get_absolute_url())["Person"]

        assert said["alternateName"] == ["Мира Фосс"]
        assert said["sameAs"] == "https://www.wikidata.org/wiki/Q1137062"
        assert said["affiliation"] == [
            {
                "@type": "OrganizationRole",
                "affiliation": {"@type": "Organization", "name": "Harbour board"},
                "roleName": "Chair",
                "startDate": "2013-05",
            }
        ]
        assert said["hasOccupation"] == [
            {"@type": "Role", "hasOccupation": {"@type": "Occupation", "name": "Pilot"}}
        ]


class SiteTests(Structured):
    def test_the_front_page_says_how_to_search(self):
        said = self.said("/")["WebSite"]

        assert said["potentialAction"]["target"]["urlTemplate"] == (
            "http://testserver/search/?q={search_term_string}"
        )

    @override_settings(SITE_URL="https://record.example", ALLOWED_HOSTS=["*"])
    def test_no_address_follows_the_host_header(self):
        for address in ("/", self.story.url, self.speaker.get_absolute_url()):
            html = self.client.get(address, headers={"host": "evil.example"}).content.decode()
            assert "evil.example" not in html
            assert "https://record.example/" in html

    def test_a_preview_says_nothing(self):
        request = self.story.get_full_url()
        assert request
        html = self.story.make_preview_request().content.decode()

        assert "application/ld+json" not in html
        assert "og:title" not in html


class WritingTests(Structured):
    def written(self, name):
        person = make_person(name)
        person = type(person).objects.prefetch_related("roles", "aliases").get(pk=person.pk)
        template = Template("{% load feeds %}{% structured_data 'person' person %}")
        return template.render(Context({"person": person}))

    def test_nothing_ends_the_script_or_opens_a_comment(self):
        for attack in ("</script><script>alert(1)</script>", "<!--<script>", "]]>&lt;", "\u2028"):
            with self.subTest(attack):
                html = self.written(attack)
                script = BeautifulSoup(html, "html.parser").script

                assert html.count("<") == 2
                assert json.loads(script.string)["name"] == attack


class SharingTests(Structured):
    def shared(self, address):
        page = BeautifulSoup(self.client.get(address).content, "html.parser")
        assert page.head.find("meta", property="og:title")
        return {
            tag.get("property") or tag.get("name"): tag["content"]
            for tag in page.head.select("meta[property], meta[name^='twitter:']")
        }

    def test_a_story(self):
        shared = self.shared(self.story.url)

        image = shared.pop("og:image")
        moments = [shared.pop(f"article:{name}_time") for name in ("published", "modified")]
        assert image.startswith("http://testserver/media/")
        assert moments[0] == self.story.published_at.isoformat()
        assert shared == {
            "og:type": "article",
            "og:title": "Ferry runs again",
            "og:description": "A day early. – The Record, the news and the words behind it",
            "og:url": f"http://testserver{self.story.url}",
            "og:site_name": "The Record",
            "og:locale": "en_GB",
            "og:image:type": "image/jpeg",
            "og:image:width": "1440",
            "og:image:height": "900",
            "og:image:alt": "A ferry.",
            "twitter:card": "summary_large_image",
        }

    def test_a_person_with_a_portrait(self):
        type(self.speaker).objects.filter(pk=self.speaker.pk).update(portrait=make_image())

        shared = self.shared(self.speaker.get_absolute_url())

        assert (shared["og:type"], shared["og:title"]) == ("profile", "Mira Voss")
        assert (shared["og:image:width"], shared["og:image:height"]) == ("600", "600")
        assert shared["twitter:card"] == "summary"

    def test_a_quotation_says_its_doubts_first(self):
        Quotation.objects.filter(pk=self.quotation.pk).update(status="disputed")

        shared = self.shared(self.quotation.get_absolute_url())

        assert shared["og:title"] == f"Disputed: “{WORDS}” Mira Voss"
        assert shared["og:description"] == f"Mira Voss, in October 2017: “{WORDS}” Disputed."

    def test_a_picture_is_looked_for_once(self):
        self.client.get(self.story.url)
        image = type(self.story.lead_image).objects.get()
        cache.clear()

        with self.assertNumQueries(1):
            shared_picture(image)
            picture(image)
