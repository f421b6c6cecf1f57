"""A story once published is withdrawn, never deleted."""

from django.test import TestCase
from django.urls import reverse

from news.models import ArticlePage, SectionPage, User
from tests.making import make_article, make_comment, make_section


class DeletionTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def delete(self, page):
        return self.client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)

    def test_a_published_story_is_not_deleted(self):
        story = make_article(published=True)

        response = self.delete(story)

        self.assertContains(response, "Unpublish it instead")
        assert ArticlePage.objects.filter(pk=story.pk).exists()

    def test_nor_when_it_was_unpublished(self):
        story = make_article(published=True)
        story.unpublish()

        self.delete(story)

        assert ArticlePage.objects.filter(pk=story.pk).exists()

    def test_nor_with_its_section(self):
        section = make_section("Harbour")
        make_article(published=True, section=section)

        self.delete(section)

        assert SectionPage.objects.filter(pk=section.pk).exists()

    def test_nor_in_bulk(self):
        story = make_article(published=True)
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])

        response = self.client.post(f"{address}?id={story.pk}", follow=True)

        self.assertContains(response, "Unpublish it instead")
        assert ArticlePage.objects.filter(pk=story.pk).exists()

    def test_nor_with_the_front_page(self):
        story = make_article(published=True)

        response = self.delete(story.get_parent().get_parent())

        self.assertContains(response, "can’t be deleted")
        assert ArticlePage.objects.filter(pk=story.pk).exists()

    def test_nor_by_the_api_of_the_admin(self):
        story = make_article(published=True)

        for page in (story, story.get_parent(), story.get_parent().get_parent()):
            response = self.client.post(f"/admin/api/main/pages/{page.pk}/action/delete/")

            assert response.status_code == 403
        assert ArticlePage.objects.filter(pk=story.pk).exists()

    def test_nor_does_anything_lead_there(self):
        story, draft = make_article(published=True), make_article("A draft")

        for page, is_there in ((story, False), (story.get_parent(), False), (draft, True)):
            form = self.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
            delete = reverse("wagtailadmin_pages:delete", args=[page.pk])
            assert (delete in form.content.decode()) is is_there

    def test_nor_with_drafts_that_may_be(self):
        story, draft = make_article(published=True), make_article("A draft")
        bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
        address = f"{bulk}?id={story.pk}&id={draft.pk}"

        self.assertContains(self.client.get(address), "Unpublish such a story instead")
        self.client.post(address)

        assert ArticlePage.objects.filter(pk__in=[story.pk, draft.pk]).count() == 2

    def test_an_empty_section_is(self):
        section = make_section("Weather")
        make_article("A draft", section=section)

        self.delete(section)

        assert not SectionPage.objects.filter(pk=section.pk).exists()

    def test_a_draft_is(self):
        draft = make_article()

        self.delete(draft)

        assert not ArticlePage.objects.filter(pk=draft.pk).exists()

    def test_what_the_database_protects_is_a_message_and_not_an_error(self):
        draft = make_article()
        make_comment(draft)

        response = self.delete(draft)

        assert response.status_code == 200
        self.assertContains(response, "It can’t be deleted, because it is in use")
