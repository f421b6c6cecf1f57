"""An editor composes the front page, looks at it before, and publishes it; readers see her rows."""

from django.test import Client, TestCase
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from home.models import HomePage, Pin
from news.models import Correction, User
from tests.making import make_article, make_section


class EditorComposesTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.harbour, cls.weather = make_section("Harbour"), make_section("Weather")
        cls.ferries = [make_article(f"Ferry {n}", True, cls.harbour) for n in range(6)]
        cls.storms = [make_article(f"Storm {n}", True, cls.weather) for n in range(8)]
        Correction.objects.create(article=cls.ferries[0], text="It was Tuesday.")
        cls.front = HomePage.objects.get()

    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def form(self, *rows, **more):
        return nested_form_data(
            {
                "title": "Front page",
                "slug": "home",
                "rows": streamfield(rows),
                "comments": inline_formset([]),
                **more,
            }
        )

    def section(self, section, look="columns", most=2):
        return "section", {"section": section.pk, "look": look, "most": most}

    def picked(self, heading, *stories):
        chosen = [{"value": story.pk, "type": "item"} for story in stories]
        listed = {
            "count": len(chosen),
            **{
                f"{n}": {"value": item["value"], "deleted": "", "order": n, "id": ""}
                for n, item in enumerate(chosen)
            },
        }
        return "picked", {"heading": heading, "look": "words", "stories": listed}

    def headings(self, response):
        return [
            row["section"].title if "section" in row else row.get("heading", row["look"])
            for band in response.context["bands"]
            for row in band
        ]

    def test_from_the_form_to_the_readers_front_page(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.front.pk])
        look = reverse("wagtailadmin_pages:preview_on_edit", args=[self.front.pk])
        rows = [
            self.picked("The long winter", self.storms[0], self.ferries[0]),
            self.section(self.weather),
            self.section(self.harbour, "large"),
            ("corrections", {"most": 1}),
        ]
        composed = ["The long winter", "Weather", "Harbour", "corrections"]

        self.client.post(look, self.form(*rows))
        preview = self.client.get(look)
        assert self.headings(preview) == composed
        assert self.headings(Client().get("/")) == ["Harbour", "Weather", "corrections"]

        self.client.post(edit, self.form(*rows))  # a draft
        assert self.headings(Client().get("/")) == ["Harbour", "Weather", "corrections"]

        self.client.post(edit, self.form(*rows, **{"action-publish": "1"}))
        page = Client().get("/")
        assert self.headings(page) == composed
        self.assertContains(page, ">The long winter</h2>")
        self.assertContains(page, 'data-look="large"')
        self.assertContains(page, "It was Tuesday.")
        assert "public" in page["Cache-Control"] and not page.cookies

    def test_a_row_that_is_half_filled_in_is_saved_and_not_published(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.front.pk])
        half = "section", {"section": "", "look": "columns", "most": 4}

        saved = self.client.post(edit, self.form(half))
        published = self.client.post(edit, self.form(half, **{"action-publish": "1"}))

        assert saved.status_code == 302
        self.assertContains(published, "validation errors")

    def test_a_pin_stands_whatever_is_published(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.front.pk])
        self.client.post(edit, self.form(self.section(self.weather)))
        self.client.post(reverse("front_page_lead", args=[self.ferries[2].pk]))

        self.client.post(edit, self.form(self.section(self.harbour), **{"action-publish": "1"}))

        assert Pin.objects.get().article == self.ferries[2]
        assert Client().get("/").context["lead"] == self.ferries[2]
