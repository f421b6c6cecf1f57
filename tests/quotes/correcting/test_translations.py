"""A printed translation is not changed without a word."""

from django.contrib.auth.models import Permission
from django.test import TestCase
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from news.models import (
    ArticlePage,
    FollowUp,
    Quotation,
    QuotationCorrection,
    QuotationTranslation,
    User,
)
from tests.making import block_quote, make_article, make_quotation, publish

WORDS = "Паром пойдёт в мае, и билет не подорожает."
WAS = "The ferry sails in May, and the fare stays."
NOW = "The ferry sails in June, and the fare stays."


class Translations(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor")
        cls.quotation = make_quotation(WORDS, language="ru")
        cls.translation = QuotationTranslation.objects.create(
            quotation=cls.quotation, language="en", text=WAS
        )

    def setUp(self):
        self.client.force_login(self.editor)

    def publish(self, *printed):
        blocks = [block_quote(self.quotation, words) for words in printed]
        return make_article(published=True, body=blocks)

    def save(self, *added, **changes):
        """In the form of the quotation."""
        quotation = Quotation.objects.get(pk=self.quotation.pk)
        kept = {"id": self.translation.pk, "language": "en", "text": WAS, "method": "staff"}
        source = quotation.sources.get()
        data = nested_form_data(
            {
                "text": WORDS,
                "language": "ru",
                "kind": "direct",
                "speaker": quotation.speaker_id,
                "role_then": "",
                "said_on": "",
                "said_precision": "unknown",
                "occasion": "",
                "place": "",
                "note": "",
                "sources": inline_formset(
                    [
                        {
                            "id": source.pk,
                            "kind": source.kind,
                            "title": source.title,
                            "url": "",
                            "extract": source.extract,
                            "retrieved_at": "",
                        }
                    ],
                    initial=1,
                ),
                "translations": inline_formset([{**kept, **changes}, *added], initial=1),
            }
        )
        edit = reverse(Quotation.snippet_viewset.get_url_name("edit"), args=[quotation.pk])
        response = self.client.post(edit, data)
        assert response.status_code == 302

    def texts(self):
        return list(self.quotation.translations.order_by("pk").values_list("text", flat=True))

    def test_each_story_that_prints_it_waits_for_a_person(self):
        story = self.publish(WAS)
        self.publish(WORDS)

        self.save(text=NOW)

        follow_up = FollowUp.objects.get()
        assert (follow_up.article, follow_up.version) == (story, "live")
        assert "The record says “June” where the story prints “May”" in follow_up.problem
        assert self.texts() == [NOW]

    def test_so_does_one_that_prints_a_marked_part(self):
        story = self.publish("The ferry sails in May …")

        self.save(text=NOW)

        assert FollowUp.objects.get().article == story

    def test_what_still_fits_waits_for_nobody(self):
        self.publish("… and the fare stays.")

        self.save(text=NOW)

        assert not FollowUp.objects.exists()

    def test_the_record_says_in_public_what_was_changed_and_the_history_by_whom(self):
        self.publish(WAS)

        self.save(text=NOW)

        page = self.client.get(self.quotation.get_absolute_url()).content.decode()
        assert f"The translation into English was changed. It said: “{WAS}”" in page
        assert f"It says now: “{NOW}”" in page
        assert QuotationCorrection.objects.get().corrected_by == self.editor

    def test_putting_the_story_right_settles_it(self):
        story = self.publish(WAS)
        self.save(text=NOW)

        story = ArticlePage.objects.get(pk=story.pk)
        story.body[0].value["printed"] = NOW
        publish(story)

        assert FollowUp.objects.get().done_at is not None

    def test_taking_it_out_is_told_too(self):
        self.publish(WAS)

        self.save(DELETE="on")

        assert self.texts() == []
        assert FollowUp.objects.count() == 1
        assert "was taken out" in QuotationCorrection.objects.get().reason

    def test_adding_one_or_saving_the_form_as_it_is_changes_nothing(self):
        self.publish(WAS)

        self.save()
        self.save({"language": "de", "text": "Die Fähre fährt im Mai.", "method": "staff"})

        assert self.texts() == [WAS, "Die Fähre fährt im Mai."]
        assert not QuotationCorrection.objects.exists()

    def test_before_readers_have_the_words_it_is_nobodys_business(self):
        self.save(text=NOW)

        assert self.texts() == [NOW]
        assert not QuotationCorrection.objects.exists()

    def test_who_may_not_correct_words_adds_translations_and_changes_none(self):
        self.publish(WAS)
        researcher = User.objects.create_user("researcher")
        codenames = ["access_admin", "view_quotation", "change_quotation"]
        researcher.user_permissions.set(Permission.objects.filter(codename__in=codenames))
        self.client.force_login(researcher)
        added = {"language": "de", "text": "Die Fähre fährt im Mai.", "method": "staff"}

        self.save(added, text=NOW, DELETE="on")

        assert self.texts() == [WAS, "Die Fähre fährt im Mai."]
