"""What the demo says, read without a database: above all, that nobody is made to say anything."""

import re
from datetime import datetime

import pytest

from news.management.demo import manuscript
from news.management.demo.content import FOLDER, read, words_on_record
from news.management.demo.stories import manuscripts
from news.quotes.rules import printed_form_problem, pull_quote_problem

STORIES = dict(manuscripts())
ALL_TEXTS = {
    path.relative_to(FOLDER).as_posix(): path.read_text()
    for pattern in ("stories/*/*.txt", "pages/*.txt", "replies.json", "staff.json", "speakers.json")
    for path in FOLDER.glob(pattern)
}
SHORT = 5  # words; titles, single words and words about words are shorter

stories = pytest.mark.parametrize("address", STORIES)


def quoted(text):
    """What stands between quotation marks, on one line each."""
    return [" ".join(words.split()) for words in re.findall(r"“([^“”]*)”", text)]


def is_on_record(words):
    """Whether one record has these words, whole or with marked cuts."""
    pieces = [re.escape(piece.strip()) for piece in words.split("…") if piece.strip()]
    anywhere = re.compile(".*".join(pieces))
    return any(
        anywhere.search(text)
        for entry in words_on_record()
        for text in [entry["text"], *(t["text"] for t in entry.get("translations", []))]
    )


@pytest.mark.parametrize("name", ALL_TEXTS)
def test_words_in_quotation_marks_are_on_record(name):
    invented = [
        words
        for words in quoted(ALL_TEXTS[name])
        if len(words.split()) >= SHORT and not is_on_record(words)
    ]

    assert invented == []


def test_the_record_knows_whole_words_and_cuts_and_nothing_else():
    assert is_on_record("If there is no struggle there is no progress.")
    assert is_on_record("We choose to go to the moon … because they are hard.")
    assert not is_on_record("If there is no struggle there is no victory.")
    assert not is_on_record("because they are hard … We choose to go to the moon")


@pytest.mark.parametrize("name", [name for name in ALL_TEXTS if name.endswith(".txt")])
def test_quotation_marks_come_in_pairs_and_are_of_one_kind(name):
    text = ALL_TEXTS[name]

    assert text.count("“") == text.count("”") == len(quoted(text))
    assert not set(text) & set('"«»„‘')


@stories
def test_a_quote_block_prints_words_of_its_speaker(address):
    for part in STORIES[address].parts:
        if part.kind in ("pull quote", "block quote"):
            records = [e["text"] for e in words_on_record() if e["speaker"] == part.of]
            assert None in [printed_form_problem(record, part.words) for record in records]


@stories
def test_a_pull_quote_repeats_the_running_text_and_a_block_quote_does_not(address):
    parts = STORIES[address].parts
    running = "\n".join(part.words for part in parts if part.kind == "paragraph")

    for part in parts:
        if part.kind == "pull quote":
            assert pull_quote_problem(part.words, running) is None
        if part.kind == "block quote":
            assert part.words not in running


@stories
def test_a_story_is_by_invented_reporters_on_known_topics_in_a_known_section(address):
    header = STORIES[address].header

    assert set(header["by"].split(", ")) <= {person["name"] for person in read("staff.json")}
    assert set(header["topics"].split(", ")) <= {topic["name"] for topic in read("topics.json")}
    assert address.split("/")[0] in {section["slug"] for section in read("sections.json")}


@stories
def test_a_story_points_to_earlier_ones(address):
    earlier = list(STORIES)[: list(STORIES).index(address)]

    for part in STORIES[address].parts:
        if part.kind == "read next":
            assert set(part.of.split(", ")) <= set(earlier)


@stories
def test_a_story_is_not_from_the_future(address):
    published = STORIES[address].header.get("published", "1900-01-01 00:00")

    assert datetime.fromisoformat(published) < datetime.now()


@stories
def test_a_story_has_the_length_of_one(address):
    words = sum(len(p.words.split()) for p in STORIES[address].parts if p.kind == "paragraph")

    assert 150 <= words <= 500


def test_every_quotation_on_record_is_printed_somewhere():
    printed = {part.words for text in STORIES.values() for part in text.parts if part.of}
    running = " ".join(p.words for text in STORIES.values() for p in text.parts)

    assert [
        entry["text"]
        for entry in words_on_record()
        if entry["text"] not in printed and f"“{entry['text']}”" not in running
    ] == []


def test_replies_are_to_stories_of_the_demo():
    assert set(read("replies.json")) <= set(STORIES)


def test_the_seed_story_does_not_speak_for_the_president():
    headline = STORIES["business/aliexpress-russia"].header["headline"]

    assert ":" not in headline
    assert not quoted(
        manuscript.read(ALL_TEXTS["stories/business/aliexpress-russia.txt"]).header["standfirst"]
    )
