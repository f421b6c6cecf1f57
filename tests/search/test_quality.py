import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import TestCase

from search.models import Findable
from tests.making import make_article
from tests.search.asking import found

STORY = {
    "id": "a",
    "title": "Ferries run again",
    "intro": "After a long winter.",
    "body": "The ferry sailed.\nPeople waved.",
    "published_at": "2020-05-01T08:00:00Z",
    "section": "World",
    "authors": ["Ada Lam"],
    "topics": ["Ferries"],
    "language": "en",
    "quotations": [{"speaker": "Mira Voss", "text": "We sail tonight.", "said_on": "2020-04-30"}],
}
OTHER = {"id": "b", "title": "Hafen", "body": "Die Häuser am Hafen.", "language": "de"}
QUERIES = [
    {"q": "ferry winter", "relevant": {"a": 1}, "set": "words"},
    {"q": "Haus", "relevant": {"b": 2}, "set": "words"},
    {"q": "xyzzy", "relevant": {"a": 1}, "set": "none"},
    {"q": "sail", "params": {"kind": "quotation", "speaker": "mira-voss"}, "relevant": {"a": 1}},
    {"q": "hafen OR ferry", "params": {"sort": "oldest"}, "relevant": {"b": 1}, "set": "second"},
]


class SearchQualityTests(TestCase):
    def measured(self, *rows):
        path = self.file(rows)
        out = StringIO()
        call_command("search_quality", path, stdout=out)
        return json.loads(out.getvalue().splitlines()[-1])

    @pytest.fixture(autouse=True)
    def _directory(self, tmp_path):
        self.directory = tmp_path

    def file(self, rows):
        path = self.directory / "judged.jsonl"
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        path.write_text("\n".join(lines))
        return path

    def test_it_scores_each_set(self):
        scores = self.measured(STORY, OTHER, *QUERIES)

        assert scores["words"] == {"mrr@10": 1, "ndcg@10": 1, "zero_rate": 0, "n": 2}
        assert scores["none"] == {"mrr@10": 0, "ndcg@10": 0, "zero_rate": 1, "n": 1}
        assert scores["all"]["mrr@10"] == 1
        assert scores["second"] == {"mrr@10": 0.5, "ndcg@10": 0.6309, "zero_rate": 0, "n": 1}

    def test_the_sites_own_stories_neither_change_nor_count(self):
        make_article("Ferry winter", published=True)
        before = list(Findable.objects.order_by("pk").values())

        scores = self.measured(STORY, {"q": "lantern OR ferry", "relevant": {"a": 1}})

        assert scores["all"]["mrr@10"] == 1
        assert list(Findable.objects.order_by("pk").values()) == before
        assert found("ferry") == ["Ferry winter"]

    def test_a_line_that_is_none_is_said(self):
        with pytest.raises(CommandError, match="Line 2"):
            self.measured(STORY, "{")
