from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from news.models import ArticlePage, PersonAlias
from search.suggestions import suggest
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    make_topic,
)


class SuggestionTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        mira = make_person("Mira Voss")
        PersonAlias.objects.create(person=mira, name="Мира Фосс")
        make_article(
            "Harbour lights",
            published=True,
            section=make_section("Harbour"),
            topics=[make_topic("Harbours")],
            body=[block_quote(make_quotation("We sail.", speaker=mira))],
        )
        make_article("Harbour plans", published=True)
        make_article("Harbour draft")

    def texts(self, typed):
        return [one.title for one in suggest(typed)]

    def test_names_come_before_headlines_and_the_newest_headline_first(self):
        assert self.texts("har") == ["Harbours", "Harbour", "Harbour plans", "Harbour lights"]

    def test_somebody_is_found_from_each_word_of_each_name(self):
        for typed in ("mir", "Mira V", "voss", "VOS", "мира", "фос", "míra"):
            assert self.texts(typed) == ["Mira Voss"], typed

    def test_the_last_word_of_a_headline_may_be_begun(self):
        assert self.texts("harbour li") == ["Harbour lights"]
        assert self.texts("lights har") == ["Harbour lights"]

    def test_what_only_a_story_had_that_has_just_expired_is_not_suggested(self):
        make_article(
            "Pier closes",
            published=True,
            topics=[make_topic("Piers")],
            body=[block_quote(make_quotation("It closes.", speaker=make_person("Piet Vane")))],
        )
        assert self.texts("pie") == ["Piet Vane", "Piers", "Pier closes"]
        assert self.texts("har")

        ArticlePage.objects.filter(title="Pier closes").update(expire_at=timezone.now())
        ArticlePage.objects.filter(title="Harbour lights").update(expire_at=timezone.now())

        assert self.texts("pie") == []
        assert self.texts("har") == ["Harbour", "Harbour plans"]
        assert self.texts("voss") == []

    def test_nothing_is_suggested_for_nothing(self):
        for typed in ("", " ", "?!", "xyzzy", "\0"):
            assert self.texts(typed) == []

    def test_they_are_json_that_caches_ask_for_each_time(self):
        response = self.client.get(reverse("search:suggestions"), {"q": "voss"})

        assert response.json() == {
            "suggestions": [{"text": "Mira Voss", "kind": "person", "url": "/people/mira-voss/"}]
        }
        assert response["Cache-Control"] == "public, max-age=0, s-maxage=0"
        assert not response.cookies

    def test_they_take_four_queries(self):
        with self.assertNumQueries(4):
            suggest("har")
