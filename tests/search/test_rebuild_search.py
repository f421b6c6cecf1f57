from io import StringIO

from django.core.management import call_command
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from news.models import ArticlePage
from search.index.matching import COLUMNS
from search.models import SearchEntry
from tests.making import block_quote, make_article, make_quotation, make_section


def rebuild():
    out = StringIO()
    call_command("rebuild_search", stdout=out)
    return out.getvalue().strip()


def rows():
    return list(SearchEntry.objects.order_by("pk").values_list("pk", *COLUMNS))


def number_of_writes(queries):
    return sum(query["sql"].startswith(("INSERT", "UPDATE", "DELETE")) for query in queries)


class RebuildSearchTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.stories = [make_article(f"Ferry {number}", published=True) for number in range(3)]
        quotation = make_quotation("The tide waits for nobody.")
        cls.quoting = make_article("Tide", published=True, body=[block_quote(quotation)])
        make_article("Draft", section=make_section("Weather"))

    def test_it_makes_the_same_rows_as_publishing_did(self):
        published = rows()
        SearchEntry.objects.all().delete()

        said = rebuild()

        assert rows() == published
        assert len(published) == 4
        assert said == "The index holds 4 stories; 4 entries were out of date."

    def test_twice_it_changes_nothing(self):
        with CaptureQueriesContext(connection) as queries:
            said = rebuild()

        assert said == "The index holds 4 stories; 0 entries were out of date."
        assert number_of_writes(queries) == 0

    def test_only_what_is_out_of_date_is_written(self):
        before = rows()
        ArticlePage.objects.filter(pk=self.quoting.pk).update(title="High tide")

        said = rebuild()

        assert said == "The index holds 4 stories; 1 entries were out of date."
        assert [row[1] for row in rows()] == [row[1] for row in before[:3]] + ["high tide"]

    def test_what_is_left_of_a_story_that_is_gone_is_dropped(self):
        SearchEntry.objects.bulk_create(
            [SearchEntry(pk=10**6, headline="ghost", standfirst="", body="", quotations="")]
        )
        ArticlePage.objects.filter(pk=self.quoting.pk).update(live=False)

        said = rebuild()

        assert said == "The index holds 3 stories; 2 entries were out of date."
        assert [pk for pk, *_ in rows()] == [story.pk for story in self.stories]
