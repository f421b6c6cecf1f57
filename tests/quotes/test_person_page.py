"""The page of one person: roles, words by year, and stories by and about."""

from datetime import date

from bs4 import BeautifulSoup
from django.test import TestCase
from wagtail.models import PageViewRestriction

from news.models import (
    Byline,
    PersonAlias,
    Quotation,
    QuotationTranslation,
    QuotationUse,
    Role,
)
from tests.making import block_quote, make_article, make_person, make_quotation, make_section


class PersonPage(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.section = make_section("Harbour")
        cls.person = make_person("Mira Voss", bio="Chairs the harbour board.")
        cls.address = cls.person.get_absolute_url()

    @classmethod
    def says(cls, text, published=True, **fields):
        quotation = make_quotation(text, speaker=cls.person, **fields)
        make_article(
            f"Story with {text}",
            published=published,
            section=cls.section,
            body=[block_quote(quotation)],
        )
        return Quotation.objects.get(pk=quotation.pk)

    @classmethod
    def said_in(cls, year, text, **fields):
        return cls.says(text, said_on=date(year, 1, 1), said_precision="year", **fields)

    def page(self, params=""):
        response = self.client.get(self.address + params)
        assert response.status_code == 200, params
        return BeautifulSoup(response.content, "html.parser")

    def words(self, params=""):
        return [
            card.blockquote.text.strip() for card in self.page(params).select(".quotation-card")
        ]


class RoleTests(PersonPage):
    def test_the_latest_role_stands_first_and_one_without_dates_last(self):
        self.says("We sail.")
        for order, (title, organisation, started, ended) in enumerate(
            [
                ("Pilot", "", None, None),
                ("Deckhand", "Vell Ferries", "1998-05-01", "2004-09-30"),
                ("Chair", "Harbour board", "2013-05-01", None),
            ]
        ):
            Role.objects.create(
                person=self.person,
                sort_order=order,
                title=title,
                organisation=organisation,
                started_on=started,
                started_precision="month" if started else "unknown",
                ended_on=ended,
                ended_precision="month" if ended else "unknown",
            )

        timeline = self.page().select(".timeline li")

        assert [" ".join(role.text.split()) for role in timeline] == [
            "since May 2013 Chair, Harbour board",
            "May 1998 – September 2004 Deckhand, Vell Ferries",
            "Dates not known Pilot",
        ]

    def test_someone_without_roles_has_no_timeline(self):
        self.says("We sail.")

        assert not self.page().select(".timeline")

    def test_other_names_say_their_language(self):
        self.says("We sail.")
        PersonAlias.objects.create(person=self.person, name="Мира Фосс", language="ru")

        assert self.page().select_one(".person-aliases bdi")["lang"] == "ru"


class WordsTests(PersonPage):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.said_in(2017, "Data is like oil.", occasion="Speech in Russia")
        cls.said_in(2019, "The ferry is late.", place="Vell Island")
        cls.said_in(2019, "Паром Опоздал.", language="ru")
        cls.says("No date is known.")

    def test_the_newest_said_stand_first_below_their_year(self):
        page = self.page()

        assert page.find("h2", id="words").text == "4 quotations on record"
        assert {
            part.h3.text: [card.blockquote.text.strip() for card in part.select(".quotation-card")]
            for part in page.select(".words-of-year")
        } == {
            "2019": ["The ferry is late.", "Паром Опоздал."],
            "2017": ["Data is like oil."],
            "Date not known": ["No date is known."],
        }
        assert [part.h3.text for part in page.select(".words-of-year")] == [
            "2019",
            "2017",
            "Date not known",
        ]

    def test_a_card_says_when_on_what_occasion_and_in_what_state(self):
        card = self.page("?year=2017").select_one(".quotation-card figcaption")

        assert " ".join(card.text.split()) == (
            "Speech in Russia, in 2017 Not yet checked The record"
        )

    def test_the_words_of_one_year(self):
        assert self.words("?year=2019") == ["The ferry is late.", "Паром Опоздал."]
        assert self.words("?year=undated") == ["No date is known."]
        assert self.words("?year=1999") == []

    def test_words_are_found_in_any_case_and_script_and_as_parts_of_words(self):
        for text, expected in {
            "OIL": ["Data is like oil."],
            "паром": ["Паром Опоздал."],
            "опозд": ["Паром Опоздал."],
            "russia": ["Data is like oil."],
            "vell island": ["The ferry is late."],
            "oil ferry": [],
            "late, “ferry”": ["The ferry is late."],
            "…": [],
        }.items():
            with self.subTest(text):
                assert self.words(f"?q={text}") == expected

    def test_words_are_found_in_a_translation(self):
        QuotationTranslation.objects.create(
            quotation=Quotation.objects.get(language="ru"), language="en", text="The boat was late."
        )

        assert self.words("?q=boat") == ["Паром Опоздал."]

    def test_years_are_counted_among_what_was_found(self):
        years = self.page("?q=a").select(".year-list a")

        assert {" ".join(year.text.split()): year["href"] for year in years} == {
            "All years 3": f"{self.address}?q=a#words",
            "2019 1": "?q=a&year=2019#words",
            "2017 1": "?q=a&year=2017#words",
            "Date not known 1": "?q=a&year=undated#words",
        }

    def test_a_question_and_a_year_hold_together(self):
        assert self.words("?q=a&year=2017") == ["Data is like oil."]

    def test_finding_nothing_leads_back(self):
        page = self.page("?q=bridge")

        assert page.find("h2", id="words").text == "0 quotations on record, with “bridge”"
        assert page.select_one(".empty a")["href"] == self.address

    def test_what_is_asked_for_is_not_for_search_engines(self):
        assert not self.page().find("meta", attrs={"name": "robots"})
        page = self.page("?year=2019&utm_source=x")
        assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        assert page.find("link", rel="canonical")["href"] == (
            f"http://testserver{self.address}?year=2019"
        )

    def test_a_cache_asks_again_for_what_nobody_can_purge(self):
        for params, kept in (("", "max-age=60"), ("?q=oil", "max-age=0"), ("?page=1", "max-age=0")):
            assert kept in self.client.get(self.address + params)["Cache-Control"]

    def test_any_parameters_get_an_answer(self):
        for params in (
            "?year=x",
            "?year=0",
            "?year=99999",
            "?year=-1",
            "?year[]=2019",
            "?q=%00",
            "?q=%ff%fe",
            "?q=" + "x" * 5000,
            "?q=%25_%5C'\"<>",
            "?q=(a|b)*%5B",
            "?page=1&page=1",
        ):
            with self.subTest(params):
                assert self.client.get(self.address + params).status_code == 200
        for params in ("?page=x", "?page=0", "?page=99999999999999999999"):
            with self.subTest(params):
                assert self.client.get(self.address + params).status_code == 404


class LeakTests(PersonPage):
    def test_only_words_in_published_stories_are_shown_and_counted(self):
        self.says("Published words.")
        self.says("Draft words.", published=False)
        withdrawn = self.says("Withdrawn words.")
        Quotation.objects.filter(pk=withdrawn.pk).update(status="withdrawn")
        closed = self.says("Closed words.")
        story = closed.uses.first().article
        PageViewRestriction.objects.create(page=story, restriction_type="login")

        assert self.words() == ["Published words."]
        assert self.words("?q=words") == ["Published words."]
        assert self.page().find("h2", id="words").text == "1 quotation on record"

    def test_stories_are_published_ones(self):
        self.says("Published words.")
        draft = self.says("Draft words.", published=False)
        make_article("Draft by her", section=self.section)
        Byline.objects.create(
            article=make_article("Another draft", section=self.section), person=self.person
        )

        assert [line.text for line in self.page().select(".story-lines h3")] == [
            "Story with Published words."
        ]
        assert draft.text not in self.page().text

    def test_nobody_has_a_page_for_a_draft(self):
        self.says("Draft words.", published=False)

        for address in (self.address, f"{self.address}about/", f"{self.address}by/"):
            assert self.client.get(address).status_code == 404


class StoriesTests(PersonPage):
    def test_stories_by_and_about_lead_to_all_of_them(self):
        for number in range(7):
            self.says(f"Words {number}.")
        for number in range(2):
            story = make_article(f"Written {number}", published=True, section=self.section)
            Byline.objects.create(article=story, person=self.person)

        page = self.page()

        assert len(page.select("#quoting ~ .story-lines li")) == 6
        assert len(page.select("#written ~ .story-lines li")) == 2
        assert [link["href"] for link in page.select(".follow a")][3:] == [f"{self.address}about/"]

    def test_all_of_them_stand_at_an_address_of_their_own(self):
        self.says("Words.")

        page = BeautifulSoup(self.client.get(f"{self.address}about/").content, "html.parser")

        assert page.h1.text == "Stories that quote Mira Voss"
        assert [card.h2.text for card in page.select(".story-card")] == ["Story with Words."]
        assert self.client.get(f"{self.address}by/").status_code == 404


class QueryTests(PersonPage):
    """Whatever the number of words and stories, and with every part of the page there."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.story = make_article("Many words", published=True, section=cls.section)
        Byline.objects.create(article=cls.story, person=cls.person)
        Role.objects.create(person=cls.person, title="Chair")
        PersonAlias.objects.create(person=cls.person, name="Мира Фосс")

    def put_on_record(self, count):
        quotations = Quotation.objects.bulk_create(
            Quotation(
                text=f"Words, the {number}th.",
                speaker=self.person,
                said_on=date(1700 + number, 1, 1),
                said_precision="year",
            )
            for number in range(count)
        )
        QuotationUse.objects.bulk_create(
            QuotationUse(
                article=self.story,
                quotation=quotation,
                block_id=str(quotation.uuid),
                kind="block_quote",
                printed=quotation.text,
                is_exact=True,
            )
            for quotation in quotations
        )

    def test_three_take_as_many_queries_as_three_hundred(self):
        for count in (3, 297):
            self.put_on_record(count)
            self.client.get(self.address)
            with self.assertNumQueries(10):
                page = self.page()
        assert page.find("h2", id="words").text == "300 quotations on record"
        assert len(page.select(".quotation-card")) == 20

    def test_searching_three_hundred_takes_fewer_than_ten(self):
        self.put_on_record(300)
        self.client.get(self.address)
        with self.assertNumQueries(8):
            page = self.page("?q=7th&year=1707")
        assert page.find("h2", id="words").text == (
            "1 quotation on record, said in 1707, with “7th”"
        )
