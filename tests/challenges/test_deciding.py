"""What editors make of a challenge, what readers see of it, and who is told."""

from unittest import mock

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import TestCase
from wagtail.models import ModelLogEntry

from news.challenges import deciding
from news.models import Challenge, User
from news.quotes.correcting.verbs import correct
from tests.making import block_quote, make_article, make_challenge, make_quotation

OUTCOME = "The recording has “may”; the words were corrected."


class Deciding(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor", first_name="Hester")
        cls.quotation = make_quotation()
        cls.story = make_article("Opening", published=True, body=[block_quote(cls.quotation)])

    def setUp(self):
        self.challenge = make_challenge(self.quotation)

    def record(self):
        return self.client.get(self.quotation.get_absolute_url()).content.decode()


class VerbTests(Deciding):
    def test_an_upheld_one_stands_on_the_record_with_its_correction(self):
        correction = correct(
            self.quotation, by=self.editor, reason="Misheard.", words="The harbour may open."
        ).correction

        assert deciding.uphold(self.challenge, self.editor, OUTCOME, correction)

        page = self.record()
        assert f'id="challenge-{self.challenge.pk}"' in page
        assert OUTCOME in page
        assert f'href="#correction-{correction.pk}"' in page
        assert "Hester" not in page.split('id="challenges"')[1].split("</section>")[0]

    def test_one_that_is_not_upheld_stands_there_too(self):
        deciding.turn_down(self.challenge, self.editor, "The recording has “will”.")

        assert "The recording has “will”." in self.record()
        assert "Not upheld" in self.record()

    def test_one_that_its_sender_took_back_does_not(self):
        deciding.withdraw(self.challenge, self.editor)

        assert f"challenge-{self.challenge.pk}" not in self.record()
        assert mail.outbox == []

    def test_reopening_takes_the_outcome_off_the_record(self):
        deciding.uphold(self.challenge, self.editor, OUTCOME)

        assert deciding.reopen(self.challenge, self.editor)

        assert OUTCOME not in self.record()
        assert (self.challenge.status, self.challenge.outcome) == ("open", "")

    def test_twice_changes_nothing_and_leaves_one_line_and_one_letter(self):
        assert deciding.uphold(self.challenge, self.editor, OUTCOME)
        assert not deciding.uphold(self.challenge, self.editor, OUTCOME)

        lines = ModelLogEntry.objects.filter(action="news.challenge.uphold")
        assert [line.data["outcome"] for line in lines] == [OUTCOME]
        assert len(mail.outbox) == 1

    def test_a_decided_one_is_opened_before_it_is_decided_otherwise(self):
        deciding.uphold(self.challenge, self.editor, OUTCOME)

        with pytest.raises(deciding.ImpossibleDecision, match="Reopen it first"):
            deciding.turn_down(self.challenge, self.editor, "No.")

    def test_no_outcome_no_decision(self):
        with pytest.raises(deciding.ImpossibleDecision):
            deciding.uphold(self.challenge, self.editor, "  ")

    def test_the_correction_is_of_the_same_quotation(self):
        other = make_quotation("Something else.")
        correction = correct(other, by=None, reason="Misheard.", words="Another.").correction

        with pytest.raises(deciding.ImpossibleDecision, match="another quotation"):
            deciding.uphold(self.challenge, self.editor, OUTCOME, correction)

    def test_the_database_holds_what_must_be_true(self):
        for wrong in ({"status": "upheld"}, {"status": "gone"}, {"outcome": "Said early."}):
            with self.subTest(wrong), pytest.raises(IntegrityError), transaction.atomic():
                Challenge.objects.filter(pk=self.challenge.pk).update(**wrong)

    def test_caches_forget_the_record_when_an_outcome_comes_or_goes(self):
        with mock.patch("news.challenges.deciding.public_change") as told:
            deciding.uphold(self.challenge, self.editor, OUTCOME)
            deciding.reopen(self.challenge, self.editor)
            deciding.withdraw(self.challenge, self.editor)

        address = self.quotation.get_absolute_url()
        assert [call.args[0] for call in told.call_args_list] == [[address], [address]]


class LetterTests(Deciding):
    def test_the_sender_is_told_where_the_outcome_stands(self):
        deciding.uphold(self.challenge, self.editor, OUTCOME)

        (letter,) = mail.outbox
        assert letter.to == ["sender@example.org"]
        assert f"http://testserver{self.challenge.get_absolute_url()}" in letter.body
        assert "(misquoted)" in letter.body
        assert "upheld" in letter.body

    def test_a_letter_carries_nothing_that_anybody_has_typed(self):
        deciding.uphold(self.challenge, self.editor, OUTCOME)

        whole = mail.outbox[0].message().as_string() + mail.outbox[0].body
        for typed in ("A sender", "recording", "corrected", "harbour", "Mira Voss", "Hester"):
            assert typed not in whole

    def test_without_an_address_nobody_is_told(self):
        deciding.uphold(make_challenge(self.quotation, email=""), self.editor, OUTCOME)

        assert mail.outbox == []
