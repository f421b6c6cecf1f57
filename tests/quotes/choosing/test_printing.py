"""What would be in the way of publishing, told while the story is written."""

import json

from django.test import TestCase
from django.urls import reverse

from news.models import QuotationTranslation, User
from tests.making import make_quotation

STORY = "“The ferry will run again,” said Mira Voss, “in May.”"


class ProblemsInPrintTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        self.quotation = make_quotation("The ferry will run again in May.")

    def ask(self, *quotes, story=STORY):
        asked = {
            "story": story,
            "quotes": [
                {"kind": kind, "quotation": quotation, "printed": printed}
                for kind, quotation, printed in quotes
            ],
        }
        return self.post(asked).json()["problems"]

    def post(self, asked):
        return self.client.post(
            reverse("problems_in_print"), json.dumps(asked), content_type="application/json"
        )

    def test_words_of_the_record_and_the_story_are_fit_to_print(self):
        assert self.ask(
            ("pull_quote", self.quotation.pk, "The ferry will run again in May"),
            ("pull_quote", self.quotation.pk, ""),
            ("block_quote", self.quotation.pk, "[…] in May."),
        ) == ["", "", ""]

    def test_a_changed_word_is_told(self):
        assert self.ask(
            ("block_quote", self.quotation.pk, "The ferry will run again in June.")
        ) == [
            "The record says “May” where the story prints “June”. "
            "Print the words of the record, or put your own in [brackets]."
        ]

    def test_a_pull_quote_that_the_story_does_not_have_is_told(self):
        (problem,) = self.ask(("pull_quote", str(self.quotation.pk), ""), story="No ferry.")

        assert problem.startswith("The story’s text doesn’t have “The ferry will run again in May”")

    def test_a_translation_is_fit_to_print(self):
        QuotationTranslation.objects.create(
            quotation=self.quotation, language="ru", text="Паром пойдёт в мае."
        )

        assert self.ask(("block_quote", self.quotation.pk, "Паром пойдёт в мае.")) == [""]

    def test_what_differs_is_told_of_the_likest_version(self):
        QuotationTranslation.objects.create(
            quotation=self.quotation, language="ru", text="Паром пойдёт в мае."
        )

        assert self.ask(("block_quote", self.quotation.pk, "Паром пойдёт в июне.")) == [
            "The record says “мае” where the story prints “июне”. "
            "Print the words of the record, or put your own in [brackets]."
        ]

    def test_withdrawn_words_are_told(self):
        withdrawn = make_quotation(status="withdrawn")

        assert self.ask(("block_quote", withdrawn.pk, "")) == [
            "This quotation was withdrawn from the record. It can’t be printed."
        ]

    def test_a_quotation_that_is_gone_is_the_gates_business(self):
        assert self.ask(("block_quote", 0, "x"), ("block_quote", 10**30, "x")) == ["", ""]

    def test_many_quotes_take_as_many_queries_as_one(self):
        quotes = [("pull_quote", make_quotation().pk, "") for _ in range(5)]
        with self.assertNumQueries(5):
            self.ask(quotes[0])

        with self.assertNumQueries(5):
            self.ask(*quotes)

    def test_what_is_no_story_is_refused(self):
        for asked in ([], {}, {"story": "", "quotes": [1]}, {"story": "", "quotes": 7}):
            assert self.post(asked).status_code == 400

    def test_it_is_for_the_newsroom_only(self):
        self.client.logout()

        assert self.post({"story": "", "quotes": []}).status_code == 302
