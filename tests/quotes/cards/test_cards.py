"""A card says what the record says now, and its address changes with it."""

import io
from unittest import mock

import pytest
from django.core.management import call_command
from django.test import TestCase, override_settings
from django_tasks_db.models import DBTaskResult
from PIL import Image, features

from news.models import Quotation, QuotationCard
from news.quotes.cards import faces
from news.quotes.cards.contents import Contents
from news.quotes.cards.drawing import PAPER, draw
from news.quotes.cards.keeping import card_of
from news.quotes.correcting.verbs import correct
from tests.making import (
    block_quote,
    make_article,
    make_image,
    make_quotation,
    paragraph,
    pull_quote,
)

WORDS = "The harbour will open in May."
IN_THE_DATABASE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}


def contents(**fields):
    said = {
        "words": WORDS,
        "language": "en",
        "language_name": "English",
        "name": "Mira Voss",
        "details": "harbour master, in May 2026",
        "status": "verified",
        "label": "Checked against the source",
        "newspaper": "The Record",
    }
    return Contents(**(said | fields))


def picture(**fields):
    return Image.open(io.BytesIO(draw(contents(**fields))))


def red(image):
    """How many points are of the ink in which words are set."""
    reddish = [
        count
        for count, (r, g, b) in image.convert("RGB").getcolors(1_000_000)
        if r > 140 and g < 70 and b < 70
    ]
    return sum(reddish)


class TestDrawing:
    def test_a_card_has_the_size_that_everyone_asks_for(self):
        card = picture()

        assert (card.format, card.size) == ("PNG", (1200, 630))

    def test_the_same_words_make_the_same_picture(self):
        assert draw(contents()) == draw(contents())

    @pytest.mark.parametrize(
        "fields",
        [
            {"words": "The harbour will open in June."},
            {"name": "Edda Falk"},
            {"details": ""},
            {"status": "unverified", "label": "Not yet checked"},
            {"status": "disputed", "label": "Disputed"},
            {"newspaper": "The Vell Courier"},
        ],
    )
    def test_whatever_it_says_shows(self, fields):
        assert draw(contents(**fields)) != draw(contents())
        assert contents(**fields).sha256 != contents().sha256

    def test_nothing_runs_over_an_edge(self):
        long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft "
        card = picture(words=long * 40, name=long * 3, details=long * 5, newspaper=long)
        paper = tuple(int(PAPER[at : at + 2], 16) for at in (1, 3, 5))
        edges = card.convert("RGB").crop((1160, 10, 1200, 630)).getcolors(100_000)

        assert all(abs(a - b) < 3 for _, point in edges for a, b in zip(point, paper, strict=True))

    def test_cyrillic_is_set_in_our_own_faces(self):
        words = "Я вожу не вагоны, а людей, и пока человек бежит, поезд ещё не полон"

        assert red(picture(words=words, language="ru")) > 10_000

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("ar", "الطريق وعدٌ قديم (NASA 2007)"),
            ("zh", "从前我替别人亮着灯。"),
            ("en", "It was 从前."),
        ],
    )
    def test_without_their_letters_words_are_left_to_the_record(self, language, words):
        with mock.patch.object(faces, "NOTO", faces.NOTO / "nowhere"):
            faces._faces.cache_clear()
            without = draw(contents(words=words, language=language, language_name="Elsewhere"))
        faces._faces.cache_clear()

        assert without == draw(
            contents(words="\uffff", language=language, language_name="Elsewhere")
        )

    def test_letters_that_join_are_never_drawn_apart(self):
        with mock.patch.object(features, "check", return_value=False):
            unshaped = draw(contents(words="الطريق وعدٌ", language="ar", language_name="Arabic"))

            assert unshaped == draw(contents(words="\uffff", language="ar", language_name="Arabic"))

    @pytest.mark.parametrize("words", ["\u200b", "😀", "a\u0301" * 50, "\u202eabc", "-"])
    def test_nothing_is_too_odd(self, words):
        assert picture(words=words).size == (1200, 630)


class TestAlt:
    def test_says_the_words_whose_they_are_and_their_state(self):
        assert contents().alt == (
            f"“{WORDS}” Mira Voss, harbour master, in May 2026. Checked against the source."
        )

    def test_doubts_come_first(self):
        disputed = contents(status="disputed", label="Disputed")

        assert disputed.alt == f"Disputed: “{WORDS}” Mira Voss, harbour master, in May 2026."

    def test_is_no_longer_than_others_show(self):
        assert len(contents(words="word " * 400).alt) <= 420


class Cards(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.quotation = make_quotation(WORDS)
        body = [paragraph(f"“{WORDS}”"), pull_quote(cls.quotation)]
        cls.story = make_article("Opening", published=True, body=body)

    def setUp(self):
        self.quotation = Quotation.objects.get(pk=self.quotation.pk)

    def card(self):
        return card_of(Quotation.objects.get(pk=self.quotation.pk))


class KeepingTests(Cards):
    def test_what_a_published_story_prints_has_one(self):
        assert self.card().alt == f"“{WORDS}” Mira Voss. Not yet checked."

    def test_what_readers_have_never_had_has_none(self):
        draft = make_quotation("Not yet.")
        make_article("Draft", body=[block_quote(draft)])

        assert card_of(draft) is None
        assert not QuotationCard.objects.filter(quotation=draft).exists()

    def test_other_words_another_card(self):
        before = self.card().url

        correct(self.quotation, by=None, reason="Misheard.", words="The harbour may open in May.")

        assert self.card().url != before
        assert "may open" in self.card().alt

    def test_misattributed_words_lose_their_speaker_there_too(self):
        correct(self.quotation, by=None, reason="Not hers.", status="misattributed")

        assert self.card().alt == f"Misattributed: “{WORDS}” Not said by Mira Voss."

    def test_withdrawn_words_are_not_on_it(self):
        correct(self.quotation, by=None, reason="Nobody said it.", status="withdrawn")

        assert self.card().alt == "Withdrawn. We no longer stand by the record of these words."

    def test_a_speaker_with_another_name_another_card(self):
        speaker = self.quotation.speaker
        speaker.name = "Mira Voss-Lind"
        speaker.save()

        assert "Mira Voss-Lind" in self.card().alt

    def test_what_does_not_stand_on_it_changes_nothing(self):
        before = QuotationCard.objects.values_list("drawn_at", "sha256").get()
        self.quotation.note = "Heard by many."
        self.quotation.save()

        assert QuotationCard.objects.values_list("drawn_at", "sha256").get() == before

    @override_settings(TASKS=IN_THE_DATABASE)
    def test_a_task_draws_it_and_no_old_one_is_shown_until_then(self):
        correct(self.quotation, by=None, reason="Misheard.", words="The harbour may open in May.")

        assert self.card() is None
        tasks = DBTaskResult.objects.filter(task_path="news.quotes.cards.keeping.draw_later")
        assert tasks.filter(args_kwargs__args=[self.quotation.pk]).exists()
        page = self.client.get(self.quotation.get_absolute_url()).content.decode()
        assert "og:image" not in page

    def test_the_command_draws_what_is_missing_and_no_more(self):
        QuotationCard.objects.all().delete()

        for expected in ("1 cards drawn.", "0 cards drawn."):
            said = io.StringIO()
            call_command("draw_cards", stdout=said)
            assert said.getvalue().strip() == expected
        said = io.StringIO()
        call_command("draw_cards", "--all", stdout=said)
        assert said.getvalue().strip() == "1 cards drawn."

    @override_settings(SITE_URL="https://news.example.org")
    def test_drawing_it_tells_the_caches(self):
        with mock.patch("news.quotes.cards.keeping.public_change") as told:
            before = self.card().url
            correct(self.quotation, by=None, reason="Misheard.", words="The harbour may open.")
        urls = {url for call in told.call_args_list for url in call.args[0]}

        assert urls == {
            before,
            self.card().url,
            self.quotation.get_absolute_url(),
            self.story.url,
        }


class AddressTests(Cards):
    def test_the_card_is_kept_for_an_hour_and_by_shared_caches_for_a_day(self):
        answer = self.client.get(self.card().url)

        assert answer["Content-Type"] == "image/png"
        assert answer["Cache-Control"] == "public, max-age=3600, s-maxage=86400"
        assert answer["ETag"]
        assert not answer.cookies
        assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)

    def test_an_old_address_leads_to_the_card_there_is(self):
        old = self.card().url
        correct(self.quotation, by=None, reason="Misheard.", words="The harbour may open.")

        answer = self.client.get(old)

        self.assertRedirects(answer, self.card().url)
        assert answer["Cache-Control"] == "public, max-age=60, s-maxage=600"

    @override_settings(TASKS=IN_THE_DATABASE)
    def test_one_that_is_being_drawn_anew_is_kept_by_no_cache(self):
        address = self.card().url
        correct(self.quotation, by=None, reason="Misheard.", words="The harbour may open.")

        answer = self.client.get(address)

        assert answer.status_code == 200
        assert answer["Cache-Control"] == "public, max-age=0, s-maxage=0"

    def test_of_what_was_never_public_there_is_none(self):
        draft = make_quotation("Not yet.")

        assert self.client.get(f"/quotations/{draft.uuid}/card-0123.png").status_code == 404

    def test_the_record_shows_it_where_it_is_shared(self):
        page = self.client.get(self.quotation.get_absolute_url()).content.decode()

        assert f'property="og:image" content="http://testserver{self.card().url}"' in page
        assert 'property="og:image:type" content="image/png"' in page
        assert f'property="og:image:alt" content="{self.card().alt}"' in page


class StoryTests(Cards):
    def shared(self, **fields):
        story = make_article("Another", published=True, **fields)
        return type(story).objects.get(pk=story.pk).share_picture

    def image_block(self):
        value = {
            "image": {"image": make_image("Body").pk, "alt_text": "A quay", "decorative": False},
            "caption": "",
        }
        return {"type": "image", "value": value, "id": "p1"}

    def test_one_that_opens_with_a_quotation_is_shared_with_its_card(self):
        body = [paragraph("It ran."), block_quote(self.quotation), self.image_block()]

        shared = self.shared(body=body)

        assert (shared.size.url, shared.alt) == (self.card().url, self.card().alt)

    def test_its_own_lead_picture_wins(self):
        lead = make_image("Lead")

        shared = self.shared(
            body=[block_quote(self.quotation)], lead_image=lead, lead_image_alt="A boat"
        )

        assert (shared.image, shared.alt) == (lead, "A boat")

    def test_a_picture_before_the_quotation_wins(self):
        shared = self.shared(body=[self.image_block(), block_quote(self.quotation)])

        assert shared.alt == "A quay"

    def test_words_that_are_nobodys_stand_for_no_story(self):
        correct(self.quotation, by=None, reason="Not hers.", status="misattributed")

        assert self.shared(body=[paragraph("It ran."), block_quote(self.quotation)]) is None

    def test_its_page_says_so_and_is_no_error(self):
        page = self.client.get(self.story.url)

        assert f'content="http://testserver{self.card().url}"' in page.content.decode()

    def test_one_whose_only_picture_stands_in_its_body_is_no_error(self):
        story = make_article(
            "Pictured", published=True, body=[paragraph("It ran."), self.image_block()]
        )

        assert self.client.get(story.url).status_code == 200
