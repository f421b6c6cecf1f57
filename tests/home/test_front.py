"""What leads the front page."""

from django.test import TestCase
from wagtail.models import PageViewRestriction, Site

from tests.making import make_article


class LeadStoryTests(TestCase):
    def setUp(self):
        self.chosen = make_article("Chosen", published=True)
        self.newest = make_article("Newest", published=True)
        self.front = Site.objects.get(is_default_site=True).root_page.specific

    def choose(self, story):
        self.front.lead_story = story
        self.front.save_revision().publish()

    def shown(self):
        context = self.client.get("/").context
        return [context["lead"].title, *(story.title for story in context["newest"])]

    def test_the_newest_story_leads(self):
        assert self.shown() == ["Newest", "Chosen"]

    def test_a_chosen_story_leads_and_stands_there_once(self):
        self.choose(self.chosen)

        assert self.shown() == ["Chosen", "Newest"]

    def test_a_chosen_story_that_is_not_published_gives_way(self):
        self.choose(self.chosen)
        PageViewRestriction.objects.create(page=self.chosen, restriction_type="login")

        assert self.shown() == ["Newest"]
        self.chosen.unpublish()

        assert self.shown() == ["Newest"]

    def test_an_empty_newspaper_has_a_front_page(self):
        for story in (self.chosen, self.newest):
            story.unpublish()

        response = self.client.get("/")

        assert response.status_code == 200
        assert response.context["lead"] is None
