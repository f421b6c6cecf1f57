"""An editor merges two records on a screen that shows both."""

from django.test import TestCase
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from news.models import ArticlePage, Byline, Person, Topic, User
from tests.making import make_article, make_person, make_topic


class MergingScreenTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor")
        cls.gone, cls.kept = make_person("E. Falk"), make_person("Edda Falk")

    def setUp(self):
        self.client.force_login(self.editor)
        self.address = f"/admin/people/{self.gone.pk}/merge/"

    def post(self, **data):
        return self.client.post(self.address, data, follow=True)

    def test_somebody_of_the_same_last_name_is_offered(self):
        make_person("Mira Voss")

        page = self.client.get(self.address)

        self.assertContains(page, f'href="?other={self.kept.pk}"')
        self.assertNotContains(page, "Mira Voss")

    def test_both_are_shown_and_either_may_stay(self):
        page = self.client.get(self.address, {"other": self.kept.pk})
        for person in (self.gone, self.kept):
            self.assertContains(page, f'name="keep" value="{person.pk}"')

        page = self.post(other=self.kept.pk, keep=self.kept.pk)

        self.assertContains(page, "are one record now")
        assert [person.name for person in Person.objects.all()] == ["Edda Falk"]

    def test_the_second_click_is_told_who_stands_for_both(self):
        self.post(other=self.kept.pk, keep=self.kept.pk)

        page = self.post(other=self.kept.pk, keep=self.kept.pk)

        self.assertContains(page, "It has been merged already: “Edda Falk” stands for both.")

    def test_whoever_cannot_be_merged_is_told_why(self):
        Person.objects.filter(pk=self.gone.pk).update(wikidata_id="Q1")
        Person.objects.filter(pk=self.kept.pk).update(wikidata_id="Q2")

        page = self.post(other=self.kept.pk, keep=self.kept.pk)

        self.assertContains(page, "To Wikidata they are two people")
        self.assertNotContains(page, 'name="keep"')
        assert Person.objects.count() == 2

    def test_nonsense_merges_nothing(self):
        for data in (
            {},
            {"other": "x", "keep": "y"},
            {"other": self.gone.pk, "keep": self.gone.pk},
            {"other": self.kept.pk, "keep": "0"},
            {"other": "9" * 30, "keep": self.gone.pk},
        ):
            assert self.post(**data).status_code == 200
        assert Person.objects.count() == 2
        assert self.client.get("/admin/people/0/merge/").status_code == 404

    def test_topics_too_and_the_list_leads_there(self):
        boats, ferries = make_topic("Boats"), make_topic("Ferries")
        page = self.client.get("/admin/snippets/news/topic/")
        self.assertContains(page, f"/admin/topics/{boats.pk}/merge/")
        address = f"/admin/topics/{boats.pk}/merge/"
        self.assertContains(self.client.get(address, {"other": ferries.pk}), "Published stories")

        self.client.post(address, {"other": ferries.pk, "keep": ferries.pk})

        assert list(Topic.objects.all()) == [ferries]

    def test_a_form_that_was_open_meanwhile_is_saved(self):
        boats, ferries = make_topic("Boats"), make_topic("Ferries")
        story = make_article("Of boats", topics=[boats])
        story.bylines = [Byline(person=self.gone)]
        story.save_revision()
        self.post(other=self.kept.pk, keep=self.kept.pk)
        self.client.post(
            f"/admin/topics/{boats.pk}/merge/", {"other": ferries.pk, "keep": ferries.pk}
        )

        row = {"person": str(self.gone.pk), "role": "by", "id": "", "ORDER": "1"}
        data = nested_form_data(
            {
                "title": "Of boats again",
                "slug": story.slug,
                "language": "en",
                "kind": "news",
                "body": streamfield([]),
                "bylines": inline_formset([row]),
                "comments": inline_formset([]),
            }
        )
        self.client.post(f"/admin/pages/{story.pk}/edit/", {**data, "topics": [str(boats.pk)]})

        latest = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
        assert latest.title == "Of boats again"
        assert [byline.person for byline in latest.bylines.all()] == [self.kept]
        assert list(latest.topics.all()) == [ferries]
