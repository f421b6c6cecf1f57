"""What the window shows while words are typed that are on record already."""

from django.test import TestCase
from django.urls import reverse

from news.models import User
from tests.making import make_quotation

FERRY = "The ferry will run again in May, and it won’t cost more."


class AlreadyShownTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def post(self, text):
        return self.client.post(reverse("quotations_already"), {"text": text})

    def test_it_offers_them_with_what_tells_them_apart(self):
        make_quotation(FERRY, said_on="2026-05-01", said_precision="month")

        response = self.post("The ferry will run again")

        self.assertContains(
            response, "1 quotation is on record with these words, or nearly these.", 2
        )
        self.assertContains(response, f"“{FERRY}”")
        self.assertContains(response, "<bdi>Mira Voss</bdi>, in May 2026")
        self.assertContains(response, "data-chooser-modal-choice")

    def test_withdrawn_words_are_shown_and_not_to_be_chosen(self):
        make_quotation(FERRY, status="withdrawn")

        response = self.post(FERRY)

        self.assertContains(response, "Withdrawn: it can’t be printed")
        self.assertNotContains(response, "data-chooser-modal-choice")

    def test_it_says_nothing_of_other_words(self):
        for text in ("", "\0", "“”", "Nobody has said this before.", "x" * 100_000):
            assert self.post(text).content.strip() == b""

    def test_it_is_for_the_newsroom_only_and_asked_by_post(self):
        assert self.client.get(reverse("quotations_already")).status_code == 405
        self.client.logout()
        assert self.post(FERRY).status_code == 302
