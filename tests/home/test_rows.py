"""The rows of the front page: what editors compose, what fills it, and what stands on it once."""

from datetime import datetime, timedelta

from django.test import TestCase
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.models import Pin
from news.models import Correction, DailyReads, Quotation
from tests.making import (
    block_quote,
    make_article,
    make_image,
    make_person,
    make_quotation,
    make_section,
    publish,
)

from .fronts import compose, picked_row, rows, section_row, top


def make_stories(section, count, **fields):
    """Published stories "<section> 1" and so on; the last is the newest."""
    return [
        make_article(f"{section.title} {number + 1}", True, section, **fields)
        for number in range(count)
    ]


class TopTests(TestCase):
    def setUp(self):
        self.old, self.new = (make_article(title, True) for title in ("Old", "New"))

    def test_the_newest_story_leads(self):
        assert top(self.client) == ["New", "Old"]

    def test_a_story_that_editors_chose_leads_and_stands_there_once(self):
        Pin.objects.create(article=self.old, place="lead")

        assert top(self.client) == ["Old", "New"]

    def test_a_chosen_story_that_is_not_published_gives_way(self):
        Pin.objects.create(article=self.old, place="lead")
        PageViewRestriction.objects.create(page=self.old, restriction_type="login")

        assert top(self.client) == ["New"]

    def test_pinned_stories_stand_beside_the_lead_newest_pin_first(self):
        others = make_stories(make_section("Pier"), 6)
        now = timezone.now()
        for hours, story in enumerate((others[0], self.old)):
            Pin.objects.create(
                article=story, place="beside", pinned_at=now + timedelta(hours=hours)
            )

        assert top(self.client) == ["Pier 6", "Old", "Pier 1", "Pier 5", "Pier 4"]

    def test_a_pinned_story_that_is_not_published_leaves_its_place_to_the_newest(self):
        Pin.objects.create(article=self.old, place="beside")
        self.old.unpublish()

        assert top(self.client) == ["New"]

    def test_an_empty_newspaper_has_a_front_page(self):
        for story in (self.old, self.new):
            story.unpublish()

        response = self.client.get("/")

        self.assertContains(response, "The first story has yet to be published.")
        assert (response.context["lead"], response.context["bands"]) == (None, [])


class StandardTests(TestCase):
    """A front page for which nobody has chosen rows is a whole newspaper."""

    def test_every_section_stands_in_its_order(self):
        names = ["Pier", "Weather", "Letters", "Sport", "Tides"]
        sections = [make_section(name) for name in names]
        for section in sections:
            make_stories(section, 7)

        assert [name for name, _ in rows(self.client)] == names
        assert {len(stories) for _, stories in rows(self.client)} == {4, 2}  # five stand above

    def test_sections_differ_in_weight(self):
        for name in ("Pier", "Weather", "Letters", "Sport", "Tides"):
            make_stories(make_section(name), 8)

        bands = self.client.get("/").context["bands"]

        assert [[row["look"] for row in band] for band in bands] == [
            ["large"],
            ["half", "half"],
            ["columns"],
            ["large"],
        ]

    def test_it_has_the_record_the_most_read_and_the_corrections(self):
        stories = make_stories(make_section("Pier"), 9, body=[block_quote(make_quotation())])
        for story in stories[:3]:
            DailyReads.objects.create(article=story, day=timezone.localdate(), reads=9)
        Correction.objects.create(article=stories[0], text="It was Tuesday.")

        assert [name for name, _ in rows(self.client)] == [
            "quotations",
            "Pier",
            "most-read",
            "corrections",
        ]

    def test_a_section_without_stories_or_for_some_readers_only_is_left_out(self):
        make_section("Empty")
        closed, draft = make_section("Closed"), make_section("Draft")
        for section in (closed, draft, make_section("Pier")):
            make_stories(section, 6)
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        draft.unpublish()

        assert rows(self.client) == [("Pier", ["Pier 1"])]


class ComposedTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.pier, cls.weather = make_section("Pier"), make_section("Weather")
        cls.piers = make_stories(cls.pier, 8)
        cls.storms = make_stories(cls.weather, 8)
        # Above: Weather 8, then 7, 6, 5 and 4.

    def test_rows_stand_in_the_order_and_number_that_editors_chose(self):
        compose(section_row(self.weather, most=2), section_row(self.pier, most=3))

        assert rows(self.client) == [
            ("Weather", ["Weather 3", "Weather 2"]),
            ("Pier", ["Pier 8", "Pier 7", "Pier 6"]),
        ]

    def test_no_story_stands_there_twice(self):
        Pin.objects.create(article=self.piers[7], place="lead")
        Pin.objects.create(article=self.piers[6], place="beside")
        compose(
            section_row(self.pier, most=2),
            picked_row(self.piers[7], self.piers[5], self.piers[5], self.storms[0]),
            section_row(self.pier, most=2),
        )

        assert rows(self.client) == [
            ("Pier", ["Pier 5", "Pier 4"]),
            ("By hand", ["Pier 6", "Weather 1"]),
            ("Pier", ["Pier 3", "Pier 2"]),
        ]

    def test_hand_picked_stories_are_shown_while_they_are_published(self):
        draft = make_article("A draft", section=self.pier)
        self.piers[1].unpublish()
        compose(picked_row(draft, self.piers[1], self.piers[0]), picked_row(draft, heading="No"))

        assert rows(self.client) == [("By hand", ["Pier 1"])]

    def test_a_row_whose_section_is_gone_is_left_out(self):
        empty = make_section("Empty")
        compose(section_row(empty), section_row(self.pier))
        empty.delete()

        assert [name for name, _ in rows(self.client)] == ["Pier"]

    def test_halves_share_a_band_and_a_half_alone_is_whole(self):
        sport = make_section("Sport")
        make_article("Regatta", True, sport)
        compose(
            section_row(self.pier, "half", most=1),
            section_row(self.weather, "half", most=1),
            section_row(self.pier, "half", most=1),
            section_row(self.weather, "words", most=1),
        )

        bands = self.client.get("/").context["bands"]

        assert [[row["look"] for row in band] for band in bands] == [
            ["half", "half"],
            ["columns"],
            ["words"],
        ]

    def test_what_a_draft_leaves_open_does_not_break_the_page(self):
        compose(
            ("section", {"section": None, "look": None, "most": None}),
            ("section", {"section": self.pier.pk, "look": "", "most": None}),
            ("picked", {"heading": "", "look": "large", "stories": [{"value": None}]}),
            ("quotations", {"most": None}),
            ("most_read", {"most": None}),
            ("corrections", {"most": None}),
        )

        assert rows(self.client) == [("Pier", ["Pier 8", "Pier 7", "Pier 6", "Pier 5"])]

    def test_every_look_is_on_the_page(self):
        image = make_image()
        for story in self.piers:
            story.lead_image, story.lead_image_alt = image, "The pier."
            story.save()
        for look in ("large", "columns", "words"):
            compose(section_row(self.pier, look))
            page = self.client.get("/")

            self.assertContains(page, f'data-look="{look}"')
            pictures = page.content.decode().split(f'data-look="{look}"')[1].count("<picture>")
            assert pictures == (0 if look == "words" else 4)


class MostReadTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.stories = make_stories(make_section("Pier"), 6)
        cls.today = timezone.localdate()

    def read(self, *counts, days_ago=0):
        day = self.today - timedelta(days=days_ago)
        for story, reads in zip(self.stories, counts, strict=False):
            DailyReads.objects.create(article=story, day=day, reads=reads)

    def shown(self):
        compose(("most_read", {"most": 3}))
        return rows(self.client)

    def test_the_stories_read_most_stand_in_their_order_wherever_else_they_stand(self):
        self.read(10, 30, 20, 5, 5, 40)

        assert self.shown() == [("most-read", ["Pier 6", "Pier 2", "Pier 3"])]

    def test_a_story_that_is_published_no_more_gives_way(self):
        self.read(10, 30, 20, 5, 5, 40)
        self.stories[5].unpublish()

        assert self.shown() == [("most-read", ["Pier 2", "Pier 3", "Pier 1"])]

    def test_two_stories_are_no_list(self):
        self.read(10, 30)

        assert self.shown() == []

    def test_a_few_reads_are_chance(self):
        self.read(4, 4, 4, 4)

        assert self.shown() == []

    def test_last_week_is_over(self):
        self.read(10, 30, 20, days_ago=7)

        assert self.shown() == []


class RecordTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        words = ["The harbour will open in May, and not a day before.", "We sail.", "It will rain."]
        cls.said = [make_quotation(text) for text in words]
        cls.story = make_article(published=True, body=[block_quote(words) for words in cls.said])
        for day, quotation in enumerate(cls.said, start=1):
            at = timezone.make_aware(datetime(2026, 3, day))
            Quotation.objects.filter(pk=quotation.pk).update(recorded_at=at)

    def test_the_latest_words_stand_there_and_the_shortest_first(self):
        compose(("quotations", {"most": 3}))
        (band,) = self.client.get("/").context["bands"]

        assert [quotation.text for quotation in band[0]["quotations"]] == [
            "We sail.",
            "It will rain.",
            "The harbour will open in May, and not a day before.",
        ]

    def test_corrections_say_when_where_and_what(self):
        for day in range(1, 5):
            at = timezone.make_aware(datetime(2026, 3, day))
            Correction.objects.create(article=self.story, text=f"Not {day}.", corrected_at=at)
        compose(("corrections", {"most": 2}))

        page = self.client.get("/")

        latest = Correction.objects.get(text="Not 4.")
        self.assertContains(page, f'href="{self.story.url}#correction-{latest.pk}"')
        self.assertContains(page, "4 March 2026</time>")
        self.assertContains(page, "Not 3.")
        self.assertNotContains(page, "Not 2.")

    def test_a_correction_of_a_story_that_is_not_published_is_not_shown(self):
        Correction.objects.create(article=self.story, text="It was Tuesday.")
        self.story.unpublish()
        compose(("corrections", {"most": 2}))

        self.assertNotContains(self.client.get("/"), "It was Tuesday.")


class QueryTests(TestCase):
    """How many the page takes: Wagtail's own four and the navigation, then what is read most, the
    pins, the stories with their renditions and bylines, the quotations and the corrections."""

    NUMBER = 11

    def test_their_number_does_not_grow_with_the_stories_nor_with_the_rows(self):
        writer = make_person("Tom Aske")
        image = make_image()
        self.fill("Pier", 6, writer, image)
        self.client.get("/")
        with self.assertNumQueries(self.NUMBER):
            self.client.get("/")

        sections = [self.fill(name, 8, writer, image) for name in ("Weather", "Sport", "Tides")]
        Pin.objects.create(article=sections[0].get_children().first().specific, place="lead")
        self.client.get("/")
        with self.assertNumQueries(self.NUMBER):
            self.client.get("/")

        compose(
            ("quotations", {"most": 6}),
            *(section_row(section, "large", 8) for section in sections * 2),
            ("most_read", {"most": 10}),
            picked_row(*(story.specific for story in sections[1].get_children()[:6])),
            ("corrections", {"most": 6}),
        )
        self.client.get("/")
        with self.assertNumQueries(self.NUMBER):
            self.client.get("/")

    def fill(self, name, count, writer, image):
        section = make_section(name)
        for story in make_stories(section, count, lead_image=image, lead_image_alt="A pier."):
            story.bylines.create(person=writer)
            story.body = [block_quote(make_quotation(f"{story.title} is what I said.", writer))]
            publish(story)
            DailyReads.objects.create(article=story, day=timezone.localdate(), reads=9)
            Correction.objects.create(article=story, text=f"{story.title} was wrong.")
        return section
