from django.test import RequestFactory, TestCase
from wagtail import hooks
from wagtail.models import PageViewRestriction, Site

from tests.making import make_article, make_section


class AStoryIsFoundInOneLookup(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.harbour, cls.city = make_section("Harbour"), make_section("City")
        cls.story = make_article("Fog", section=cls.harbour, slug="fog", published=True)
        cls.namesake = make_article("Fog again", section=cls.city, slug="fog", published=True)
        cls.front_page = Site.objects.get().root_page.specific

    def test_whatever_its_section_is_called(self):
        request = RequestFactory().get("/harbour/fog/")

        with self.assertNumQueries(1):
            found = self.front_page.route(request, ["harbour", "fog"])

        assert found.page == self.story

    def test_and_not_its_namesake_in_another_section(self):
        self.assertContains(self.client.get("/city/fog/"), "<h1>Fog again</h1>", html=True)
        self.assertEqual(self.client.get("/harbour/fog-again/").status_code, 404)

    def test_by_an_address_in_another_script(self):
        make_article("Туман", section=self.harbour, slug="туман", published=True)

        self.assertContains(self.client.get("/harbour/туман/"), "<h1>Туман</h1>", html=True)

    def test_unless_it_is_a_draft(self):
        make_article("Plans", section=self.harbour, slug="plans")

        self.assertEqual(self.client.get("/harbour/plans/").status_code, 404)

    def test_a_restriction_of_its_section_still_holds(self):
        PageViewRestriction.objects.create(page=self.harbour, restriction_type="login")

        self.assertEqual(self.client.get("/harbour/fog/").status_code, 302)

    def test_a_hook_still_sees_it_before_it_is_served(self):
        served = []
        with hooks.register_temporarily(
            "before_serve_page", lambda page, *args: served.append(page)
        ):
            self.client.get("/harbour/fog/")

        assert served == [self.story]

    def test_below_a_story_there_is_nothing(self):
        self.assertEqual(self.client.get("/harbour/fog/fog/").status_code, 404)
