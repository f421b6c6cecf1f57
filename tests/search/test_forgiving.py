"""When nothing holds all that was asked for, what was meant is found, or what comes nearest."""

from django.test import TestCase

from news.models import PersonAlias
from search.finding.forgiving import nearest
from search.finding.page import results_page
from search.finding.results import find
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    paragraph,
)
from tests.search.asking import asked


class ForgivingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        mira = make_person("Mira Voss")
        PersonAlias.objects.create(person=mira, name="Vossova")
        quotation = make_quotation("The tide waits for nobody.", speaker=mira)
        texts = ["Electricity came to the harbour in winter.", "Электричество на пристани."]
        body = [*map(paragraph, texts), block_quote(quotation)]
        section = make_section("Coast")  # no word of which is asked for
        make_article("Ferries", published=True, body=body, section=section)
        snow = [paragraph("Winter again, in the mountains.")]
        make_article("Snow", published=True, body=snow, section=section)

    def test_a_letter_wrong_missing_too_many_or_swapped(self):
        for typed in ("harbpur", "harbur", "harbouur", "harbuor", "garbour"):
            assert nearest(typed) == "harbour", typed
        assert nearest("электрчество") == "электричество"

    def test_two_letters_wrong(self):
        assert nearest("electrcty") == "electricity"

    def test_no_word_is_made_of_nothing_like_it(self):
        assert nearest("zzzzzzzz") is None
        assert nearest("xy") is None

    def test_a_misspelt_word_is_put_right(self):
        answer = find(asked("harbuor winter"))

        assert answer.is_corrected
        assert answer.query.text == "harbour winter"
        assert answer.total == 1

    def test_a_name_and_another_name_of_somebody_are_put_right(self):
        assert find(asked("mira vosss")).query.text == "mira voss"
        assert find(asked("Vosova")).query.text == "vossova"

    def test_what_comes_nearest_holds_all_but_one(self):
        answer = find(asked("electricity winter zeppelin"))

        assert answer.is_partly
        assert answer.total == 1
        assert results_page(answer).results[0].without == ["zeppelin"]

    def test_what_must_not_be_there_is_never_forgiven(self):
        assert find(asked("zeppelin winter -harbour")).total == 1
        assert not find(asked("-winter harbour")).has_hits

    def test_a_query_that_finds_something_is_left_alone(self):
        answer = find(asked("winter"))

        assert not answer.is_corrected
        assert not answer.is_partly
        assert answer.total == 2

    def test_what_a_filter_leaves_out_is_not_forgiven_by_other_words(self):
        answer = find(asked("winter", section="nowhere"))

        assert answer.total == 0
        assert answer.has_hits
        assert not answer.is_partly
