"""What the demo says, read without a database: above all, that nobody is made to say anything."""

import re
from datetime import datetime

import pytest

from news.management.demo import manuscript
from news.management.demo.content import FOLDER, read, words_on_record
from news.management.demo.stories import manuscripts
from news.quotes.rules import printed_form_problem, pull_quote_problem
from news.quotes.verbatim import find_words

STORIES = dict(manuscripts())
ALL_TEXTS = {
    path.relative_to(FOLDER).as_posix(): path.read_text()
    for pattern in (
        "stories/*/*.txt",
        "pages/*.txt",
        "replies.json",
        "staff.json",
        "invented_people.json",
        "speakers.json",
    )
    for path in FOLDER.glob(pattern)
}
SHORT = 5  # words; titles, single words and words about words are shorter
MARKS = {"ru": "«»", "ar": "«»"}  # all others have “”
WORD = re.compile(r"[一-鿿]|[^\s一-鿿]+")  # a Chinese text has no spaces
LONG = "world/a-winter-with-the-vell-island-ferry"

stories = pytest.mark.parametrize("address", STORIES)


def marks(text):
    """The quotation marks of the language that a text's header names."""
    language = re.search(r"^language: (\w+)$", text, re.MULTILINE)
    return MARKS.get(language and language[1], "“”")


def quoted(text):
    """What stands between quotation marks, on one line each."""
    opening, closing = marks(text)
    found = re.findall(f"{opening}([^{opening}{closing}]*){closing}", text)
    return [" ".join(words.split()) for words in found]


def count_words(text):
    return len(WORD.findall(text))


def all_words(entry):
    return [entry["text"], *(each["text"] for each in entry.get("translations", []))]


def is_on_record(words):
    """Whether one record has these words, whole or with marked cuts."""
    pieces = [re.escape(piece.strip()) for piece in words.split("…") if piece.strip()]
    anywhere = re.compile(".*".join(pieces))
    return any(anywhere.search(text) for entry in words_on_record() for text in all_words(entry))


@pytest.mark.parametrize("name", ALL_TEXTS)
def test_words_in_quotation_marks_are_on_record(name):
    invented = [
        words
        for words in quoted(ALL_TEXTS[name])
        if count_words(words) >= SHORT and not is_on_record(words)
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
    opening, closing = marks(text)

    assert text.count(opening) == text.count(closing) == len(quoted(text))
    assert not set(text) & (set('"“”«»„‘') - {opening, closing})


@stories
def test_a_quote_block_prints_words_of_its_speaker(address):
    for part in STORIES[address].parts:
        if part.kind in ("pull quote", "block quote"):
            records = [
                words
                for entry in words_on_record()
                if entry["speaker"] == part.of
                for words in all_words(entry)
            ]
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
    words = sum(count_words(p.words) for p in STORIES[address].parts if p.kind == "paragraph")

    if address == LONG:
        assert 4_800 <= words <= 5_400
    else:
        assert 150 <= words <= 900


def test_every_quotation_on_record_is_printed_somewhere():
    printed = {part.words for text in STORIES.values() for part in text.parts if part.of}
    running = {words for text in ALL_TEXTS.values() for words in quoted(text)}

    assert [
        entry["text"]
        for entry in words_on_record()
        if entry["text"] not in printed | running
        and all(printed_form_problem(entry["text"], words) for words in printed)
    ] == []


def test_words_are_recorded_in_the_language_they_were_said_in():
    texts = [STORIES[story].header for story in STORIES]
    languages = {header.get("language", "en") for header in texts}

    assert languages == {"en", "ru", "ar", "zh"}
    assert languages <= {entry["language"] for entry in words_on_record()}


def test_replies_are_to_stories_of_the_demo():
    assert set(read("replies.json")) <= set(STORIES)


def test_the_seed_story_does_not_speak_for_the_president():
    headline = STORIES["business/aliexpress-russia"].header["headline"]

    assert ":" not in headline
    assert not quoted(
        manuscript.read(ALL_TEXTS["stories/business/aliexpress-russia.txt"]).header["standfirst"]
    )


def test_extracts_and_checks_are_of_words_of_invented_people_alone():
    for entry in read("quotations.json"):
        assert "check" not in entry
        assert "extract" not in entry["source"]


@pytest.mark.parametrize(
    "entry",
    [entry for entry in read("invented.json") if "extract" in entry["source"]],
    ids=lambda entry: entry["speaker"],
)
def test_an_extract_has_the_words_on_record(entry):
    assert find_words(entry["text"], entry["source"]["extract"])
