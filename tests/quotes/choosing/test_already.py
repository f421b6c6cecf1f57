"""Pointing out what is on record already, before it is put there a second time."""

import random
from io import StringIO

from django.core.management import call_command
from django.test import TestCase

from news.models import Quotation, QuotationPhrase, QuotationTranslation
from news.quotes.choosing.already import on_record_already
from news.quotes.choosing.phrases import record_phrases
from tests.making import make_person, make_quotation

FERRY = "The ferry will run again in May, and it won’t cost more."


class AlreadyTests(TestCase):
    def test_nearly_the_same_words_are_found_by_whomever(self):
        quotation = make_quotation(FERRY, speaker=make_person("Edda Falk"))

        assert on_record_already("The ferry will run again in June") == [quotation]

    def test_other_words_are_not(self):
        make_quotation(FERRY)

        assert on_record_already("The mayor will run again in a year, and not for free.") == []
        assert on_record_already("") == []

    def test_the_very_words_come_first(self):
        later = make_quotation("The ferry will run again in May, and it won’t cost less.")
        same = make_quotation(FERRY)
        last = make_quotation("The ferry will run again in May, and it won’t.")

        assert on_record_already(FERRY) == [same, last, later]

    def test_at_most_three_are_shown(self):
        for speaker in range(5):
            make_quotation(FERRY, speaker=make_person(f"Speaker {speaker}"))

        assert len(on_record_already(FERRY)) == 3

    def test_a_translation_is_on_record_too(self):
        quotation = make_quotation("Паром снова пойдёт в мае.")
        QuotationTranslation.objects.create(quotation=quotation, language="en", text=FERRY)

        assert on_record_already(FERRY) == [quotation]

    def test_it_follows_what_is_changed_and_taken_away(self):
        quotation = make_quotation("Паром снова пойдёт в мае.")
        translation = QuotationTranslation(language="en", text=FERRY)
        quotation.translations = [translation]
        quotation.save()
        assert on_record_already(FERRY) == [quotation]

        quotation.translations = []
        quotation.save()
        assert on_record_already(FERRY) == []

        quotation.text = FERRY
        quotation.save()
        assert on_record_already(FERRY) == [quotation]

        quotation.delete()
        assert on_record_already(FERRY) == []
        assert QuotationPhrase.objects.count() == 0

    def test_what_was_made_in_bulk_is_found_after_a_rebuild(self):
        speaker = make_person()
        Quotation.objects.bulk_create([Quotation(text=FERRY, speaker=speaker)])
        assert on_record_already(FERRY) == []

        call_command("rebuild_phrases", stdout=StringIO())
        assert len(on_record_already(FERRY)) == 1

    def test_a_rebuild_twice_changes_nothing(self):
        make_quotation(FERRY)
        before = list(QuotationPhrase.objects.values_list("pk", "number").order_by("pk"))

        call_command("rebuild_phrases", stdout=StringIO())

        assert list(QuotationPhrase.objects.values_list("pk", "number").order_by("pk")) == before


class SizeTests(TestCase):
    """As many queries, and as few candidates, however much is on record."""

    @classmethod
    def setUpTestData(cls):
        said = random.Random(4)  # noqa: S311 - the same words in each run
        words = [f"{one}{other}" for one in "bdfghklmnprst" for other in ("ay", "ell", "ome", "un")]
        texts = [" ".join(said.choices(["the", "of the", *words], k=18)) for _ in range(10_000)]
        speaker = make_person()
        made = Quotation.objects.bulk_create(
            [Quotation(text=text, speaker=speaker) for text in texts], batch_size=1000
        )
        record_phrases(quotation.pk for quotation in made)
        cls.one = made[5000]

    def test_three_queries_find_one_in_ten_thousand(self):
        first_half = " ".join(self.one.text.split()[:9])

        with self.assertNumQueries(3):
            assert on_record_already(first_half)[0] == self.one

    def test_eight_rows_for_each_are_enough(self):
        assert QuotationPhrase.objects.count() <= 8 * 10_000
