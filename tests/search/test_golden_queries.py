"""Judged queries over the demo newspaper, in every language that it has: `golden.txt`."""

import json
from pathlib import Path

from django.test import TestCase

from news.management.demo.stories import manuscripts
from search.quality import measure

LINES = (Path(__file__).parent / "golden.txt").read_text().splitlines()
QUERIES = [line.split(" | ") for line in LINES if line and not line.startswith("#")]
EVERY_LANGUAGE = {"Russian", "Arabic", "Chinese"}


def document(address, manuscript):
    header, parts = manuscript.header, manuscript.parts
    said = [part for part in parts if part.kind in ("pull quote", "block quote")]
    return {
        "id": address,
        "title": header["headline"],
        "intro": header.get("standfirst", ""),
        "body": "\n".join(part.words for part in parts if part.kind in ("paragraph", "heading")),
        "section": address.split("/")[0],
        "language": header.get("language", "en"),
        "quotations": [{"speaker": part.of, "text": part.words} for part in said],
    }


class GoldenQueryTests(TestCase):
    def test_there_are_eighty_or_more_and_each_names_a_story(self):
        stories = {address for address, _ in manuscripts()}

        assert len({query for _, query, _ in QUERIES}) >= 80
        assert {story for _, _, story in QUERIES} <= stories
        assert {name for name, _, _ in QUERIES} > EVERY_LANGUAGE

    def test_the_right_story_comes_first(self):
        documents = [document(address, each) for address, each in manuscripts()]
        queries = [
            {"q": query, "relevant": {story: 1}, "set": f"{name}: {query}"}
            for name, query, story in QUERIES
        ]

        scores = measure(map(json.dumps, [*documents, *queries]))

        found = {name: score["mrr@10"] for name, score in scores.items()}
        missed = {name: score for name, score in found.items() if score < 1}
        assert sum(found.values()) / len(found) >= 0.95, missed
        assert min(found.values()) > 0, missed
