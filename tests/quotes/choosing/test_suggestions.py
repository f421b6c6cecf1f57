"""What the fields of a new quotation suggest."""

from datetime import date

from django.test import TestCase
from django.urls import reverse

from news.models import PersonAlias, Role, User
from tests.making import make_person, make_quotation


class SpeakerSuggestionTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def ask(self, q):
        return self.client.get(reverse("speaker_suggestions"), {"q": q}).json()

    def values(self, q):
        return [suggestion["value"] for suggestion in self.ask(q)["suggestions"]]

    def test_any_word_of_a_name_in_any_case_and_without_accents(self):
        make_person("Karl Müller-Évans")

        for typed in ("mull", "MÜLLER", "evans", "Evans Karl", "karl m"):
            assert self.values(typed)[0] == "Karl Müller-Évans"
        assert self.values("üll") == ["üll"]

    def test_other_names_and_scripts_are_found_whatever_their_case(self):
        edda = make_person("Edda Falk")
        for name in ("Эдда Фальк", "艾达", "إيدا فالك"):
            PersonAlias.objects.create(person=edda, name=name)

        for typed, found in {"ФАЛЬК": "Эдда Фальк", "艾": "艾达", "ايدا": "إيدا فالك"}.items():
            assert self.ask(typed)["suggestions"][0] == {
                "value": "Edda Falk",
                "label": "Edda Falk",
                "detail": f"also {found}",
            }

    def test_two_people_of_one_name_are_told_apart_by_number_roles_and_dates(self):
        one, other = make_person("Edda Falk"), make_person("Edda Falk")
        Role.objects.create(
            person=one, title="Mayor", started_on=date(2019, 1, 1), started_precision="year"
        )
        make_quotation(speaker=other, role_then="pilot")

        assert self.ask("falk")["suggestions"] == [
            {
                "value": f"Edda Falk #{one.pk}",
                "label": f"Edda Falk #{one.pk}",
                "detail": "Mayor, since 2019",
            },
            {
                "value": f"Edda Falk #{other.pk}",
                "label": f"Edda Falk #{other.pk}",
                "detail": "pilot",
            },
            {"value": "falk #new", "label": "New person: falk", "detail": ""},
        ]

    def test_who_shares_another_name_is_told_apart_too(self):
        edda, runa = make_person("Edda Falk"), make_person("Runa Holt")
        PersonAlias.objects.create(person=runa, name="Edda Falk")

        assert self.values("falk") == [f"Edda Falk #{edda.pk}", "Runa Holt", "falk #new"]

    def test_it_says_what_the_typed_name_means(self):
        for name in ("Edda Falk", "Runa Holt", "Runa Holt"):
            make_person(name, bio="An invented person.")

        for typed, summary in {
            "edda falk": "On record: Edda Falk, An invented person.",
            "Runa Holt": "2 people are called so: choose one.",
            "runa": "Choose one of the suggestions, or write the whole name.",
            "Wynne Aldous": "Not on record yet: will be added.",
            "Edda Falk #new": "Not on record yet: will be added.",
            "Edda Falk #0": "Nobody on record is called “Edda Falk” and has the number 0. "
            "Write the name alone, or choose one of the suggestions.",
            "": "",
        }.items():
            assert self.ask(typed)["summary"] == summary

    def test_a_new_person_can_always_be_meant(self):
        make_person("Edda Falk")

        assert self.values("Edda Falk") == ["Edda Falk", "Edda Falk #new"]
        assert self.values("Edda Fa") == ["Edda Falk", "Edda Fa #new"]
        assert self.values("Wynne Aldous") == ["Wynne Aldous"]

    def test_it_takes_as_many_queries_for_ten_people_as_for_one(self):
        make_person("Edda Falk")
        with self.assertNumQueries(12):
            self.ask("falk")

        for number in range(15):
            PersonAlias.objects.create(person=make_person(f"Falk {number}"), name=f"No {number}")
        with self.assertNumQueries(12):
            assert len(self.ask("falk")["suggestions"]) == 11

    def test_nothing_that_is_typed_is_an_error(self):
        for q in ("\0", "%", "_", "#", "#new", "“”", "x" * 5000, "a " * 500, "\ufdfa" * 300):
            self.ask(q)

    def test_they_are_for_the_newsroom_only(self):
        self.client.logout()

        for name in ("speaker_suggestions", "role_suggestions"):
            assert self.client.get(reverse(name), {"q": "fal"}).status_code == 302


class RoleSuggestionTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        self.edda = make_person("Edda Falk")
        for title, start, end in (("Pilot", 2001, 2014), ("Mayor", 2016, None)):
            Role.objects.create(
                person=self.edda,
                title=title,
                organisation="Vell Island",
                started_on=date(start, 1, 1),
                started_precision="day",
                ended_on=end and date(end, 12, 31),
                ended_precision="day" if end else "unknown",
            )

    def ask(self, speaker_name, said):
        asked = {"speaker_name": speaker_name, "said": said}
        return self.client.get(reverse("role_suggestions"), asked).json()

    def test_the_role_then_is_certain_where_one_alone_can_be_meant(self):
        for said, role in {"2010": "Pilot, Vell Island", "2020-05": "Mayor, Vell Island"}.items():
            assert self.ask("Edda Falk", said)["certain"] == role

    def test_none_is_where_none_was_held_or_no_date_is_known(self):
        for said in ("2015", "", "spring"):
            assert self.ask("Edda Falk", said)["certain"] == ""

    def test_all_that_can_be_meant_are_suggested_with_their_time(self):
        assert self.ask("Edda Falk", "2010")["suggestions"] == [
            {
                "value": "Pilot, Vell Island",
                "label": "Pilot, Vell Island",
                "detail": "1 January 2001 – 31 December 2014",
            }
        ]
        assert len(self.ask("Edda Falk", "")["suggestions"]) == 2

    def test_roles_as_they_were_printed_before_are_suggested_too(self):
        make_quotation(
            speaker=self.edda, role_then="captain", said_on="2015-05-01", said_precision="month"
        )

        assert self.ask("Edda Falk", "2015")["suggestions"] == [
            {"value": "captain", "label": "captain", "detail": "printed in May 2015"}
        ]

    def test_nobody_in_particular_has_no_roles(self):
        make_person("Runa Holt"), make_person("Runa Holt")

        for name in ("", "Runa Holt", "Wynne Aldous", "fal", "Edda Falk #new"):
            assert self.ask(name, "2010")["suggestions"] == []
