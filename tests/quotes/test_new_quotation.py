"""Putting words on record from inside the story form."""

from datetime import date

from django.test import TestCase
from django.urls import reverse

from news.models import Person, PersonAlias, Quotation, User
from news.quotes.forms import NewQuotationForm
from news.quotes.speakers import SeveralPeople, person_called
from tests.making import make_person, make_quotation


def put_on_record(**data):
    form = NewQuotationForm(data={"text": "We sail.", "speaker_name": "Edda Falk", **data})
    return form, form.is_valid() and form.save()


class SpeakerTests(TestCase):
    def test_a_name_finds_the_person(self):
        edda = make_person("Edda Falk")

        assert person_called(" edda  falk ") == edda

    def test_an_alias_finds_the_person(self):
        edda = make_person("Edda Falk")
        PersonAlias.objects.create(person=edda, name="Эдда Фальк")

        assert person_called("Эдда Фальк") == edda

    def test_an_unknown_name_is_a_new_person(self):
        person = person_called("Edda Falk")

        assert (person.pk, person.name, person.slug) == (None, "Edda Falk", "edda-falk")

    def test_a_second_person_of_a_name_gets_an_address_of_its_own(self):
        make_person("Edda-Falk")

        assert person_called("Edda Falk").slug == "edda-falk-2"

    def test_two_people_of_one_name_are_told_apart_by_number(self):
        one, other = make_person("Edda Falk"), make_person("Edda Falk")

        with self.assertRaisesMessage(SeveralPeople, f"“Edda Falk #{one.pk}”"):
            person_called("Edda Falk")
        assert person_called(f"Edda Falk #{other.pk}") == other


class NewQuotationFormTests(TestCase):
    def test_six_fields_are_enough(self):
        assert len(NewQuotationForm().fields) == 6

    def test_it_records_words_speaker_date_and_source(self):
        _, quotation = put_on_record(
            text="“We sail in May.”",
            role_then="master of the ferry",
            said="2025-03",
            occasion="harbour board meeting",
            source="https://harbour.example/minutes",
        )

        quotation = Quotation.objects.get(pk=quotation.pk)
        assert quotation.text == "We sail in May."
        assert quotation.speaker == Person.objects.get(slug="edda-falk")
        assert (quotation.said_on, quotation.said_precision) == (date(2025, 3, 1), "month")
        assert quotation.sources.get().url == "https://harbour.example/minutes"
        assert quotation.status == "unverified"

    def test_what_is_unknown_stays_unknown(self):
        _, quotation = put_on_record()

        assert (quotation.said_on, quotation.said_precision) == (None, "unknown")
        assert quotation.sources.count() == 0

    def test_a_date_that_is_none_is_an_error_beside_its_field(self):
        for said in ("spring 2017", "2017-13", "2017-02-30", "17"):
            form, _ = put_on_record(said=said)

            assert form.errors == {"said": ["Write a date as 2017, 2017-10 or 2017-10-20."]}

    def test_the_script_tells_the_language(self):
        _, quotation = put_on_record(text="Паром снова ходит.")

        assert quotation.language == "ru"


class ChooserTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        self.quotation = make_quotation("The harbour will open.", speaker=make_person("Edda Falk"))

    def results(self, q):
        address = reverse(Quotation.snippet_viewset.chooser_viewset.get_url_name("choose_results"))
        return self.client.get(address, {"q": q})

    def test_it_finds_by_words_and_by_speaker(self):
        for q in ("harbour", "edda", "falk open"):
            self.assertContains(self.results(q), "The harbour will open.")

    def test_it_finds_nothing_by_other_words(self):
        self.assertNotContains(self.results("lighthouse"), "The harbour will open.")

    def test_no_search_is_an_error(self):
        for q in ('"', "a:b", "NOT", "((", "\0", "%", "x" * 5000):
            assert self.results(q).status_code == 200

    def test_its_new_tab_answers_with_the_quotation(self):
        address = reverse(Quotation.snippet_viewset.chooser_viewset.get_url_name("create"))

        response = self.client.post(address, {"text": "We sail.", "speaker_name": "Mira Voss"})

        assert response.json()["step"] == "chosen"
        assert response.json()["result"]["string"] == "Mira Voss: We sail."

    def test_the_speakers_field_has_suggestions(self):
        response = self.client.get(reverse("speaker_suggestions"), {"q": "fal"})

        assert response.json() == {"suggestions": [{"value": "Edda Falk", "label": ""}]}

    def test_suggestions_are_for_the_newsroom_only(self):
        self.client.logout()

        assert self.client.get(reverse("speaker_suggestions"), {"q": "fal"}).status_code == 302
