"""From a typed name to a person on record."""

from datetime import date

from django.test import TestCase

from news.models import Person, PersonAlias, Role
from news.quotes import speakers
from news.quotes.speakers import NobodyOfThatNumber, PartOfAName, SeveralPeople, person_called
from tests.making import make_person


class SpeakerTests(TestCase):
    def test_a_name_finds_the_person(self):
        edda = make_person("Edda Falk")

        assert person_called(" edda  falk ") == edda

    def test_an_alias_finds_the_person(self):
        edda = make_person("Edda Falk")
        PersonAlias.objects.create(person=edda, name="Эдда Фальк")

        assert person_called("эдда ФАЛЬК") == edda

    def test_an_unknown_name_is_a_new_person(self):
        person = person_called("Edda Falk")

        assert (person.pk, person.name, person.slug) == (None, "Edda Falk", "edda-falk")

    def test_a_second_person_of_a_name_gets_an_address_of_its_own(self):
        make_person("Edda Falk")
        person = person_called("Edda Falk #new")

        assert (person.pk, person.name, person.slug) == (None, "Edda Falk", "edda-falk-2")
        assert speakers.put_on_record(person) == person
        assert Person.objects.filter(name="Edda Falk").count() == 2

    def test_two_people_of_one_name_are_told_apart_by_number(self):
        one, other = make_person("Edda Falk"), make_person("Edda Falk")

        with self.assertRaisesMessage(SeveralPeople, f"“Edda Falk #{one.pk}”"):
            person_called("Edda Falk")
        assert person_called(f"Edda Falk #{other.pk}") == other

    def test_several_of_one_name_are_named_with_their_roles(self):
        one, other = make_person("Edda Falk"), make_person("Edda Falk", bio="A pilot.")
        Role.objects.create(
            person=one, title="Mayor", started_on=date(2019, 1, 1), started_precision="year"
        )

        with self.assertRaisesMessage(
            SeveralPeople,
            f"Several people on record are called Edda Falk. Write one of: "
            f"“Edda Falk #{one.pk}” (Mayor, since 2019); “Edda Falk #{other.pk}” (A pilot.). "
            "For someone else, write “Edda Falk #new”.",
        ):
            person_called("Edda Falk")

    def test_accents_and_marks_may_be_left_out(self):
        karl = make_person("Karl-Otto Müller")

        assert person_called("karl otto muller") == karl

    def test_where_accents_make_another_name_the_exact_one_counts(self):
        karl, other = make_person("Karl Müller"), make_person("Karl Muller")

        assert person_called("Karl Müller") == karl
        assert person_called("KARL MULLER") == other

    def test_a_number_that_is_nobodys_is_no_new_person(self):
        make_person("Edda Falk")

        for number in ("0", "99999999999999999999", "9" * 100):
            with self.assertRaises(NobodyOfThatNumber):
                person_called(f"Edda Falk #{number}")

    def test_a_part_of_a_name_is_no_new_person(self):
        make_person("Edda Falk")

        with self.assertRaisesMessage(PartOfAName, "Did you mean “Edda Falk”?"):
            person_called("fal")

    def test_a_part_of_several_names_names_them_so_that_each_can_be_typed(self):
        one, other, _ = make_person("Edda Falk"), make_person("Edda Falk"), make_person("Falko Ahr")

        with self.assertRaisesMessage(
            PartOfAName, f"“Edda Falk #{one.pk}” or “Edda Falk #{other.pk}” or “Falko Ahr”"
        ):
            person_called("falk")

    def test_a_shorter_name_is_perhaps_no_new_person(self):
        make_person("Edda M. Falk")

        with self.assertRaisesMessage(PartOfAName, "if this is all of it, write “Edda Falk #new”"):
            person_called("Edda Falk")

    def test_one_word_of_nobodys_name_is_a_new_person(self):
        assert person_called("Jonte").name == "Jonte"

    def test_a_name_without_spaces_is_a_whole_one_where_none_are_written(self):
        make_person("林小海")

        assert person_called("林小").pk is None
        with self.assertRaises(PartOfAName):
            person_called("林")

    def test_who_was_put_on_record_meanwhile_is_the_one(self):
        person = person_called("Edda Falk")
        edda = make_person("Edda Falk")

        assert speakers.put_on_record(person) == edda
