"""Where live stories print quotations."""

from django.core.management import call_command
from django.test import SimpleTestCase, TestCase
from wagtail.models import Page, PageViewRestriction

from news.models import Quotation, QuotationUse
from news.quotes.words import Passage
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    paragraph,
    pull_quote,
)

WORDS = "The harbour will open in May."


class PassageTests(SimpleTestCase):
    def test_it_holds_words_whatever_their_marks_and_case(self):
        for text in (
            "We sail at nine",
            "and “we sail, at nine”.",
            "WE\u00a0SAIL\nAT NI\u00adNE",
            "we-sail-at-nine",
        ):
            assert Passage(text).holds("We sail at nine.")

    def test_it_holds_no_part_of_a_word(self):
        for text in ("party", "artful", "start", "art\u0301s", "café arté", "1art"):
            assert not Passage(text).holds("Art")

    def test_it_finds_the_whole_word_behind_a_part_of_another(self):
        assert Passage("A party of art").holds("Art")

    def test_marks_inside_a_word_end_no_word(self):
        assert not Passage("हिन्दी").holds("ह")
        assert Passage("यह हिन्दी है").holds("हिन्दी")

    def test_it_holds_any_run_where_no_spaces_are_written(self):
        assert Passage("船长说渡轮又开了").holds("渡轮")

    def test_it_never_holds_what_has_no_words(self):
        assert not Passage("…").holds("…")
        assert not Passage("").holds("")


class UseTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.quotation = make_quotation(WORDS)

    def publish(self, *blocks, **fields):
        return make_article(published=True, body=list(blocks), **fields)

    def uses(self):
        return sorted(QuotationUse.objects.values_list("kind", "printed", "is_exact"))

    def test_a_story_uses_what_its_blocks_and_its_running_text_print(self):
        self.publish(
            paragraph(f"“{WORDS}” said Mira Voss."),
            pull_quote(self.quotation),
            block_quote(self.quotation, "The harbour will open …"),
        )

        assert self.uses() == [
            ("block_quote", "The harbour will open …", False),
            ("pull_quote", WORDS, True),
            ("running_text", WORDS, True),
        ]

    def test_running_text_is_known_by_its_words_alone(self):
        self.publish(paragraph("Mira Voss said: «The harbour will open in May», and left."))

        assert self.uses() == [("running_text", WORDS, True)]

    def test_running_text_prints_whole_words_only(self):
        art = make_quotation("Art")
        self.publish(
            paragraph("The whole party started."),
            paragraph("“Art” said Mira Voss."),
            block_quote(art),
        )

        assert self.uses() == [("block_quote", "Art", True), ("running_text", "Art", True)]

    def test_words_without_spaces_are_found_in_a_run_of_them(self):
        ferry = make_quotation("渡轮又开了")
        self.publish(paragraph("船长说渡轮又开了，然后走了。"), block_quote(ferry))

        assert self.uses() == [
            ("block_quote", "渡轮又开了", True),
            ("running_text", "渡轮又开了", True),
        ]

    def test_a_quotation_without_words_stands_in_no_running_text(self):
        make_quotation("…")
        self.publish(paragraph("“…” said Mira Voss."))

        assert self.uses() == []

    def test_a_use_names_its_block(self):
        block = pull_quote(self.quotation)
        self.publish(paragraph(f"“{WORDS}”"), block)

        assert QuotationUse.objects.get(kind="pull_quote").block_id == block["id"]

    def test_a_draft_uses_nothing(self):
        make_article(body=[block_quote(self.quotation)])

        assert self.uses() == []

    def test_an_unpublished_change_uses_nothing_yet(self):
        article = self.publish(paragraph("Nothing said."))
        article.body = [("block_quote", {"quotation": self.quotation, "printed": WORDS})]
        article.save_revision()

        assert self.uses() == []

    def test_a_use_goes_with_the_story(self):
        article = self.publish(block_quote(self.quotation))
        Page.objects.get(pk=article.pk).unpublish()

        assert self.uses() == []

    def test_a_use_goes_with_the_section_that_is_deleted(self):
        section = make_section("Short-lived")
        self.publish(block_quote(self.quotation), section=section)
        Page.objects.get(pk=section.pk).delete()

        assert self.uses() == []

    def test_a_story_that_prints_less_loses_only_that_use(self):
        article = self.publish(paragraph(f"“{WORDS}”"), pull_quote(self.quotation))
        kept = QuotationUse.objects.get(kind="running_text").pk
        del article.body[1]
        article.save_revision().publish()

        assert self.uses() == [("running_text", WORDS, True)]
        assert QuotationUse.objects.get().pk == kept

    def test_rebuilding_twice_changes_nothing(self):
        self.publish(paragraph(f"“{WORDS}”"), pull_quote(self.quotation))
        before = list(QuotationUse.objects.order_by("pk").values())
        for _ in range(2):
            call_command("rebuild_uses", verbosity=0)

        assert list(QuotationUse.objects.order_by("pk").values()) == before

    def test_rebuilding_finds_what_is_missing(self):
        self.publish(block_quote(self.quotation))
        QuotationUse.objects.all().delete()

        call_command("rebuild_uses", verbosity=0)

        assert self.uses() == [("block_quote", WORDS, True)]


class PublishedQuotationTests(TestCase):
    """Lists show what published stories print; an address, once public, answers for good."""

    @classmethod
    def setUpTestData(cls):
        cls.speaker = make_person("Edda Falk")
        cls.public = make_quotation("In public.", speaker=cls.speaker)
        cls.drafted = make_quotation("In a draft.", speaker=make_person("Drafted Person"))
        cls.secret = make_quotation("In a closed section.", speaker=make_person("Secret Person"))
        cls.story = make_article("Open", published=True, body=[block_quote(cls.public)])
        make_article("Draft", body=[block_quote(cls.drafted)])
        closed = make_section("Closed")
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        make_article("Closed story", published=True, section=closed, body=[block_quote(cls.secret)])

    def status(self, address):
        return self.client.get(address).status_code

    def test_lists_show_what_published_stories_print(self):
        assert list(Quotation.objects.published()) == [self.public]

    def test_lists_leave_withdrawn_ones_out_but_their_address_answers(self):
        Quotation.objects.filter(pk=self.public.pk).update(status="withdrawn")

        assert list(Quotation.objects.published()) == []
        assert self.status(self.public.get_absolute_url()) == 200

    def test_an_address_once_public_answers_after_its_story_was_unpublished(self):
        self.story.unpublish()

        assert list(Quotation.objects.published()) == []
        assert self.status(self.public.get_absolute_url()) == 200

    def test_words_that_were_never_public_have_no_address(self):
        assert self.status(self.drafted.get_absolute_url()) == 404
        assert self.status(self.secret.get_absolute_url()) == 404

    def test_a_person_with_nothing_public_has_no_page(self):
        assert self.status(self.speaker.get_absolute_url()) == 200
        assert self.status(self.drafted.speaker.get_absolute_url()) == 404
        assert self.status(self.secret.speaker.get_absolute_url()) == 404

    def test_the_lists_name_nobody_else(self):
        people = self.client.get("/people/").content.decode()
        quotations = self.client.get("/quotations/").content.decode()

        assert "Edda Falk" in people
        assert "In public." in quotations
        for page in (people, quotations):
            assert "Drafted Person" not in page
            assert "Secret Person" not in page
