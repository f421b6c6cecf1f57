"""Putting words on record from inside the story form."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client, TestCase, TransactionTestCase
from django.urls import reverse
from wagtail.models import ModelLogEntry

from news.models import Person, Quotation, User
from news.quotes.forms import NewQuotationForm
from tests.making import make_person


def put_on_record(**data):
    form = NewQuotationForm(data={"text": "We sail.", "speaker_name": "Edda Falk", **data})
    return form, form.is_valid() and form.save()


class NewQuotationFormTests(TestCase):
    def test_six_fields_are_enough(self):
        assert len(NewQuotationForm().visible_fields()) == 6

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
                "Write a new person’s name in full; if this is all of it, write “ed #new”."
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

    def test_someone_else_of_a_name_on_record_is_added(self):
        edda = make_person("Edda Falk")
        form, quotation = put_on_record(speaker_name="Edda Falk #new")

        assert quotation.speaker != edda
        assert quotation.speaker.name == "Edda Falk"
        assert form.added == [quotation.speaker, quotation]

    def test_the_script_tells_the_language(self):
        _, quotation = put_on_record(text="Паром снова ходит.")

        assert quotation.language == "ru"


class PuttingOnRecordTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def post(self, **data):
        address = reverse(Quotation.snippet_viewset.chooser_viewset.get_url_name("create"))
        return self.client.post(address, {"text": "We sail.", "speaker_name": "Mira Voss", **data})

    def test_it_answers_with_the_quotation(self):
        answer = self.post(said="2025-03").json()

        assert answer["step"] == "chosen"
        assert answer["result"]["string"] == (
            "Mira Voss, in March 2025: “We sail.” · Not yet checked"
        )
        assert answer["result"]["versions"] == [
            {"words": "We sail.", "language": "en", "label": "the words on record"}
        ]

    def test_what_it_adds_stands_in_the_log_once(self):
        for _ in range(2):
            self.post()

        created = ModelLogEntry.objects.filter(action="wagtail.create")
        assert sorted(created.values_list("label", flat=True)) == [
            "Mira Voss",
            "Mira Voss: We sail.",
        ]

    def test_what_is_wrong_comes_back_with_the_form(self):
        answer = self.post(said="spring").json()

        assert answer["step"] == "reshow_creation_form"
        assert "Write a date as 2017, 2017-10 or 2017-10-20." in answer["htmlFragment"]
        assert 'aria-invalid="true"' in answer["htmlFragment"]

    def test_who_may_not_add_quotations_may_not_here(self):
        reporter = User.objects.create_user("reporter")
        reporter.user_permissions.add(Permission.objects.get(codename="access_admin"))
        self.client.force_login(reporter)

        assert self.post().status_code == 302
        assert Quotation.objects.count() == 0


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
