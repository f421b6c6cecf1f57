"""Sending a challenge: what is taken, what is not, and what becomes public of it."""

import pytest
from django.test import Client, TestCase

from news.challenges.submission import Submission
from news.models import Challenge, ChallengeContact, ChallengeEvidence
from tests.making import block_quote, make_article, make_challenge, make_quotation

SENT = {
    "kind": "misquoted",
    "explanation": "The recording has “may”.",
    "link": "https://example.org/recording",
    "name": "Ivo Brandt",
    "email": "ivo@example.org",
}


def sent(**fields):
    return Submission.from_post(SENT | fields)


class TestSubmission:
    def test_what_is_right_has_no_problems(self):
        assert sent().problems() == {}

    def test_name_address_and_link_may_be_left_out(self):
        assert sent(name="", email="", link="").problems() == {}

    def test_who_is_named_has_to_be_reachable(self):
        assert set(sent(kind="not me", email="").problems()) == {"email"}

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("kind", ""),
            ("kind", "rubbish"),
            ("explanation", " \u200b\n"),
            ("explanation", "a" * 5001),
            ("link", "javascript:alert(1)"),
            ("link", "ftp://example.org/"),
            ("link", "https://example.org/" + "a" * 1000),
            ("name", "a" * 101),
            ("email", "nobody"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, field, value):
        problems = sent(**{field: value}).problems()

        assert set(problems) == {field}
        assert problems[field].endswith(".")

    def test_texts_come_out_clean(self):
        challenge = sent(name="Ivo\u202e Brandt\x00", explanation="One\r\n\r\n\r\ntwo\x07")

        assert (challenge.name, challenge.explanation) == ("Ivo Brandt", "One\n\ntwo")

    def test_whatever_is_sent_is_understood_somehow(self):
        assert Submission.from_post({}).problems()
        assert Submission.from_post({"story": "9" * 40}).story is None


class ChallengingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.quotation = make_quotation()
        cls.story = make_article("Opening", published=True, body=[block_quote(cls.quotation)])
        cls.address = f"/challenges/{cls.quotation.uuid}/"

    def test_it_waits_for_an_editor_with_what_was_sent_apart(self):
        answer = self.client.post(self.address, SENT | {"story": self.story.pk})

        assert (answer.status_code, answer["Location"]) == (303, "/challenges/thanks/")
        challenge = Challenge.objects.get()
        assert (challenge.quotation, challenge.article_id) == (self.quotation, self.story.pk)
        assert (challenge.kind, challenge.status) == ("misquoted", "open")
        assert (challenge.due_on - challenge.submitted_at.date()).days == 7
        assert challenge.evidence.explanation == "The recording has “may”."
        assert challenge.evidence.link == "https://example.org/recording"
        assert (challenge.contact.name, challenge.contact.email) == (
            "Ivo Brandt",
            "ivo@example.org",
        )

    def test_twice_is_once(self):
        for explanation in ("It says  “may”.", "it says “MAY”."):
            self.client.post(self.address, SENT | {"explanation": explanation})

        assert Challenge.objects.count() == ChallengeEvidence.objects.count() == 1

    def test_another_one_is_another(self):
        self.client.post(self.address, SENT)
        self.client.post(self.address, SENT | {"kind": "out of context"})

        assert Challenge.objects.count() == 2

    def test_without_name_and_address_nothing_is_kept_of_them(self):
        self.client.post(self.address, SENT | {"name": "", "email": ""})

        assert Challenge.objects.count() == 1
        assert not ChallengeContact.objects.exists()

    def test_errors_are_shown_with_what_was_written(self):
        answer = self.client.post(self.address, SENT | {"kind": "", "link": "here"})

        page = answer.content.decode()
        assert answer.status_code == 422
        assert "Please say what is wrong with the quotation." in page
        assert "The recording has “may”." in page
        assert not Challenge.objects.exists()

    def test_no_cache_and_no_search_engine_keeps_the_form(self):
        answer = self.client.get(f"{self.address}?story={self.story.pk}")

        assert "no-store" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex"
        assert "as printed in" in answer.content.decode()

    def test_without_a_token_nothing_is_taken(self):
        strict = Client(enforce_csrf_checks=True)

        assert strict.post(self.address, SENT).status_code == 403
        assert not Challenge.objects.exists()

    def test_from_one_sender_come_no_more_than_an_editor_can_read(self):
        answers = [
            self.client.post(self.address, SENT | {"explanation": f"Reason {number}."})
            for number in range(11)
        ]

        assert [answer.status_code for answer in answers] == [303] * 10 + [429]
        assert int(answers[-1]["Retry-After"]) > 0
        assert "Reason 10." in answers[-1].content.decode()
        assert Challenge.objects.count() == 10

    def test_what_is_sent_again_is_taken_for_what_it_is_beyond_any_limit(self):
        for number in range(10):
            self.client.post(self.address, SENT | {"explanation": f"Reason {number}."})

        again = self.client.post(self.address, SENT | {"explanation": "Reason 3."})

        assert again.status_code == 303

    def test_a_flood_is_refused_by_its_size(self):
        answer = self.client.post(self.address, SENT | {"explanation": "a" * 70_000})

        assert answer.status_code == 413

    def test_a_story_that_is_not_public_is_not_named(self):
        draft = make_article("Secret")

        page = self.client.get(f"{self.address}?story={draft.pk}").content.decode()

        assert "Secret" not in page

    def test_words_that_were_never_public_cannot_be_challenged(self):
        draft = make_quotation("Not yet.")

        assert self.client.get(f"/challenges/{draft.uuid}/").status_code == 404

    def test_an_open_one_is_nowhere_in_public(self):
        challenge = make_challenge(self.quotation, explanation="A secret witness.")

        for address in (self.quotation.get_absolute_url(), self.story.url, self.address):
            page = self.client.get(address).content.decode()
            assert f"challenge-{challenge.pk}" not in page
            assert "secret witness" not in page
            assert "sender@example.org" not in page

    def test_story_and_record_lead_to_the_form(self):
        story = self.client.get(self.story.url).content.decode()
        record = self.client.get(self.quotation.get_absolute_url()).content.decode()

        assert f'href="{self.address}?story={self.story.pk}"' in story
        assert f'href="{self.address}"' in record
