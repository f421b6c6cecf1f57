"""The quotations of a draft beside the record: what the panel of the story's form tells."""

import uuid

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from news.models import ArticlePage, Person, PersonAlias, Quotation, QuotationTranslation, User
from news.quotes.in_draft.entries import MOST, State, quotations_in_draft
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    paragraph,
    pull_quote,
)

WORDS = "We sail at six, whatever the weather says."
SEED_HEADLINE = "Putin: Full support for the development of Alibaba in Russia"

pytestmark = pytest.mark.django_db


def story(*texts, **fields):
    body = [text if isinstance(text, dict) else paragraph(text) for text in texts]
    return make_article(body=body, **fields)


def told(*texts, **fields):
    return quotations_in_draft(story(*texts, **fields)).entries


def only(*texts, **fields):
    (entry,) = told(*texts, **fields)
    return entry


def say(words, speaker="Mira Voss"):
    return f"“{words}” said {speaker}, the harbour master."


class TestStates:
    def test_words_that_nobody_recorded_are_not_on_record(self):
        entry = only(say(WORDS.replace(".", ",")))

        assert entry.state == State.MISSING
        assert entry.printed.speaker == "Mira Voss"
        assert (
            entry.printed.around == "“We sail at six, whatever the weather says,” said "
            "Mira Voss, the harbour master."
        )

    def test_words_on_record_are_checked_or_not(self):
        quotation = make_quotation(WORDS)
        assert only(say(WORDS)).state == State.UNCHECKED

        Quotation.objects.filter(pk=quotation.pk).update(status="verified")

        assert only(say(WORDS)).state == State.CHECKED
        assert only(say(WORDS)).quotation == quotation

    def test_disputed_words_say_so(self):
        make_quotation(WORDS, status="disputed")

        entry = only(say(WORDS))

        assert (entry.state, entry.label) == (State.DOUBTFUL, "On record, disputed")

    def test_a_changed_word_is_shown(self):
        make_quotation(WORDS)

        entry = only(say("We sail at nine, whatever the weather says."))

        assert entry.state == State.DIFFERS
        assert "“six” where the story prints “nine”" in entry.problem
        changed = [each for each in entry.differences if not each.is_same]
        assert [(each.record.strip(), each.source.strip()) for each in changed] == [("nine", "six")]

    def test_one_sentence_of_several_is_on_record(self):
        make_quotation(f"Good morning to you all. {WORDS} Nobody will wait.")

        assert only(say(WORDS)).state == State.UNCHECKED

    def test_words_that_an_attribution_interrupts_are_both_on_record(self):
        make_quotation("We sail at six, and nobody on this island will wait for the fog.")

        entries = told(
            "“We sail at six,” said Mira Voss, “and nobody on this island will wait for the fog.”"
        )

        assert [entry.state for entry in entries] == [State.UNCHECKED] * 2

    def test_a_translation_on_record_is_on_record(self):
        quotation = make_quotation("Мы выходим в шесть, что бы ни обещала погода.", language="ru")
        QuotationTranslation.objects.create(quotation=quotation, language="en", text=WORDS)

        assert only(say(WORDS)).quotation == quotation

    def test_somebody_elses_words_are_pointed_out(self):
        make_quotation(WORDS, speaker=make_person("Edda Falk"))

        entry = only(say(WORDS))

        assert entry.state == State.SOMEONE_ELSES
        assert entry.problem == (
            "On record these are words of Edda Falk; the story gives them to Mira Voss."
        )

    def test_of_two_who_said_the_same_it_is_the_one_whom_the_story_names(self):
        make_quotation(WORDS, speaker=make_person("Edda Falk"))
        hers = make_quotation(WORDS, speaker=make_person("Mira Voss"))

        assert only(say(WORDS)).quotation == hers

    def test_an_alias_and_another_script_are_nobody_else(self):
        mira = make_person("Mira Voss")
        PersonAlias.objects.create(person=mira, name="Miriam Jansen")
        make_quotation(WORDS, speaker=mira)

        assert only(say(WORDS, "Miriam Jansen")).state == State.UNCHECKED
        entry = only(f"«{WORDS}» — сказала Мира Фосс.", language="ru")
        assert entry.state == State.UNCHECKED

    def test_a_block_is_compared_with_the_quotation_chosen(self):
        quotation = make_quotation(WORDS)
        whole, wrong = block_quote(quotation), block_quote(quotation, "We sail at nine.")

        entries = told(whole, wrong)

        assert [entry.state for entry in entries] == [State.UNCHECKED, State.DIFFERS]
        assert [entry.printed.where for entry in entries] == [whole["id"], wrong["id"]]

    def test_a_block_without_a_quotation_is_not_on_record(self):
        value = {"quotation": None, "printed": WORDS}
        entry = only({"type": "block_quote", "value": value, "id": str(uuid.uuid4())})

        assert (entry.state, entry.printed.is_block) == (State.MISSING, True)

    def test_a_quotation_that_is_gone_leaves_its_words(self):
        value = {"quotation": 987654, "printed": WORDS}
        entry = only({"type": "pull_quote", "value": value, "id": str(uuid.uuid4())})

        assert entry.state == State.MISSING

    def test_they_come_in_the_order_of_the_form(self):
        first, block = paragraph(say(WORDS)), block_quote(make_quotation("Nobody asked us at all."))
        last = paragraph("“The quay is ours and it stays ours,” said Edda Falk.")

        entries = told(first, block, last, standfirst="“It was cold out there,” says Edda Falk.")

        where = [entry.printed.where for entry in entries]
        assert where == ["standfirst", first["id"], block["id"], last["id"]]

    def test_a_name_in_an_earlier_block_is_known(self):
        entries = told("Edda Falk runs the ferry.", "“The quay is ours and stays ours,” Falk said.")

        assert [entry.printed.speaker for entry in entries] == ["Edda Falk"]

    def test_scare_quotes_are_no_quotations(self):
        assert told("The so-called “ghost ferry” left again.") == []

    @pytest.mark.parametrize("value", ["", "<p>", "<p>“</p>", "<p>“We sail</p><p>”</p>", "«»"])
    def test_broken_paragraphs_break_nothing(self, value):
        block = {"type": "paragraph", "value": value, "id": str(uuid.uuid4())}

        quotations_in_draft(story(block, title=" ", slug="x"))

    @pytest.mark.parametrize("language", ["ar", "ja", "es", "it", "la"])
    def test_languages_without_rules_are_read_by_their_marks(self, language):
        assert quotations_in_draft(story(say(WORDS), language=language)).headline_problem is None


class TestWarnings:
    def warnings(self, record, printed, language="en", block=False):
        quotation = make_quotation(record, language=language)
        if block:
            return only(block_quote(quotation, printed)).warnings
        entries = told(f"“{printed}” said Mira Voss.", language=language)
        return [warning for entry in entries for warning in entry.warnings]

    def test_a_cut_that_removes_a_negation(self):
        record = "We will not, under any circumstances, close the harbour this year."

        for block in (False, True):
            assert self.warnings(
                record, "We will […] close the harbour this year.", block=block
            ) == ["“not” is left out: “not, under any circumstances”."]

    def test_brackets_that_replace_a_negation(self):
        assert self.warnings(
            "We cannot close the harbour this year.",
            "We [can] close the harbour this year.",
            block=True,
        ) == ["“cannot” is left out before “close the harbour this year”."]

    def test_a_negation_before_the_words_in_the_same_sentence(self):
        record = "It was cold. I do not believe that the harbour will ever close to the ferry."

        assert self.warnings(record, "the harbour will ever close to the ferry") == [
            "“not” is left out: “I do not believe that”."
        ]

    def test_a_negation_in_another_sentence_is_none(self):
        record = "Nobody asked us. The harbour will open in May for everyone. We are not sorry."

        assert self.warnings(record, "The harbour will open in May for everyone.") == []

    def test_a_german_sentence_that_ends_with_it(self):
        entry_words = "Wir schließen den Hafen in diesem Jahr"
        make_quotation(f"{entry_words} nicht.", language="de")

        entry = only(f"„{entry_words}“, sagte Mira Voss.", language="de")

        assert entry.warnings == ["“nicht” is left out at the end."]

    def test_chinese_words_with_the_sign_of_a_negation_in_them(self):
        make_quotation("我们非常高兴，渡轮明天不会停航。", language="zh")

        entry = only("沃斯说：“我们非常高兴，渡轮明天[…]停航。”", language="zh")

        assert entry.warnings == ["“不” is left out: “不会”."]

    def test_words_that_stop_before_but(self):
        record = "We will open the bridge in May, but only if the island pays for it."

        assert self.warnings(record, "We will open the bridge in May […]", block=True) == [
            "The words stop before “but”: “but only if the island pays for it”."
        ]
        assert self.warnings(record, "We will open the bridge in May,") == [
            "The words stop before “but”: “but only if the island pays for it”."
        ]

    def test_what_the_story_goes_on_to_print_is_not_missing(self):
        make_quotation("We will open the bridge in May, but only if the island pays for it.")

        entries = told(
            "“We will open the bridge in May,” said Mira Voss, "
            "“but only if the island pays for it.”"
        )

        assert [entry.warnings for entry in entries] == [[], []]

    def test_a_record_that_stops_before_but(self):
        quotation = make_quotation("We will open the bridge in May.")
        quotation.sources.update(
            extract="We will open the bridge in May. But only if the island pays."
        )

        assert only(say("We will open the bridge in May.")).warnings == [
            "The record stops before “But”. The source: “But only if the island pays”."
        ]


class TestHeadline:
    def test_a_name_and_words_that_the_story_does_not_have(self):
        draft = quotations_in_draft(story(say(WORDS), title="Voss: We will never sail again"))

        assert draft.headline_problem.startswith("The headline reads like words of Voss")

    def test_words_that_it_has(self):
        draft = quotations_in_draft(story(say(WORDS), title="Voss: We sail at six"))

        assert draft.headline_problem is None

    def test_a_fragment_is_not_listed_but_a_headline_may_repeat_it(self):
        text = "Mira Voss, the harbour master, called the plan “a gift to our competitors”."

        draft = quotations_in_draft(story(text, title="Voss: a gift to our competitors"))

        assert draft.entries == []
        assert draft.headline_problem is None

    def test_a_headline_does_not_vouch_for_itself(self):
        draft = quotations_in_draft(story("It was cold.", title="Mira Voss: “We sail at six”"))

        assert draft.headline_problem

    def test_the_headline_of_the_story_that_started_it(self):
        draft = quotations_in_draft(
            story(
                "Putin stressed that the digital economy is a priority. Michael Evans, president "
                "of Alibaba, said: “This partnership is an exciting step.”",
                title=SEED_HEADLINE,
            )
        )

        assert draft.headline_problem.startswith("The headline reads like words of Putin")


class ListTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor")

    def setUp(self):
        self.client.force_login(self.editor)

    def list_of(self, article):
        return self.client.get(reverse("quotations_in_draft", args=[article.pk]))

    def test_an_empty_form_says_kindly_that_there_is_none(self):
        section = make_section()
        form = reverse("wagtailadmin_pages:add", args=["news", "articlepage", section.pk])

        self.assertContains(
            self.client.get(form), "There is no direct quotation in this draft yet."
        )

    def test_the_newest_draft_counts_not_what_readers_see(self):
        article = make_article(published=True)
        article.body = [paragraph(say(WORDS))]
        article.save_revision()

        response = self.list_of(article)

        self.assertContains(response, "Not on record")
        self.assertContains(response, 'data-speaker="Mira Voss"')
        self.assertNotContains(response, "<html")

    def test_what_somebody_wrote_is_no_mark_up(self):
        response = self.list_of(
            story('“We sail &lt;b&gt;at" six and nobody waits,” said Mira Voss.')
        )

        self.assertNotContains(response, "<b>")

    def test_who_may_not_record_has_no_button(self):
        writer = User.objects.create_user("writer")
        writer.user_permissions.add(Permission.objects.get(codename="access_admin"))
        article = story(say(WORDS))
        article.owner = writer
        article.save()
        section = article.get_parent()
        group = _group_that_may_write(section)
        writer.groups.add(group)
        self.client.force_login(writer)

        response = self.list_of(article)

        self.assertContains(response, "Not on record")
        self.assertNotContains(response, "data-record")
        self.assertContains(response, "A reporter or an editor can put it on record.")

    def test_who_may_not_edit_is_not_told(self):
        self.client.force_login(User.objects.create_user("reader"))

        assert self.list_of(story(say(WORDS))).status_code == 302

    def test_a_story_that_is_gone_is_not_found(self):
        assert self.client.get(reverse("quotations_in_draft", args=[0])).status_code == 404

    def test_two_hundred_quotations_take_no_more_queries_than_two(self):
        few, many = self._queries(2), self._queries(200)

        assert few == many
        assert many <= 12

    def _queries(self, count):
        """Half of them are on record, each by someone else; half of these with a changed word."""
        texts = []
        for number in range(count):
            words = f"Boat {number} of pier {number * 7} sails at six with {number * 13} people"
            if number % 2 == 0:
                make_quotation(f"{words} on board today.", speaker=make_person(f"Edda {number}"))
            changed = "tonight" if number % 4 == 0 else "today"
            texts.append(f"“{words} on board {changed},” said Edda. " + "It was cold. " * 20)
        article = ArticlePage.objects.get(pk=story(*texts).pk)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            entries = quotations_in_draft(article).entries
        assert len(entries) == count
        return len(queries)

    def test_more_than_fit_are_counted(self):
        lines = [f"“Boat number {n} sails at six today,” said Mira Voss." for n in range(MOST + 2)]

        response = self.list_of(story(*lines))

        self.assertContains(response, "2 more quotations follow in the story.")

    def test_an_arabic_story_reads_from_the_right(self):
        response = self.list_of(
            story("قالت ميرا فوس: «سنبحر في السادسة مهما كان الطقس»", language="ar")
        )

        self.assertContains(response, 'lang="ar" dir="auto"')

    def test_putting_it_on_record_is_seen_at_once(self):
        article = story(say(WORDS))
        self.assertContains(self.list_of(article), "Not on record")

        make_quotation(WORDS)

        self.assertContains(self.list_of(article), "On record, unchecked")


def _group_that_may_write(section):
    from django.contrib.auth.models import Group
    from wagtail.models import GroupPagePermission

    group = Group.objects.create(name="Writers")
    permission = Permission.objects.get(codename="add_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=section, permission=permission)
    return group


def test_pull_quote_and_running_text_are_each_told():
    quotation = make_quotation(WORDS)

    assert len(told(say(WORDS), pull_quote(quotation))) == 2


def test_the_language_of_the_story_is_that_of_the_words():
    from news.quotes.forms import NewQuotationForm

    form = NewQuotationForm(
        data={"text": "Wir fahren um sechs.", "speaker_name": "Edda Falk", "language": "de"}
    )
    assert form.is_valid()
    assert form.save().language == "de"
    assert Person.objects.get().name == "Edda Falk"


def test_a_word_changed_into_its_opposite_is_shown_and_warned_of():
    make_quotation("We will not close the harbour this year.")

    entry = only(say("We will close the harbour this year."))

    assert entry.state == State.DIFFERS
    assert entry.warnings == ["“not” is left out before “close the harbour this year”."]
