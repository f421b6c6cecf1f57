"""All stories in one list: what it shows, and what it can be narrowed to."""

from datetime import timedelta

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from news.models import ArticlePage, User
from news.pages.listing.states import State, states_of, with_states
from tests.making import make_article, make_person, make_section, make_topic, paragraph

LIST = "/admin/stories/all/"


class ListCase(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor", "editor@example.org", "a password")
        cls.harbour, cls.town = make_section("Harbour"), make_section("Town")
        cls.mira = make_person("Mira Voss")
        cls.draft = make_article("A draft", section=cls.harbour, body=[paragraph("one two three")])
        cls.out = make_article("Is out", section=cls.town, published=True)
        cls.out.bylines.create(person=cls.mira)
        cls.out.save()
        cls.changed = make_article("Is changed", section=cls.town, published=True)
        cls.changed.body = [paragraph("a " * 40)]
        cls.changed.save_revision()
        cls.gone = make_article("Is gone", section=cls.town, published=True)
        cls.gone.unpublish()
        cls.soon = make_article("Comes soon", section=cls.harbour)
        cls.tomorrow = timezone.now() + timedelta(days=1)
        cls.soon.go_live_at = cls.tomorrow
        cls.soon.save_revision().publish()
        cls.reviewed = make_article("Is read", section=cls.harbour, owner=cls.editor)
        cls.reviewed.save_revision()
        cls.reviewed.get_workflow().start(cls.reviewed, cls.editor)

    def setUp(self):
        self.client.force_login(self.editor)

    def listed(self, **query):
        page = self.client.get(LIST, query)
        return [story.title for story in page.context["object_list"]]


class ShownTests(ListCase):
    def test_each_story_with_its_section_bylines_state_time_and_words(self):
        page = self.client.get(LIST)

        for text in ("Is out", "Harbour", "Mira Voss", "Scheduled", "Withdrawn", "In review"):
            self.assertContains(page, text)
        self.assertContains(page, "With a newer draft", 2)  # the filter says it, too
        self.assertContains(page, timezone.localtime(self.tomorrow).strftime("%-d %b %Y<br>%H:%M"))

    def test_words_are_those_of_the_version_saved_last(self):
        words = dict(ArticlePage.objects.values_list("title", "words"))

        assert (words["A draft"], words["Is changed"]) == (3, 40)

    def test_publishing_counts_again(self):
        self.draft.body = [paragraph("one two three four")]
        self.draft.save_revision().publish()

        assert ArticlePage.objects.get(pk=self.draft.pk).words == 4

    def test_the_states(self):
        states = {story.title: states_of(story) for story in with_states(ArticlePage.objects.all())}

        assert states == {
            "A draft": [State.DRAFT],
            "Is out": [State.PUBLISHED],
            "Is changed": [State.PUBLISHED, State.CHANGED],
            "Is gone": [State.WITHDRAWN],
            "Comes soon": [State.SCHEDULED],
            "Is read": [State.IN_REVIEW],
        }

    def test_it_takes_as_many_queries_for_many_as_for_few(self):
        self.client.get(LIST)
        with CaptureQueriesContext(connection) as few:
            self.client.get(LIST)
        for number in range(20):
            story = make_article(f"Pier {number}", section=self.town, published=True)
            story.bylines.create(person=self.mira)
            story.save()

        with self.assertNumQueries(len(few)):
            self.client.get(LIST)

    def test_all_of_a_filtered_list_can_not_be_chosen_by_one_click(self):
        for number in range(51):
            make_article(f"Pier {number}", section=self.town)

        self.assertNotContains(self.client.get(LIST), "data-bulk-action-num-objects-in-listing")


class FilterTests(ListCase):
    def test_by_section(self):
        assert set(self.listed(section=self.town.pk)) == {"Is out", "Is changed", "Is gone"}

    def test_by_state_and_several_states_are_either(self):
        for state in State:
            one = [
                story.title
                for story in with_states(ArticlePage.objects.all())
                if state in states_of(story)
            ]
            assert set(self.listed(state=state.value)) == set(one), state
        assert set(self.listed(state=["draft", "withdrawn"])) == {"A draft", "Is gone"}

    def test_by_byline(self):
        assert self.listed(byline=self.mira.pk) == ["Is out"]

    def test_by_topic(self):
        topic = make_topic("Ferries")
        self.draft.topics.add(topic)
        self.draft.save()

        assert self.listed(topic=topic.pk) == ["A draft"]

    def test_by_the_day_on_which_it_goes_live(self):
        day = timezone.localdate(self.tomorrow).isoformat()

        assert self.listed(goes_live_at_from=day, goes_live_at_to=day) == ["Comes soon"]

    def test_by_words(self):
        assert self.listed(words__gte=30) == ["Is changed"]
        assert "A draft" in self.listed(words__lte=3)

    def test_what_is_searched_is_narrowed_too(self):
        assert self.listed(q="Is", section=self.town.pk, state="withdrawn") == ["Is gone"]

    def test_what_no_filter_means_is_no_error(self):
        for query in ({"state": "x"}, {"section": "x"}, {"words__gte": "x"}, {"byline": "9999999"}):
            assert self.client.get(LIST, query).status_code == 200

    def test_it_is_ordered_by_words_and_by_time(self):
        assert self.listed(ordering="-words")[0] == "Is changed"
        assert self.listed(ordering="goes_live_at")[0] == "Comes soon"
