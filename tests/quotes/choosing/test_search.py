"""What the chooser finds, and what it shows of it."""

from django.test import TestCase
from django.urls import reverse

from news.models import PersonAlias, Quotation, QuotationTranslation, User
from tests.making import make_person, make_quotation


class ChooserTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor")
        cls.edda = make_person("Edda Fälk")
        PersonAlias.objects.create(person=cls.edda, name="Эдда Фальк")
        cls.harbour = make_quotation(
            "The harbour will open.", speaker=cls.edda, occasion="Été of the board"
        )
        cls.ferry = make_quotation("Паром снова ходит.", speaker=make_person("Runa Holt"))
        QuotationTranslation.objects.create(
            quotation=cls.ferry, language="en", text="The ferry runs again."
        )

    def setUp(self):
        self.client.force_login(self.editor)

    def results(self, q="", **asked):
        address = reverse(Quotation.snippet_viewset.chooser_viewset.get_url_name("choose_results"))
        return self.client.get(address, {"q": q, **asked})

    def found(self, q):
        return list(self.results(q).context["results"])

    def test_it_finds_by_words_names_and_occasion_whatever_the_case_and_accents(self):
        for q in ("HARBOUR", "“harb”", "edda falk", "фальк open", "ete board", "ЭДДА"):
            assert self.found(q) == [self.harbour]
        for q in ("паром", "ПАРОМ ход", "ferry", "runa ferry"):
            assert self.found(q) == [self.ferry]

    def test_each_word_must_be_found(self):
        assert self.found("harbour ferry") == []
        assert self.found("lighthouse") == []
        assert self.found("arbour") == []

    def test_whoever_was_wrongly_said_to_have_said_it_leads_to_it(self):
        wrong = make_quotation(
            "Never said.", status="misattributed", wrongly_attributed_to=self.edda
        )

        assert self.found("edda never") == [wrong]
        self.assertContains(self.results("never"), "Not said by Edda Fälk")

    def test_those_recorded_last_come_first(self):
        assert self.found("") == [self.ferry, self.harbour]

    def test_what_is_withdrawn_is_found_and_not_to_be_chosen(self):
        withdrawn = make_quotation("Taken back.", status="withdrawn")
        response = self.results("taken")

        assert list(response.context["results"]) == [withdrawn]
        self.assertNotContains(response, "data-chooser-modal-choice")

    def test_what_is_not_found_can_be_put_on_record(self):
        self.assertContains(self.results("No bridge"), 'data-put-on-record="No bridge"')
        self.assertContains(self.results("No bridge"), 'data-put-into="text"')
        self.assertContains(self.results("runa nowhere"), 'data-put-into="text"')

    def test_a_name_without_quotations_goes_into_the_speakers_field(self):
        make_person("Wynne Aldous")

        self.assertContains(self.results("aldous"), 'data-put-into="speaker_name"')

    def test_no_search_is_an_error(self):
        for q in ('"', "a:b", "NOT", "((", "\0", "%", "x" * 5000, "x " * 5000, "“”"):
            assert self.results(q).status_code == 200

    def test_ten_on_a_page_take_as_many_queries_as_one(self):
        with self.assertNumQueries(5):
            self.results("edda")

        for number in range(30):
            make_quotation(f"Number {number}.", speaker=self.edda)
        with self.assertNumQueries(5):
            assert len(self.results("edda").context["results"]) == 10


class ChosenTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def choose(self, quotation):
        name = Quotation.snippet_viewset.chooser_viewset.get_url_name("chosen")
        return self.client.get(reverse(name, args=[quotation.pk])).json()["result"]

    def test_the_block_says_who_when_and_in_what_state(self):
        quotation = make_quotation("It runs.", said_on="2026-05-01", said_precision="month")

        assert self.choose(quotation)["string"] == (
            "Mira Voss, in May 2026: “It runs.” · Not yet checked"
        )

    def test_words_without_a_speaker_say_so(self):
        unknown = make_quotation(status="misattributed", said_on="2026-01-01", said_precision="day")
        wrong = make_quotation(status="misattributed", wrongly_attributed_to=make_person("Al Ek"))

        assert self.choose(unknown)["string"].startswith("Speaker not known, on 1 January 2026: “")
        assert self.choose(wrong)["string"].startswith("Not said by Al Ek: “")

    def test_the_block_gets_the_words_in_each_language(self):
        quotation = make_quotation("Паром ходит.", language="ru")
        QuotationTranslation.objects.create(quotation=quotation, language="en", text="It runs.")

        assert self.choose(quotation)["versions"] == [
            {"words": "Паром ходит.", "language": "ru", "label": "the original, Russian"},
            {"words": "It runs.", "language": "en", "label": "the translation into English"},
        ]
