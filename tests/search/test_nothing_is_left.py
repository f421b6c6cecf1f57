"""What is not published any more is nowhere: hits, numbers, facets, words, suggestions, feeds."""

from datetime import timedelta
from unittest import mock

from django.test import TestCase
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.models import ArticlePage, Byline, Person, Quotation
from search.finding.results import find
from search.models import Findable, Word
from search.suggestions import suggest
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    make_topic,
    paragraph,
)
from tests.search.asking import asked, found


def make_secret(**fields):
    """A story that shares no word, person, topic or quotation with any other."""
    speaker = make_person("Zelda Quist")
    quotation = make_quotation("Marmalade is forever.", speaker=speaker)
    fields.setdefault("section", make_section("Kitchens"))
    return make_article(
        "Xylophone thieves",
        body=[paragraph("A zeppelin over the quay."), block_quote(quotation)],
        topics=[make_topic("Burglaries")],
        bylines=[Byline(person=make_person("Otto Wimmel"))],
        **fields,
    )


class NothingIsLeftTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        make_article("Lantern festival", published=True, section=make_section("Harbour"))

    def assert_nowhere(self):
        for q in ("xylophone", "zeppelin", "quist", "wimmel", "burglaries", "speaker:quist"):
            assert found(q) == [], q
            assert not find(asked(q)).has_hits, q
        for kind in ("quotation", "person", "topic"):
            assert not find(asked("marmalade OR zelda OR burglaries", kind=kind)).keys
        every = find(asked("-nothing"))
        numbers = every.narrowed.counts
        assert numbers["kind"] == {"story": 1, "quotation": 0, "person": 0, "topic": 0}
        assert numbers["section"] == {"harbour": 1}
        assert numbers["topic"] == numbers["author"] == numbers["speaker"] == {}
        for typed in ("xyl", "zel", "quis", "wimm", "burg", "kitch"):
            assert suggest(typed) == [], typed
        assert find(asked("zepelin")).query.text == "zepelin"
        feed = self.client.get("/feeds/search.json", {"q": "xylophone"})
        assert feed.json()["items"] == []
        words = self.client.get("/feeds/search.json", {"q": "marmalade", "kind": "quotation"})
        assert words.json()["items"] == []

    def assert_no_word_is_left(self):
        held = Word.objects.filter(token__in=["xylophon", "zeppelin", "marmalad", "quist"])
        assert not held.exists()
        assert Findable.objects.count() == 2  # the lantern, and its section

    def test_it_is_everywhere_while_it_is_published(self):
        make_secret(published=True)

        for q in ("xylophone", "zeppelin", "quist", "wimmel", "burglaries", "speaker:quist"):
            assert found(q) == ["Xylophone thieves"], q
        assert found("marmalade", kind="quotation") == ["Marmalade is forever."]
        assert found("zelda", kind="person") == ["Zelda Quist"]
        assert found("burglaries", kind="topic") == ["Burglaries"]
        for typed in ("xyl", "zel", "quis", "wimm", "burg", "kitch"):
            assert len(suggest(typed)) == 1, typed
        assert find(asked("zepelin")).query.text == "zeppelin"

    def test_a_draft(self):
        make_secret()

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_a_scheduled_story(self):
        make_secret(published=True, go_live_at=timezone.now() + timedelta(days=1))

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_an_unpublished_change(self):
        story = ArticlePage.objects.get(title="Lantern festival")
        quotation = make_quotation("Marmalade is forever.", speaker=make_person("Zelda Quist"))
        story.title = "Xylophone thieves"
        story.body = [paragraph("A zeppelin."), block_quote(quotation)]
        story.topics = [make_topic("Burglaries")]
        story.save_revision()

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_a_withdrawn_story(self):
        make_secret(published=True).unpublish()

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_a_deleted_story(self):
        ArticlePage.objects.get(pk=make_secret(published=True).pk).delete()

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_a_story_that_went_with_its_section(self):
        make_secret(published=True)
        make_section("Kitchens").delete()

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_a_restricted_story(self):
        story = make_secret(published=True)
        PageViewRestriction.objects.create(page=story, restriction_type="login")

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_a_story_below_a_restricted_section(self):
        make_secret(published=True)
        section = make_section("Kitchens")
        PageViewRestriction.objects.create(page=section, restriction_type="login")

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_a_story_published_below_a_restricted_section(self):
        section = make_section("Kitchens")
        PageViewRestriction.objects.create(page=section, restriction_type="login")
        make_secret(published=True, section=section)

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_a_story_moved_below_a_restricted_section(self):
        story = make_secret(published=True)
        closed = make_section("Closed")
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        ArticlePage.objects.get(pk=story.pk).move(make_section("Closed"), pos="last-child")

        self.assert_nowhere()
        self.assert_no_word_is_left()

    def test_a_story_that_expires_is_not_found_from_that_moment_on(self):
        make_secret(published=True, expire_at=timezone.now() + timedelta(hours=1))
        assert found("xylophone") == ["Xylophone thieves"]

        later = timezone.now() + timedelta(hours=2)
        with mock.patch("django.utils.timezone.now", return_value=later):
            assert found("xylophone") == []
            assert find(asked("-nothing")).narrowed.counts["kind"]["story"] == 1
            assert suggest("xyl") == []

    def test_a_quotation_that_was_withdrawn(self):
        make_secret(published=True)
        words = Quotation.objects.get()
        words.status = "withdrawn"
        words.save()

        assert found("marmalade", kind="quotation") == []


class FollowsNamesTests(TestCase):
    def test_a_person_who_is_renamed_is_found_by_the_new_name(self):
        make_secret(published=True)
        person = Person.objects.get(name="Zelda Quist")
        person.name = "Zelda Orrin"
        person.save()

        assert found("orrin", kind="person") == ["Zelda Orrin"]
        assert [one.title for one in suggest("orr")] == ["Zelda Orrin"]
        assert suggest("quis") == []

    def test_a_corrected_quotation_is_found_by_the_new_words(self):
        make_secret(published=True)
        words = Quotation.objects.get()
        words.occasion = "Breakfast"
        words.save()

        assert found("breakfast", kind="quotation") == ["Marmalade is forever."]
