"""What people and words are looked for by: the same on every database."""

import pytest
from django.test import TestCase

from news.models import Person, PersonAlias, Quotation, QuotationTranslation
from news.people.folding import beginnings, folded
from tests.making import make_person, make_quotation


@pytest.mark.parametrize(
    ("text", "found_as"),
    [
        ("Karl Müller", " karl muller"),
        ("KARL  MÜLLER ", " karl muller"),
        ("Mu\u0308ller", " muller"),
        ("Straße", " strasse"),
        ("Łódź Ørsted", " lodz orsted"),
        ("İstanbul", " istanbul"),
        ("Anne-Marie O’Brien", " anne marie o brien"),
        ("Kyʼiv", " ky iv"),
        ("ЭДДА Фальк", " эдда фальк"),
        ("Пётр", " петр"),
        ("马云", " 马 云"),
        ("Jack 马云", " jack 马 云"),
        ("محمّد أحمد", " محمد احمد"),
        ("محـــمد", " محمد"),
        ("ΣΑΣ", " σασ"),
        ("한글", " 한글"),
        ("हिन्दी", " हिन्दी"),
        ("a_b%c", " a b c"),
        ("“–”", ""),
        ("", ""),
    ],
)
def test_names_are_looked_for_without_case_accents_and_marks(text, found_as):
    assert folded(text) == found_as
    assert folded(found_as) == found_as


def test_what_is_typed_begins_words():
    assert beginnings("Fal, EDDA") == [" fal", " edda"]
    assert len(beginnings("a " * 1000)) == 12


class FoldedFieldTests(TestCase):
    def test_it_follows_the_name(self):
        edda = make_person("Edda Fälk")
        edda.name = "Эдда Фальк"
        edda.save()

        assert Person.objects.get().folded_name == " эдда фальк"

    def test_it_is_written_in_bulk_too(self):
        edda = make_person()
        PersonAlias.objects.bulk_create([PersonAlias(person=edda, name="ЭДДА")])

        assert PersonAlias.objects.get().folded_name == " эдда"

    def test_a_very_long_name_still_fits_its_index(self):
        edda = make_person("\ufdfa" * 200)  # one letter, eighteen in full

        assert len(Person.objects.get(pk=edda.pk).folded_name) == 400

    def test_words_are_found_by_their_occasion_and_translation(self):
        quotation = make_quotation("Паром снова ходит.", occasion="Harbour board")
        QuotationTranslation.objects.create(quotation=quotation, language="en", text="It RUNS.")

        assert Quotation.objects.get().folded == " паром снова ходит harbour board"
        assert QuotationTranslation.objects.get().folded == " it runs"
