"""No page below the front page may take an address that the site itself uses."""

import pytest
from django.core.exceptions import ValidationError
from django.test import TestCase
from django.urls import reverse
from wagtail.models import Site

from home.models import StandardPage
from news.models import SectionPage, User
from news.pages.addresses import reserved_slugs
from tests.making import make_section


class ReservedAddressTests(TestCase):
    def setUp(self):
        self.front = Site.objects.get(is_default_site=True).root_page
        self.client.force_login(User.objects.create_superuser("editor"))

    def test_they_are_read_from_the_resolver(self):
        expected = {
            "admin",
            "archive",
            "comments",
            "corrections",
            "documents",
            "feeds",
            "livez",
            "media",
            "people",
            "quotations",
            "readyz",
            "robots.txt",
            "search",
            "sitemap.xml",
            "static",
            "topics",
        }

        assert expected <= reserved_slugs()

    def test_a_section_may_not_take_one(self):
        with pytest.raises(ValidationError, match="The site itself uses the address /search/"):
            self.front.add_child(instance=SectionPage(title="Searching", slug="search"))

    def test_a_derived_address_evades_them(self):
        section = self.front.add_child(instance=SectionPage(title="People"))

        assert section.slug == "people-2"

    def test_a_section_may_not_be_renamed_to_one(self):
        section = make_section("Harbour")
        section.slug = "archive"

        with pytest.raises(ValidationError):
            section.save()

    def test_a_page_may_not_move_up_to_one(self):
        about = self.front.add_child(instance=StandardPage(title="About"))
        below = about.add_child(instance=StandardPage(title="People", slug="people"))

        assert below.can_move_to(about)
        assert not below.can_move_to(self.front)

    def test_a_page_may_not_be_copied_to_one(self):
        section = make_section("Harbour")

        response = self.client.post(
            reverse("wagtailadmin_pages:copy", args=[section.pk]),
            {"new_title": "Search", "new_slug": "search", "new_parent_page": self.front.pk},
            follow=True,
        )

        self.assertContains(response, "The site itself uses the address /search/.")
        assert not SectionPage.objects.filter(slug="search").exists()

    def test_a_story_may(self):
        section = make_section("Harbour")

        assert section.add_child(instance=StandardPage(title="x", slug="search")).slug == "search"
