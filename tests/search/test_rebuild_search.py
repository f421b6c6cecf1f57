from io import StringIO

from django.core.management import call_command
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from news.models import ArticlePage
from search.index import tokens
from search.index.documents import COLUMNS
from search.index.writing import drop, put
from search.models import Findable, Name, Word
from tests.making import block_quote, make_article, make_quotation, make_section


def rebuild():
    out = StringIO()
    call_command("rebuild_search", stdout=out)
    return out.getvalue().strip()


def rows():
    """Everything that the index holds, without its own keys."""
    fields = [field.name for field in Findable._meta.fields if field.name != "id"]
    findables = {row.pk: row for row in Findable.objects.all()}
    held = tokens.held(findables)
    return {
        "entries": sorted(
            ([str(getattr(row, name)) for name in fields], [held[pk][name] for name in COLUMNS])
            for pk, row in findables.items()
        ),
        "names": sorted(Name.objects.values_list("findable__object_id", "start")),
        "words": sorted(Word.objects.values_list("token", "findables")),
    }


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
        drop(Findable.objects.filter(kind="story").values_list("object_id", flat=True))
        assert not Findable.objects.filter(kind="story").exists()

        rebuild()

        assert rows() == published
        assert rebuild() == "The index holds 4 stories; 0 entries were out of date."

    def test_it_makes_them_from_nothing(self):
        published = rows()
        empty_the_index()

        assert rebuild().startswith("The index holds 4 stories;")

        assert rows() == published

    def test_twice_it_changes_nothing(self):
        with CaptureQueriesContext(connection) as queries:
            said = rebuild()

        assert said == "The index holds 4 stories; 0 entries were out of date."
        assert number_of_writes(queries) == 0

    def test_only_what_is_out_of_date_is_written(self):
        ArticlePage.objects.filter(pk=self.quoting.pk).update(title="High tide")

        said = rebuild()

        assert said == "The index holds 4 stories; 1 entries were out of date."

    def test_what_is_left_of_things_that_are_gone_is_dropped(self):
        ArticlePage.objects.filter(pk=self.quoting.pk).update(live=False)
        Findable.objects.create(kind="story", object_id=10**6, facets="k:story")
        Findable.objects.create(kind="person", object_id=10**6, slug="nobody", facets="k:person")

        rebuild()

        kinds = Findable.objects.order_by("kind").values_list("kind", flat=True)
        assert list(kinds) == ["section", "story", "story", "story"]
        assert not Word.objects.filter(token="nobodi").exists()

    def test_stopped_half_way_and_started_again_it_ends_the_same(self):
        published = rows()
        empty_the_index()
        put([story.pk for story in self.stories[:2]])

        rebuild()

        assert rows() == published


def empty_the_index():
    tokens.drop(Findable.objects.values_list("pk", flat=True))
    for model in (Name, Findable, Word):
        model.objects.all().delete()
