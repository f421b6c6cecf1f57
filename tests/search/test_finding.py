from datetime import UTC, datetime

from django.db import connection
from django.test import TestCase

from news.models import Byline, PersonAlias
from search.finding.page import results_page
from search.finding.results import find
from search.index.asking import statement
from tests.making import block_quote, make_article, make_person, make_quotation, paragraph
from tests.search.asking import asked, found


def make_story(title, *texts, **fields):
    return make_article(title, published=True, body=[paragraph(*(texts or ["Words."]))], **fields)


class MatchingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        make_story("Ferry", "The ferry will run in the next winter.", "Electricity comes later.")
        make_story("Power", "Electricity will be the next thing in the harbour.")
        make_story("Зима", "Ёлка на пристани.", language="ru")
        make_story("港", "東京の港で電気が消えた。", language="ja")

    def test_all_words_must_be_there(self):
        assert sorted(found("electricity")) == ["Ferry", "Power"]
        assert found("electricity winter") == ["Ferry"]
        assert found("electricity snow") == []

    def test_words_may_stand_in_different_parts_of_a_story(self):
        assert found("power thing") == ["Power"]

    def test_a_phrase_is_found_as_it_stands(self):
        assert found("“in the next”") == ["Ferry"]
        assert found('electricity "the next thing"') == ["Power"]
        assert found("“next in”") == []

    def test_a_phrase_does_not_run_from_one_paragraph_into_the_next(self):
        assert found("“winter electricity”") == []

    def test_nor_from_the_headline_into_the_text(self):
        assert found("“ferry the”") == []

    def test_a_phrase_is_of_whole_words(self):
        assert found("“he nex”") == []

    def test_case_and_accents_make_no_difference(self):
        assert found("ЕЛКА ПРИСТАНИ") == ["Зима"]
        assert found("éléctricity thing") == ["Power"]

    def test_chinese_and_japanese_are_found_without_spaces(self):
        assert found("東京") == ["港"]
        assert found("電気") == ["港"]
        assert found("京東") == []

    def test_nothing_asked_is_nothing_found(self):
        with self.assertNumQueries(0):
            assert found("") == found("!?") == []

    def test_finding_is_one_query(self):
        find(asked("electricity"))
        more_on_postgresql = connection.vendor == "postgresql"  # what its words are worth

        with self.assertNumQueries(1 + more_on_postgresql):
            assert find(asked("electricity")).total == 2

    def test_words_are_found_in_their_other_forms(self):
        assert found("ferries winters") == ["Ferry"]
        assert found("пристань") == ["Зима"]

    def test_a_phrase_is_found_late_in_a_long_story(self):
        # PostgreSQL's own phrase search forgets where a common word stands after its 256th time.
        make_story("Long", "the ferry " * 9_000 + "the lighthouse")

        assert found("“the lighthouse”") == ["Long"]
        assert found("“lighthouse the”") == []


class OrderTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        for number in range(4):
            make_story(f"Weather {number}", "Nothing to do with it.")

    def test_a_headline_counts_more_than_the_body(self):
        make_story("Market", "The lighthouse stood, and people came to see.")
        make_story("Lighthouse", "It stood, and people came to see.")

        assert found("lighthouse") == ["Lighthouse", "Market"]

    def test_a_standfirst_counts_more_than_the_body(self):
        make_story("Market", "The lighthouse stood, and people came.", standfirst="A new day.")
        make_story("Fair", "It stood, and all the people came.", standfirst="The lighthouse.")

        assert found("lighthouse") == ["Fair", "Market"]

    def test_a_quotation_counts_more_than_the_body(self):
        make_story("Market", "The lighthouse is dark.", "She told the harbour board.")
        quotation = make_quotation("The lighthouse is dark.")
        make_article(
            "Fair",
            published=True,
            body=[paragraph("She told the harbour board."), block_quote(quotation)],
        )

        assert found("lighthouse") == ["Fair", "Market"]

    def test_a_short_story_counts_more_than_a_long_one(self):
        make_story("Long", "The lighthouse stood. " + "Nothing else is said of it. " * 40)
        make_story("Short", "The lighthouse stood.")

        assert found("lighthouse") == ["Short", "Long"]

    def test_equal_stories_come_newest_first(self):
        for year in (2019, 2021, 2020):
            make_story(f"Pier {year}", published_at=datetime(year, 5, 1, tzinfo=UTC))

        assert found("pier") == ["Pier 2021", "Pier 2020", "Pier 2019"]

    def test_newest_is_by_date_alone(self):
        make_story("Lighthouse", "Lighthouse.", published_at=datetime(2019, 5, 1, tzinfo=UTC))
        make_story("Market", "A lighthouse.", published_at=datetime(2021, 5, 1, tzinfo=UTC))

        assert found("lighthouse", sort="newest") == ["Market", "Lighthouse"]
        assert found("lighthouse") == ["Lighthouse", "Market"]

    def test_the_index_comes_before_everything_else_in_the_databases_plan(self):
        if connection.vendor != "sqlite":
            self.skipTest("SQLite alone plans without statistics")

        for sort in ("relevance", "newest"):
            query = asked("lighthouse", sort=sort)
            sql, params = statement(query, query.tree, None)
            with connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
                first, *others = [row[-1] for row in cursor.fetchall()]
            assert "SCAN search_tokens VIRTUAL TABLE" in first
            # Whether anything has just expired is asked of the few pages that expire.
            assert any("USING COVERING INDEX search_expiring_pages" in line for line in others)
            assert not any(line.endswith("(kind=?)") for line in others)

    def test_a_newer_story_is_a_little_ahead_unless_the_query_says_when(self):
        old = {"published_at": datetime(2001, 5, 1, tzinfo=UTC)}
        make_story("Old pier", "The regatta, and more.", **old)
        make_story("New pier", "The regatta, and then some more.")

        assert found("regatta") == ["New pier", "Old pier"]
        assert found("regatta from:1999") == ["Old pier", "New pier"]

    def test_oldest_is_newest_turned_round(self):
        assert found("weather", sort="oldest") == found("weather", sort="newest")[::-1]


class PeopleTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mira = make_person("Mira Voss")
        PersonAlias.objects.create(person=cls.mira, name="M. Voss-Orth")
        quotation = make_quotation("The tide waits for nobody.", speaker=cls.mira)
        make_article("Tide", published=True, body=[block_quote(quotation)])

    def named(self, text):
        return [one.title for one in results_page(find(asked(text))).named]

    def test_a_speaker_is_found_by_name(self):
        assert self.named("mira voss") == self.named("“Mira Voss”") == ["Mira Voss"]

    def test_by_first_or_last_name(self):
        assert self.named("Mira") == self.named("VOSS") == ["Mira Voss"]
        assert self.named("Mir") == self.named("oss") == []

    def test_by_another_name(self):
        assert self.named("M. Voss-Orth") == ["Mira Voss"]

    def test_who_wrote_a_published_story_is_found_too(self):
        make_article("Pier", published=True, bylines=[Byline(person=make_person("Lena Orth"))])
        make_article("Draft", bylines=[Byline(person=make_person("Aron Orth"))])

        assert self.named("orth") == ["Lena Orth"]

    def test_nobody_is_found_whom_no_published_story_quotes(self):
        make_person("Aron Delm")
        unpublished = make_quotation("Never printed.", speaker=make_person("Ida Voss"))
        make_article("Draft", body=[block_quote(unpublished)])

        assert self.named("Aron Delm") == []
        assert self.named("voss") == ["Mira Voss"]
