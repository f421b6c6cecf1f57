"""A section is left and goes: nothing that was public answers 404."""

from django.test import TestCase

from news.models import SectionPage, User
from tests.making import make_article, make_section


class LeavingASectionTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.old, cls.new = make_section("Harbour"), make_section("Business")
        cls.stories = [make_article(f"Ferry {n}", section=cls.old, published=True) for n in (1, 2)]
        cls.addresses = [story.url for story in cls.stories]

    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def move_all(self):
        for story in self.stories:
            address = f"/admin/pages/{story.pk}/move/{self.new.pk}/confirm/"
            with self.captureOnCommitCallbacks(execute=True):
                assert self.client.post(address).status_code == 302

    def leads(self, old, new):
        answer = self.client.get(old)
        assert (answer.status_code, answer.headers.get("Location")) == (301, new), old

    def assert_all_lead_on(self):
        for address in self.addresses:
            answer = self.client.get(address, follow=True)
            assert answer.status_code == 200, address
            assert answer.redirect_chain[-1][0].startswith("/business/"), address
        self.leads("/harbour/", "/business/")
        for feed_format in ("rss", "atom", "json"):
            self.leads(
                f"/feeds/section/harbour.{feed_format}", f"/feeds/section/business.{feed_format}"
            )

    def test_an_unpublished_section_leads_to_where_its_stories_are(self):
        self.move_all()
        self.client.post(f"/admin/pages/{self.old.pk}/unpublish/")

        self.assert_all_lead_on()

    def test_a_deleted_one_too(self):
        self.move_all()
        self.client.post(f"/admin/pages/{self.old.pk}/delete/")

        assert not SectionPage.objects.filter(pk=self.old.pk).exists()
        self.assert_all_lead_on()

    def test_an_empty_one_leads_to_the_front_page(self):
        empty = make_section("Weather")
        empty.save_revision().publish()
        self.client.post(f"/admin/pages/{empty.pk}/unpublish/")

        self.leads("/weather/", "/")
