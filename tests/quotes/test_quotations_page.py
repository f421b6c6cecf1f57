"""The list of all quotations: filters with true counts, which hold together, and come off again."""

from datetime import date
from unittest.mock import patch

from bs4 import BeautifulSoup
from django.test import TestCase
from wagtail.models import PageViewRestriction

from news.models import Quotation, QuotationUse, Role
from tests.making import block_quote, make_article, make_person, make_quotation, make_section

LIST = "/quotations/"


class QuotationsPage(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.voss, cls.falk = make_person("Mira Voss"), make_person("Edda Falk")
        cls.harbour, cls.science = make_section("Harbour"), make_section("Science")

    @classmethod
    def says(cls, speaker, text, year=None, sections=(), status="unverified", **fields):
        dated = {"said_on": date(year, 1, 1), "said_precision": "year"} if year else {}
        quotation = make_quotation(text, speaker=speaker, status=status, **dated, **fields)
        for section in sections or [cls.harbour]:
            make_article(
                f"Story with {text}",
                published=True,
                section=section,
                body=[block_quote(quotation)],
            )
        return quotation

    def page(self, params=""):
        response = self.client.get(LIST + params)
        assert response.status_code == 200, params
        return BeautifulSoup(response.content, "html.parser")

    def words(self, params=""):
        return [
            card.blockquote.text.strip() for card in self.page(params).select(".quotation-card")
        ]

    def choices(self, params=""):
        """Of each filter, what can be chosen."""
        return {
            select["name"]: [option.text for option in select.find_all("option")[1:]]
            for select in self.page(params).select(".filters select")
        }


class FilterTests(QuotationsPage):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.says(cls.voss, "One.", 2017, status="verified")
        cls.says(cls.voss, "Two.", 2019, [cls.harbour, cls.science])
        cls.says(cls.falk, "Three.", 2019, [cls.science])
        cls.says(None, "Four.", status="misattributed", wrongly_attributed_to=cls.voss)

    def test_each_filter_finds_what_it_says(self):
        for params, expected in {
            "": ["Two.", "Three.", "One.", "Four."],
            "?speaker=mira-voss": ["Two.", "One."],
            "?year=2019": ["Two.", "Three."],
            "?year=undated": ["Four."],
            "?section=science": ["Two.", "Three."],
            "?state=verified": ["One."],
            "?state=misattributed": ["Four."],
            "?speaker=mira-voss&year=2019": ["Two."],
            "?speaker=edda-falk&section=science&year=2019&state=unverified": ["Three."],
            "?speaker=edda-falk&year=2017": [],
        }.items():
            with self.subTest(params):
                assert self.words(params) == expected

    def test_every_choice_says_how_many_it_would_find(self):
        assert self.choices() == {
            "speaker": ["Edda Falk (1)", "Mira Voss (2)"],
            "year": ["2019 (2)", "2017 (1)", "Date not known (1)"],
            "section": ["Harbour (3)", "Science (2)"],
            "state": ["Not yet checked (2)", "Checked against the source (1)", "Misattributed (1)"],
        }

    def test_a_choice_is_counted_with_the_other_filters_in_force(self):
        assert self.choices("?speaker=mira-voss&year=2019") == {
            "speaker": ["Edda Falk (1)", "Mira Voss (1)"],
            "year": ["2019 (1)", "2017 (1)"],
            "section": ["Harbour (1)", "Science (1)"],
            "state": ["Not yet checked (1)"],
        }

    def test_every_count_is_what_the_choice_finds(self):
        for start in ("?", "?speaker=mira-voss&", "?section=science&"):
            for select in self.page(start).select(".filters select"):
                for option in select.find_all("option")[1:]:
                    count = int(option.text.rpartition("(")[2].strip(")"))
                    with self.subTest(start + option["value"]):
                        others = start.replace(f"{select['name']}=", "other=")
                        params = f"{others}{select['name']}={option['value']}"
                        assert len(self.words(params)) == count

    def test_more_speakers_than_a_list_can_offer_stand_elsewhere(self):
        assert not self.page().select(".filter-more")
        with patch("news.quotes.facets.MOST_SPEAKERS", 1):
            assert self.choices()["speaker"] == ["Mira Voss (2)"]
            assert self.page().select_one(".filter-more")["href"] == "/people/"

    def test_what_is_chosen_stays_chosen_where_nothing_is_found(self):
        page = self.page("?speaker=edda-falk&year=2017")

        chosen = [option.text for option in page.select("option[selected]")]
        assert chosen == ["Edda Falk (0)", "2017 (0)"]
        assert page.select_one(".empty a")["href"] == LIST
        assert page.find(role="status").text == "0 quotations on record"

    def test_each_filter_can_be_taken_away(self):
        chips = self.page("?speaker=mira-voss&year=2019&utm_source=x&page=1").select(".chips a")

        assert {chip.bdi.text: chip["href"] for chip in chips[:-1]} == {
            "Mira Voss": f"{LIST}?year=2019",
            "2019": f"{LIST}?speaker=mira-voss",
        }
        assert (chips[-1].text, chips[-1]["href"]) == ("Remove all", LIST)

    def test_misattributed_words_name_whose_they_are_not(self):
        card = self.page("?state=misattributed").select_one(".quotation-card")

        assert "Not said by Mira Voss" in card.figcaption.text
        assert not card.figcaption.find("a", href="/people/mira-voss/")

    def test_what_is_filtered_is_not_for_search_engines(self):
        page = self.page("?year=2019&utm_source=x&speaker=mira-voss")

        assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        assert page.find("link", rel="canonical")["href"] == (
            f"http://testserver{LIST}?speaker=mira-voss&year=2019"
        )
        assert page.title.string.startswith("Quotations: Mira Voss, 2019 – ")
        assert not self.page().find("meta", attrs={"name": "robots"})

    def test_what_is_not_understood_is_left_out(self):
        for params in (
            "?speaker=nobody",
            "?speaker=%00",
            "?speaker=" + "x" * 5000,
            "?year=20177",
            "?year=0",
            "?year=x",
            "?section=nowhere",
            "?state=withdrawn",
            "?state=%ff",
            "?speaker[]=mira-voss",
            "?speaker=1&year=-1&section='%22&state=;",
        ):
            with self.subTest(params):
                assert len(self.words(params)) == 4
                assert not self.page(params).select(".chips")

    def test_a_page_that_is_not_there_is_not_found(self):
        for params in ("?page=2", "?page=x", "?page=-1", "?year=2019&page=9"):
            assert self.client.get(LIST + params).status_code == 404

    def test_takes_few_queries(self):
        self.client.get(LIST)
        with self.assertNumQueries(8):
            self.client.get(LIST)
        with self.assertNumQueries(10):
            self.client.get(f"{LIST}?speaker=mira-voss&section=harbour&year=2019&state=unverified")


class NamesakeTests(QuotationsPage):
    def test_two_people_of_one_name_are_told_apart_by_their_roles(self):
        other = make_person("Mira Voss")
        Role.objects.create(person=other, title="Pilot", organisation="Vell Ferries")
        self.says(self.voss, "One.")
        self.says(other, "Two.")

        assert self.choices()["speaker"] == [
            "Mira Voss (1)",
            "Mira Voss, Pilot, Vell Ferries (1)",
        ]


class LeakTests(QuotationsPage):
    def test_only_what_is_published_is_listed_counted_or_named(self):
        self.says(self.voss, "Published.", 2017)
        draft = make_quotation(
            "Draft.", speaker=self.falk, said_on="2001-01-01", said_precision="day"
        )
        make_article("Draft", body=[block_quote(draft)], section=self.science)
        closed = make_section("Closed desk")
        self.says(self.falk, "Closed.", 2002, [closed])
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        withdrawn = self.says(self.falk, "Withdrawn.", 2003)
        Quotation.objects.filter(pk=withdrawn.pk).update(status="withdrawn")

        assert self.words() == ["Published."]
        assert self.choices() == {
            "speaker": ["Mira Voss (1)"],
            "year": ["2017 (1)"],
            "section": ["Harbour (1)"],
            "state": ["Not yet checked (1)"],
        }

    def test_a_filter_names_nobody_who_is_not_public(self):
        self.says(self.voss, "Published.", 2017)
        closed = make_section("Closed desk")
        self.says(self.falk, "Closed.", 2002, [closed])
        PageViewRestriction.objects.create(page=closed, restriction_type="login")

        html = self.client.get(f"{LIST}?speaker=edda-falk&section=closed-desk").content.decode()

        assert "Edda Falk" not in html
        assert "Closed desk" not in html

    def test_nothing_published_has_kind_words_and_no_filters(self):
        page = self.page()

        assert "No published story quotes anyone yet." in page.text
        assert not page.select(".filters")


class PagesTests(QuotationsPage):
    def test_pages_keep_the_filters(self):
        story = make_article("Many words", published=True, section=self.harbour)
        quotations = Quotation.objects.bulk_create(
            Quotation(text=f"Words {number}.", speaker=self.voss) for number in range(45)
        )
        QuotationUse.objects.bulk_create(
            QuotationUse(
                article=story,
                quotation=quotation,
                block_id=str(quotation.uuid),
                kind="block_quote",
                printed=quotation.text,
                is_exact=True,
            )
            for quotation in quotations
        )

        page = self.page("?speaker=mira-voss&page=2")

        assert page.find(role="status").text == "45 quotations on record"
        assert page.select_one(".pagination a[rel=next]")["href"] == "?speaker=mira-voss&page=3"
        assert page.select_one(".pagination a[rel=prev]")["href"] == f"{LIST}?speaker=mira-voss"
        assert page.find("link", rel="canonical")["href"] == (
            f"http://testserver{LIST}?speaker=mira-voss&page=2"
        )
