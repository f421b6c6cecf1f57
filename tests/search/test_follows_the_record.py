"""What is on record about people, topics, sections and quotations is found as it is now."""

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from news.models import Person, PersonAlias, Quotation, QuotationTranslation, Role
from search.index.writing import put
from search.models import Findable
from tests.making import block_quote, make_article, make_person, make_quotation, make_section
from tests.search.asking import found
from tests.search.test_rebuild_search import rebuild


class FollowsTheRecordTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.desk = make_section("Harbour")
        cls.odile = make_person("Odile Brand")
        cls.quotation = make_quotation("The tide waits for nobody.", speaker=cls.odile)
        cls.story = make_article(
            "Tide tables", published=True, section=cls.desk, body=[block_quote(cls.quotation)]
        )

    def setUp(self):
        self.quotation.refresh_from_db()  # readers know it since its story was published

    def test_another_name_that_is_added_in_the_persons_form(self):
        self.odile.aliases = [PersonAlias(name="Ondine Quell")]
        self.odile.save()

        assert found("quell", kind="person") == ["Odile Brand"]
        assert found("quell") == ["Tide tables"]
        assert found("quell", kind="quotation") == ["The tide waits for nobody."]
        assert rebuild().endswith("0 entries were out of date.")

    def test_another_name_that_is_taken_away(self):
        self.test_another_name_that_is_added_in_the_persons_form()

        odile = Person.objects.get(pk=self.odile.pk)
        odile.aliases = []
        odile.save()

        for kind in ("person", "story", "quotation"):
            assert found("quell", kind=kind) == []
        assert rebuild().endswith("0 entries were out of date.")

    def test_a_role(self):
        Role.objects.create(person=self.odile, title="Harbour pilot", organisation="Vell Port")

        assert found("pilot", kind="person") == ["Odile Brand"]

    def test_a_translation(self):
        self.quotation.translations = [QuotationTranslation(text="Niemand wartet.", language="de")]
        self.quotation.save()

        assert found("niemand", kind="quotation") == ["The tide waits for nobody."]

    def test_a_section_that_is_renamed(self):
        self.desk.refresh_from_db()
        self.desk.title = "Waterfront"
        self.desk.save()

        assert found("section:waterfront") == ["Tide tables"]
        assert found("section:waterfront", kind="quotation") == ["The tide waits for nobody."]
        assert Findable.objects.get(kind="section").title == "Waterfront"
        assert rebuild().endswith("0 entries were out of date.")

    def test_a_section_that_is_taken_off_the_site_is_no_words_of_its_stories(self):
        self.desk.refresh_from_db()
        self.desk.unpublish()

        assert found("tide") == ["Tide tables"]
        assert found("section:harbour") == found("section:harbour", kind="quotation") == []
        assert not Findable.objects.filter(kind="section").exists()
        assert rebuild().endswith("0 entries were out of date.")

    def test_whose_only_words_are_withdrawn_is_not_found_until_they_are_back(self):
        self.quotation.status = Quotation.Status.WITHDRAWN
        self.quotation.save()
        assert found("brand", kind="person") == []

        self.quotation.status = Quotation.Status.UNVERIFIED
        self.quotation.save()

        assert found("brand", kind="person") == ["Odile Brand"]
        assert rebuild().endswith("0 entries were out of date.")

    def test_words_that_are_somebody_elses(self):
        self.quotation.speaker = make_person("Piet Vane")
        self.quotation.save()

        assert found("brand", kind="person") == []
        assert found("vane", kind="person") == ["Piet Vane"]
        assert rebuild().endswith("0 entries were out of date.")

    def test_a_story_that_moves_to_another_section_takes_its_quotations_along(self):
        self.story.move(make_section("Weather"), pos="last-child")

        assert found("section:weather", kind="quotation") == ["The tide waits for nobody."]
        assert found("section:harbour", kind="quotation") == []
        assert rebuild().endswith("0 entries were out of date.")

    def test_of_what_a_story_has_before_and_after_nothing_is_asked_again(self):
        put([self.story.pk])  # the site's paths are kept from now on
        with CaptureQueriesContext(connection) as queries:
            put([self.story.pk])

        asked = " ".join(query["sql"] for query in queries)
        assert "news_quotationtranslation" not in asked
        assert len(queries) == 12
