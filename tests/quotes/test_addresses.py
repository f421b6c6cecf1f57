"""What shows a person or a quotation is purged when one of them changes."""

from unittest.mock import patch

from django.test import TestCase

from news.models import Byline, Quotation, QuotationCorrection
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    make_topic,
)

PERSON = {
    "/people/mira-voss/",
    "/people/mira-voss/by/",
    "/people/mira-voss/about/",
    *(
        f"/feeds/{kind}/mira-voss.{name}"
        for kind in ("author", "speaker")
        for name in ("rss", "atom", "json")
    ),
}
IN_FULL = {
    f"/feeds/{name}.{feed_format}"
    for name in ("stories", "section/harbour")
    for feed_format in ("rss", "atom", "json")
}


class PurgedAddressesTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.speaker = make_person("Mira Voss")
        cls.quotation = make_quotation("We sail.", speaker=cls.speaker)
        cls.story = make_article(published=True, body=[block_quote(cls.quotation)])
        cls.quotation.refresh_from_db()

    def purged(self, change):
        with (
            patch("news.quotes.receivers.public_change") as of_quotes,
            patch("news.feeds.purging.public_change") as of_feeds,
        ):
            change()
        calls = [*of_quotes.call_args_list, *of_feeds.call_args_list]
        return {address for call in calls for address in call.args[0]}

    def test_a_record_that_changes_shows_in_its_story_its_lists_and_its_speakers_pages(self):
        purged = self.purged(self.quotation.save)

        assert purged == {
            self.quotation.get_absolute_url(),
            f"{self.quotation.get_absolute_url()}embed/",
            self.story.url,
            "/",
            "/people/",
            "/quotations/",
            *PERSON,
            *IN_FULL,
        }

    def test_one_that_was_never_public_shows_nowhere(self):
        assert self.purged(lambda: make_quotation("Never printed.")) == set()

    def test_whoever_lost_the_words_is_purged_too(self):
        other = make_person("Edda Falk")
        correction = QuotationCorrection(
            quotation=self.quotation,
            from_words="We sail.",
            to_words="We sail.",
            from_speaker=other,
            to_speaker=self.speaker,
            from_status="unverified",
            to_status="unverified",
            from_fingerprint="",
            reason="It was Voss.",
            corrected_at="2026-03-02T12:00:00Z",
        )

        assert {"/people/edda-falk/", "/feeds/speaker/edda-falk.rss"} <= self.purged(
            correction.save
        )

    def test_a_person_who_changes_shows_on_their_own_pages(self):
        assert self.purged(self.speaker.save) == {"/people/", "/quotations/", *PERSON}

    def test_a_story_that_changes_shows_in_the_feeds_it_stands_in(self):
        story = make_article("Fog", published=True, section=make_section("Harbour"))
        story.topics.add(make_topic("Ferries"))
        Byline.objects.create(article=story, person=self.speaker)

        purged = self.purged(story.save)

        assert {
            *(
                f"/feeds/{feed}.{name}"
                for feed in ("stories", "section/harbour", "topic/ferries")
                for name in ("rss", "atom", "json")
            ),
            *PERSON,
            "/sitemap.xml",
        } <= purged

    def test_words_that_leave_a_story_leave_their_speakers_feed(self):
        self.story.body = []

        purged = self.purged(self.story.save)

        assert {"/feeds/speaker/mira-voss.rss", self.quotation.get_absolute_url()} <= purged
        assert not Quotation.objects.published().exists()
