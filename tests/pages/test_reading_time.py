"""How long a story takes to read, in every script."""

import pytest
from django.test import TestCase

from news.models import ArticlePage
from news.pages.reading_time import minutes
from tests.making import block_quote, make_article, make_quotation, paragraph, pull_quote


@pytest.mark.parametrize(
    ("word", "language", "in_ten_minutes"),
    [
        ("ferry", "en", 2280),
        ("паром", "ru", 1840),
        ("عَبَّارَة", "ar", 1380),  # vowel marks part no word
        ("Fähre", "de", 1790),
        ("navis", "la", 1840),
    ],
)
def test_words_count_at_their_language_s_rate(word, language, in_ten_minutes):
    assert minutes(f"{word} " * in_ten_minutes, language) == 10


@pytest.mark.parametrize(("text", "language"), [("渡" * 2550, "zh"), ("フェリー" * 893, "ja")])
def test_characters_count_where_no_space_parts_words(text, language):
    assert minutes(text, language) == 10


def test_a_region_has_the_rate_of_its_language():
    assert minutes("渡" * 2550, "zh-Hant") == minutes("渡" * 2550, "zh")
    assert minutes("balsa " * 1810, "pt-BR") == 10


def test_both_count_where_scripts_are_mixed():
    assert minutes("渡" * 2550 + " ferry" * 1840, "zh") == 20


@pytest.mark.parametrize("text", ["", " \n", "— … !", "ferry", "渡", "\x00"])
def test_is_never_nothing(text):
    for language in ("en", "ru", "ar", "zh", ""):
        assert minutes(text, language) == 1


def test_marks_and_dashes_are_no_words():
    assert minutes("ferry — " * 2280, "en") == 10


class StoryTests(TestCase):
    def stored(self, **fields):
        return ArticlePage.objects.get(pk=make_article(**fields).pk)

    def test_counts_what_is_read_once_and_asks_for_nothing(self):
        long = "sail " * 2280
        quotation = make_quotation(long)
        read = [paragraph(long), block_quote(quotation)]
        story = self.stored(body=[*read, pull_quote(quotation)], lead_image_caption="A " * 200)

        with self.assertNumQueries(0):
            assert story.reading_time == 20

    def test_the_story_page_says_so_and_in_an_arabic_story_in_the_interface_s_language(self):
        body = [paragraph("عبارة " * 276)]
        story = self.stored(body=body, language="ar", published=True)

        page = self.client.get(story.url)

        self.assertContains(page, 'dir="ltr">2 minutes to read</span>')

    def test_one_minute_is_one_minute(self):
        story = self.stored(published=True)

        self.assertContains(self.client.get(story.url), ">1 minute to read<")
