"""`manage.py demo`: what it makes, and what it leaves alone."""

import io
from collections import Counter
from datetime import date
from unittest import mock

from django.apps import apps
from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, PageViewRestriction, Revision

from news.blocks.plain import running_text
from news.management.demo import stories
from news.management.demo.newsroom import build
from news.management.demo.readership import make_reads
from news.models import (
    ArticlePage,
    Correction,
    DailyReads,
    Person,
    Quotation,
    QuotationCheck,
    QuotationCorrection,
    ReaderComment,
    SectionPage,
)
from news.pages.publication import problems_for_publication
from news.quotes.desk.evidence import evidence_in
from news.quotes.second_looks.rule import is_second_look

SEED = "business/aliexpress-russia"


def everything():
    """How many rows each table has, and which version of each page is the latest."""
    rows = {model._meta.label: model._base_manager.count() for model in apps.get_models()}
    return rows, list(Page.objects.order_by("pk").values_list("pk", "latest_revision"))


def blocks(story, kind):
    return [block.value for block in story.body if block.block_type == kind]


class TheDemo(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.tally = build()
        cls.seed = stories.find_story(SEED)

    def test_every_manuscript_is_a_story(self):
        assert self.tally.refused == []
        assert ArticlePage.objects.count() == len(stories.manuscripts())

    def test_a_manuscript_with_a_date_is_published_with_it(self):
        dated = [
            address
            for address, text in stories.manuscripts()
            if "published" in text.header and not {"restricted", "withdrawn"} & set(text.header)
        ]

        published = ArticlePage.objects.published()
        assert published.count() == len(dated)
        assert f"{self.seed.published_at:%Y-%m-%d %H:%M}" == "2018-09-11 10:30"
        assert {story.published_at.year for story in published} == {2018, 2026}

    def test_one_story_waits_for_its_day_and_one_is_a_draft(self):
        waiting = Revision.objects.filter(approved_go_live_at__isnull=False).get()
        drafts = ArticlePage.objects.filter(live=False, first_published_at=None)
        drafts = drafts.exclude(pk=waiting.object_id)

        assert f"{waiting.approved_go_live_at:%Y-%m-%d}" == "2030-01-01"
        assert waiting.content_object.published_at is None
        assert [story.slug for story in drafts] == ["winter-timetable"]

    def test_there_are_enough_stories_for_a_newspaper(self):
        published = ArticlePage.objects.published()

        assert published.count() >= 31
        assert {story.section.slug for story in published} == {
            "business",
            "culture",
            "opinion",
            "science",
            "technology",
            "world",
        }
        assert set(published.values_list("kind", flat=True)) == set(ArticlePage.Kind.values)
        assert published.filter(kind="interview").count() == 2
        corrections = Correction.objects.filter(article__in=published)
        assert corrections.filter(correction_of_record=None).count() == 4
        assert corrections.exclude(correction_of_record=None).count() == 2

    def test_corrections_of_the_record_are_shown_on_the_record_and_in_the_stories(self):
        for correction in QuotationCorrection.objects.select_related("quotation"):
            with self.subTest(correction.to_words):
                story = correction.in_stories.get().article
                assert correction.to_words == correction.quotation.text
                assert correction.corrected_at > story.published_at
                self.assertContains(self.client.get(story.url), correction.reason)
                public = correction.in_stories.get()
                passages = self.client.get(public.get_absolute_url()).context["differences"]
                assert passages, public

    def test_stories_are_in_four_languages(self):
        foreign = ArticlePage.objects.published().exclude(language="en").order_by("language", "pk")

        assert [(story.language, story.slug) for story in foreign] == [
            ("ar", "qarib-al-kutub"),
            ("ru", "zontiki-vzaymy"),
            ("ru", "poezd-kotoryy-zhdyot"),
            ("zh", "dengta-shudian"),
        ]
        for story in foreign:
            with self.subTest(story.slug):
                direction = "rtl" if story.language == "ar" else "ltr"
                page = self.client.get(story.url)
                self.assertContains(page, f'lang="{story.language}" dir="{direction}"')

    def test_a_story_and_its_translation_point_to_each_other(self):
        original = stories.find_story("business/the-shop-that-lends-umbrellas")
        russian = stories.find_story("business/zontiki-vzaymy")

        assert russian.translation_of == original
        self.assertContains(self.client.get(original.url), f'href="{russian.url}" hreflang="ru"')
        self.assertContains(self.client.get(russian.url), f'href="{original.url}" hreflang="en"')

    def test_the_translation_prints_the_translated_words_of_the_same_record(self):
        russian = stories.find_story("business/zontiki-vzaymy")
        quote = blocks(russian, "pull_quote")[0]

        assert quote["quotation"].language == "en"
        assert quote["printed"] == quote["quotation"].translations.get(language="ru").text

    def test_one_headline_has_111_characters(self):
        assert [
            len(story.title) for story in ArticlePage.objects.published() if len(story.title) > 100
        ] == [111]

    def test_one_story_has_twenty_quotations_by_twenty_people(self):
        meeting = stories.find_story("world/twenty-voices-in-the-ferry-hall")
        printed = Quotation.objects.filter(
            uses__article=meeting, uses__kind="running_text"
        ).distinct()

        assert printed.count() == 20
        assert len(set(printed.values_list("speaker", flat=True))) == 20

    def test_a_restricted_story_is_for_those_who_log_in(self):
        story = stories.find_story("business/what-the-ferry-costs")
        answer = self.client.get(story.url)

        assert story.live
        assert story not in ArticlePage.objects.published()
        assert (answer.status_code, "/login/" in answer.url) == (302, True)
        assert PageViewRestriction.objects.get().page_id == story.pk

    def test_a_withdrawn_story_is_gone_and_has_its_history(self):
        story = stories.find_story("technology/an-app-for-the-tide")
        history = PageLogEntry.objects.filter(page=story.pk).order_by("pk")

        assert not story.live
        assert self.client.get("/technology/an-app-for-the-tide/").status_code in (404, 410)
        assert f"{story.published_at:%Y-%m-%d}" == "2026-09-03"
        assert [entry.action for entry in history] == [
            "wagtail.create",
            "wagtail.publish",
            "wagtail.unpublish",
        ]

    def test_no_list_has_the_restricted_or_the_withdrawn_story(self):
        for address in (
            "/",
            "/business/",
            "/technology/",
            "/topics/vell-island/",
            "/feeds/stories.rss",
            "/sitemap.xml",
            "/search/?q=Slackwater",
            "/search/?q=crowns",
        ):
            with self.subTest(address):
                listed = self.client.get(address).content.decode()
                assert "what-the-ferry-costs" not in listed
                assert "an-app-for-the-tide" not in listed

    def test_nothing_keeps_a_story_from_being_published_but_words_that_wait_for_a_second_look(self):
        for story in ArticlePage.objects.order_by("pk"):
            with self.subTest(story.slug):
                problems = problems_for_publication(story, by=None)
                assert [problem for problem in problems if not is_second_look(problem)] == []
                assert not (problems and story.live)

    def test_blocks_have_keys_that_are_the_same_everywhere(self):
        keys = [block.id for block in self.seed.body]

        assert len(set(keys)) == len(keys)
        assert keys[0] == "77034a45-74b1-5799-9914-56b50681f39d"

    def test_the_seed_story_prints_both_quotations_in_its_text_and_beside_it(self):
        ma = Quotation.objects.get(speaker__name="Jack Ma")
        evans = Quotation.objects.get(speaker__name="Michael Evans")
        text = running_text(self.seed.body)

        assert f"“{ma.text}”" in text
        assert f"“{evans.text}”" in text
        assert [
            (quote["quotation"], quote["printed"]) for quote in blocks(self.seed, "pull_quote")
        ] == [
            (evans, evans.text),
            (ma, ma.text),
        ]

    def test_the_seed_story_stands_at_its_address(self):
        assert self.seed.url == f"/{SEED}/"
        assert self.seed.section.title == "Business"

    def test_the_seed_story_is_found_by_a_word_that_is_quoted(self):
        found = self.client.get("/search/", {"q": "electricity"})

        assert self.seed.url in found.content.decode()

    def test_what_is_unknown_stays_unknown(self):
        galileo = Quotation.objects.get(speaker__name="Galileo Galilei")

        assert (galileo.said_on, galileo.said_precision) == (None, "unknown")
        assert (galileo.role_then, galileo.status) == ("", "disputed")
        assert [translation.text for translation in galileo.translations.all()] == [
            "And yet it moves"
        ]

    def test_a_date_is_as_precise_as_it_is_known(self):
        said = {
            quotation.said_iso
            for quotation in Quotation.objects.filter(
                speaker__name__in=["Ada Lovelace", "Jack Ma", "Yuri Gagarin"]
            )
        }

        assert said == {"1843", "2017-10", "1961-04-12"}

    def test_misattributed_words_have_no_speaker(self):
        voltaire = Quotation.objects.get(wrongly_attributed_to__name="Voltaire")
        marie = Quotation.objects.get(wrongly_attributed_to__name="Marie Antoinette")

        assert (voltaire.speaker, voltaire.true_speaker.name) == (None, "Evelyn Beatrice Hall")
        assert (marie.speaker, marie.true_speaker) == (None, None)

    def test_quotations_stand_in_every_state_of_checking(self):
        states = Counter(Quotation.objects.values_list("status", flat=True))
        methods = set(QuotationCheck.objects.values_list("method", flat=True))

        assert states == {"unverified": 65, "verified": 11, "disputed": 1, "misattributed": 2}
        assert methods == {"extract", "recording", "speaker", "document"}

    def test_every_check_was_made_by_the_staff_and_stands(self):
        for check in QuotationCheck.objects.select_related("quotation", "checked_by"):
            assert check.checked_by.username == "editor"
            assert check.quotation.status == "verified"
            assert check.checked_at.date() >= check.quotation.said_on

    def test_one_extract_shows_what_the_words_go_on_to_say(self):
        words = Quotation.objects.get(text__startswith="If you cut the noon boat")

        evidence = evidence_in(words, words.sources.get())

        assert words.status == "unverified"
        assert evidence.surroundings.turn == "but"

    def test_every_quotation_is_public_but_that_of_the_draft(self):
        hidden = Quotation.objects.exclude(pk__in=Quotation.objects.published())

        assert [quotation.speaker.name for quotation in hidden] == ["Mira Voss"]

    def test_a_source_says_no_more_than_is_known(self):
        source = Quotation.objects.get(speaker__name="Jack Ma").sources.get()

        assert (source.url, source.extract, source.retrieved_at) == ("", "", None)
        assert not source.is_primary

    def test_people_are_known_by_their_other_names(self):
        assert Person.objects.get(aliases__name="马云").name == "Jack Ma"
        assert Person.objects.get(aliases__name="Юрий Гагарин").name == "Yuri Gagarin"

    def test_the_seed_story_has_replies_in_every_state(self):
        shown = ReaderComment.objects.approved().get(article=self.seed)
        states = ReaderComment.objects.filter(article=self.seed).values_list("status", flat=True)

        assert sorted(states) == ["approved", "held", "rejected"]
        assert shown.decided_by.username == "editor"
        assert shown.contact.email == "tomas.reuel@example.org"
        self.assertContains(self.client.get(self.seed.url), "One Comment")

    def test_advertising_is_marked_as_spam(self):
        spam = ReaderComment.objects.get(status="spam")

        assert spam.name == "Umbrella Bargains"
        self.assertNotContains(self.client.get(spam.article.url), spam.name)

    def test_readers_answer_each_other(self):
        answer = ReaderComment.objects.approved().get(parent__isnull=False)

        assert answer.parent.name == "Anneke Dahlstrand"
        assert answer.parent.article == answer.article

    def test_a_story_has_its_correction(self):
        correction = Correction.objects.get(article__slug="giants-at-350")

        assert correction.text.startswith("An earlier version of this article dated")
        assert f"{correction.corrected_at:%Y-%m-%d %H:%M}" == "2026-02-06 10:05"

    def test_the_standing_pages_are_there(self):
        standing = apps.get_model("home", "StandardPage").objects.published()

        assert set(standing.values_list("slug", flat=True)) == {
            "about",
            "contact",
            "privacy",
            "standards",
        }

    def test_editors_have_composed_the_front_page_and_pinned_to_it(self):
        context = self.client.get("/").context
        rows = [row for band in context["bands"] for row in band]

        assert context["lead"] == self.seed
        assert [story.slug for story in context["beside"][:2]] == [
            "the-words-they-never-said",
            "a-winter-with-the-vell-island-ferry",
        ]
        assert [
            row["section"].slug if "section" in row else row.get("heading", row["look"])
            for row in rows
        ] == [
            "quotations",
            "world",
            "technology",
            "science",
            "most-read",
            "opinion",
            "business",
            "culture",
            "In other languages",
            "corrections",
        ]
        assert len({row["look"] for row in rows}) == 7
        keys = [block.id for block in apps.get_model("home", "HomePage").objects.get().rows]
        assert keys[0] == "18dadd40-eb1b-5cfc-b7de-f4867df99480"

    def test_no_story_stands_on_the_front_page_twice_but_for_the_most_read(self):
        context = self.client.get("/").context
        rows = [row for band in context["bands"] for row in band if row["look"] != "most-read"]
        stories = [story for row in rows for story in row.get("stories", [])]
        shown = [context["lead"], *context["beside"], *stories]

        assert len(shown) == len(set(shown)) == 29

    def test_every_published_story_has_readers(self):
        assert not ArticlePage.objects.published().filter(daily_reads=None).exists()
        assert not DailyReads.objects.filter(day__gt=timezone.localdate()).exists()

    def test_the_counts_of_a_day_are_the_same_whenever_they_are_made(self):
        day = date(2026, 11, 25)
        DailyReads.objects.all().delete()

        make_reads(self.seed, SEED, today=day)

        counts = DailyReads.objects.order_by("-day").values_list("day", "reads")
        assert counts.count() == 28
        assert list(counts[:2]) == [(day, 194), (date(2026, 11, 24), 250)]

    def test_a_pin_that_an_editor_took_off_stays_off(self):
        apps.get_model("home", "Pin").objects.all().delete()
        before = everything()

        build()

        assert everything() == before

    def test_a_front_page_that_an_editor_emptied_stays_empty(self):
        front = apps.get_model("home", "HomePage").objects.get()
        front.rows = []
        front.save_revision().publish()
        before = everything()

        build()

        assert everything() == before
        assert len(apps.get_model("home", "HomePage").objects.get().rows) == 0

    def test_running_it_again_changes_nothing(self):
        before = everything()
        printed = io.StringIO()

        call_command("demo", stdout=printed)

        assert everything() == before
        assert "Stories: 0 made, " in printed.getvalue()
        assert "editor / newsroom" in printed.getvalue()

    def test_what_an_editor_has_changed_stays(self):
        self.seed.title = "AliExpress Russia, once more"
        self.seed.slug = "once-more"
        self.seed.save_revision().publish()
        self.seed.move(SectionPage.objects.get(slug="world"), pos="last-child")
        Person.objects.filter(slug="samuel-morse").update(name="Samuel F. B. Morse")
        Quotation.objects.filter(speaker__name="Jack Ma").update(text="In the next 40 years …")
        SectionPage.objects.get(slug="science").unpublish()
        before = everything()

        build()

        assert everything() == before
        assert stories.find_story(SEED).title == "AliExpress Russia, once more"
        assert Quotation.objects.get(speaker__name="Jack Ma").text == "In the next 40 years …"
        assert not SectionPage.objects.get(slug="science").live

    def test_a_run_that_broke_off_is_taken_up(self):
        lost = stories.find_story("world/three-days-in-january-1961")
        address, before = lost.url, everything()[0]
        lost.delete()
        with (
            mock.patch.object(stories, "make_replies", side_effect=KeyboardInterrupt),
            self.assertRaises(KeyboardInterrupt),
        ):
            build()
        assert stories.find_story("world/three-days-in-january-1961") is None

        build()

        again = stories.find_story("world/three-days-in-january-1961")
        assert (again.url, again.live, again.bylines.count()) == (address, True, 1)
        assert ArticlePage.objects.count() == before["news.ArticlePage"]

    def test_a_story_that_the_gate_refuses_is_reported_and_left_out(self):
        stories.find_story("world/two-minutes-at-gettysburg").delete()
        Quotation.objects.filter(speaker__name="Abraham Lincoln").update(status="withdrawn")

        tally = build()

        assert len(tally.refused) == 1
        assert "can’t be published yet" in tally.refused[0]
        assert stories.find_story("world/two-minutes-at-gettysburg") is None
