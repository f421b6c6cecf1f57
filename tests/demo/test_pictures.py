"""The demo's pictures: drawn by the newspaper itself, and the same on every run."""

from unittest import mock

import pytest
from django.test import TestCase

from news.management.demo import manuscript, stories
from news.management.demo.content import read
from news.management.demo.pictures import drawing
from news.management.demo.pictures.attach import CREDIT, lead_picture, make_renditions
from news.management.demo.pictures.press import INKS
from news.management.demo.tally import Tally
from news.media.models import NewsImage, NewsRendition
from news.media.sizes import EVERY
from news.models import ArticlePage
from tests.making import make_person, make_section, make_topic

PICTURES = read("pictures.json")
ADDRESSES = [address for address, _ in stories.manuscripts()]
ADDRESS = "science/giants-at-350"
STORY = manuscript.read("""\
headline: Parcels for Vell Island
standfirst: They come by ferry.
by: Odile Brannock
kind: news
topics: Trade
published: 2026-11-20 07:00

The ferry brought forty parcels on Monday.
""")
SIZES = len(EVERY)

motifs = pytest.mark.parametrize("motif", drawing.MOTIFS)


class TestDrawing:
    @motifs
    def test_a_picture_has_the_shape_that_pages_expect(self, motif):
        picture = drawing.drawn(motif, "a/story")

        assert (picture.mode, picture.size) == ("RGB", (160, 100))

    @motifs
    def test_a_picture_is_the_same_every_time(self, motif):
        assert drawing.drawn(motif, "a/story") == drawing.drawn(motif, "a/story")

    def test_another_story_has_another_picture(self):
        assert drawing.drawn("harbour", "a/story") != drawing.drawn("harbour", "another/story")

    def test_a_picture_can_be_printed_in_other_inks(self):
        assert drawing.drawn("clock", "a/story", "sea") != drawing.drawn(
            "clock", "a/story", "earth"
        )

    def test_the_red_of_quotations_is_no_ink(self):
        for inks in INKS.values():
            for ink in inks.values():
                red, green, blue = (int(ink[n : n + 2], 16) for n in (1, 3, 5))
                assert not (red > 140 and green < 90 and blue < 90)


class TestTheMap:
    def test_pictures_are_of_motifs_that_exist_and_every_motif_is_used(self):
        assert {entry["motif"] for entry in PICTURES.values()} == set(drawing.MOTIFS)
        assert {entry.get("inks", "sea") for entry in PICTURES.values()} <= set(INKS)

    def test_pictures_are_for_stories_and_at_least_two_stories_have_none(self):
        assert set(PICTURES) <= set(ADDRESSES)
        assert len(set(ADDRESSES) - set(PICTURES)) >= 2

    def test_alt_text_says_in_a_sentence_what_is_to_be_seen(self):
        for entry in PICTURES.values():
            assert entry["alt"].endswith((".", "。"))
            assert 20 <= len(entry["alt"]) <= 255


def make_story():
    """At the address of a story of the demo, without the words on record that the demo quotes."""
    with mock.patch.object(stories, "manuscripts", lambda: [(ADDRESS, STORY)]):
        stories.make_stories(None, Tally())
    make_renditions()


class ThePictures(TestCase):
    @classmethod
    def setUpTestData(cls):
        make_section("Science")
        make_topic("Trade")
        make_person("Odile Brannock")
        make_story()
        cls.story = stories.find_story(ADDRESS)
        cls.picture = NewsImage.objects.get()

    def test_a_story_leads_with_its_picture(self):
        entry = PICTURES[ADDRESS]

        assert self.story.lead_image == self.picture
        assert self.story.lead_image_alt == self.picture.description == entry["alt"]
        assert (self.picture.title, self.picture.credit) == (entry["title"], CREDIT)
        assert self.picture.licence == "own"

    def test_readers_are_shown_the_picture_with_its_credit(self):
        page = self.client.get(self.story.url).content.decode()

        assert f'alt="{PICTURES[ADDRESS]["alt"]}"' in page
        assert CREDIT in page

    def test_no_page_has_to_make_a_size_of_it(self):
        before = NewsRendition.objects.count()

        for address in ("/", "/science/", self.story.url):
            assert self.client.get(address).status_code == 200

        assert NewsRendition.objects.count() == before == SIZES

    def test_another_run_makes_no_picture_and_no_size(self):
        make_story()

        assert NewsImage.objects.count() == 1
        assert NewsRendition.objects.count() == SIZES

    def test_a_story_that_is_there_is_left_without_a_picture(self):
        ArticlePage.objects.update(lead_image=None, lead_image_alt="")

        make_story()

        assert stories.find_story(ADDRESS).lead_image is None

    def test_a_story_that_is_made_again_finds_its_picture(self):
        self.story.delete()

        make_story()

        assert stories.find_story(ADDRESS).lead_image == self.picture
        assert NewsImage.objects.count() == 1

    def test_a_story_that_has_no_picture_says_nothing_of_one(self):
        assert lead_picture("opinion/in-praise-of-the-small-correction", None, Tally()) == {}
