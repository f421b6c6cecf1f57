"""Putting words on record from inside the story form."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

from django.db import connection
from django.test import Client, TestCase, TransactionTestCase
from django.urls import reverse
from wagtail.models import ModelLogEntry

from news.models import Person, PersonAlias, Quotation, User
from news.quotes import speakers
from news.quotes.forms import NewQuotationForm
from news.quotes.speakers import (
    NobodyOfThatNumber,
    PartOfAName,
    SeveralPeople,
    person_called,
)
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

    def test_marks_without_words_are_no_words(self):
        for text in ("“”", '""', "“ ”", "\u200b", "…", "« … »"):
            form, _ = put_on_record(text=text)

            assert form.errors == {"text": ["There are no words in it yet. Write what was said."]}

    def test_marks_without_letters_are_no_name(self):
        form, _ = put_on_record(speaker_name="\u200b–")

        assert form.errors == {"speaker_name": ["There is no name in it yet. Write who said it."]}

    def test_a_part_of_a_name_is_an_error_beside_its_field(self):
        make_person("Edda Falk")
        form, _ = put_on_record(speaker_name="ed")

        assert form.errors == {
            "speaker_name": [
                "Nobody on record is called “ed”. Did you mean “Edda Falk”? "
                "Write a new person’s name in full."
            ]
        }
        assert Person.objects.filter(name="ed").count() == 0

    def test_a_number_that_is_nobodys_is_an_error_beside_its_field(self):
        form, _ = put_on_record(speaker_name="Edda Falk #99999999999999999999")

        assert list(form.errors) == ["speaker_name"]

    def test_an_address_that_is_none_is_an_error_beside_its_field(self):
        for source in (
            "http://",
            "https://harbour",
            "http:/harbour.example",
            "https://a b.example",
        ):
            form, _ = put_on_record(source=source)

            assert list(form.errors) == ["source"]

    def test_a_title_is_a_source_without_an_address(self):
        _, quotation = put_on_record(source="Minutes of the harbour board")

        source = quotation.sources.get()
        assert (source.title, source.url) == ("Minutes of the harbour board", "")

    def test_the_same_words_of_the_same_speaker_are_there_already(self):
        _, first = put_on_record()
        form, second = put_on_record(text="“We sail!”")

        assert second == first
        assert form.added == []
        assert Quotation.objects.count() == 1

    def test_the_same_words_of_someone_else_are_another_quotation(self):
        _, first = put_on_record()
        _, second = put_on_record(speaker_name="Mira Voss")

        assert second != first

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

    def test_what_it_adds_stands_in_the_log_once(self):
        address = reverse(Quotation.snippet_viewset.chooser_viewset.get_url_name("create"))

        for _ in range(2):
            self.client.post(address, {"text": "We sail.", "speaker_name": "Mira Voss"})

        created = ModelLogEntry.objects.filter(action="wagtail.create")
        assert sorted(created.values_list("label", flat=True)) == [
            "Mira Voss",
            "Mira Voss: We sail.",
        ]

    def test_the_speakers_field_has_suggestions(self):
        response = self.client.get(reverse("speaker_suggestions"), {"q": "fal"})

        assert response.json() == {"suggestions": [{"value": "Edda Falk", "label": ""}]}

    def test_suggestions_are_for_the_newsroom_only(self):
        self.client.logout()

        assert self.client.get(reverse("speaker_suggestions"), {"q": "fal"}).status_code == 302


class AtOnceTests(TransactionTestCase):
    serialized_rollback = True

    def post(self, cookies):
        client = Client()
        client.cookies = cookies
        address = reverse(Quotation.snippet_viewset.chooser_viewset.get_url_name("create"))
        try:
            return client.post(address, {"text": "We sail.", "speaker_name": "Edda Falk"}).json()
        finally:
            connection.close()

    def post_six_times(self):
        self.client.force_login(User.objects.create_superuser("editor"))
        with ThreadPoolExecutor(6) as threads:
            return list(threads.map(self.post, [self.client.cookies] * 6))

    def test_one_quotation_and_one_person_come_of_a_button_pressed_six_times(self):
        answers = self.post_six_times()

        assert [answer["step"] for answer in answers] == ["chosen"] * 6
        assert len({answer["result"]["id"] for answer in answers}) == 1
        assert Quotation.objects.filter(text="We sail.").count() == 1
        assert Person.objects.filter(name="Edda Falk").count() == 1

    def test_so_does_one_quotation_of_a_person_on_record(self):
        make_person("Edda Falk")

        answers = self.post_six_times()

        assert [answer["step"] for answer in answers] == ["chosen"] * 6
        assert Quotation.objects.filter(text="We sail.").count() == 1
