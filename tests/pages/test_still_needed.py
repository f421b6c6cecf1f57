"""What publication still needs, in plain words, above the story's form and after each autosave."""

import pytest
from django.test import TestCase
from django.urls import reverse

from news.models import User
from news.pages.publication import problems_for_publication
from tests.making import block_quote, make_article, make_image, make_quotation, make_section


class StillNeededTests(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def list_of(self, story):
        return self.client.get(reverse("still_needed", args=[story.pk]))

    def test_an_empty_form_says_what_a_story_needs(self):
        section = make_section("Harbour")
        form = reverse("wagtailadmin_pages:add", args=["news", "articlepage", section.pk])

        response = self.client.get(form)

        self.assertContains(response, "What publication still needs")
        self.assertContains(response, '<button type="button" data-leads-to="title">')
        self.assertContains(response, "It needs a body: at least one paragraph or block quote.")

    def test_the_newest_draft_counts_not_what_readers_see(self):
        story = make_article("Ferry runs again", published=True)
        self.assertContains(self.list_of(story), "Nothing is in the way")
        story.body = []
        story.save_revision()

        response = self.list_of(story)

        self.assertContains(response, '<button type="button" data-leads-to="body">It needs a body')
        self.assertNotContains(response, "<html")

    def test_a_refused_quotation_leads_to_its_block(self):
        block = block_quote(make_quotation("We sail at six."), "We sail at noon.")
        story = make_article("Ferry runs again", body=[block])

        self.assertContains(self.list_of(story), f'data-leads-to="{block["id"]}"')

    def test_what_an_editor_wrote_is_no_mark_up(self):
        picture = make_image("<b>Quay</b>", credit="")
        story = make_article(lead_image=picture, lead_image_is_decorative=True)

        self.assertContains(
            self.list_of(story), "The picture “&lt;b&gt;Quay&lt;/b&gt;” needs a credit."
        )

    def test_who_may_not_edit_is_not_told(self):
        story = make_article("Ferry runs again")
        self.client.force_login(User.objects.create_user("reader"))

        assert self.list_of(story).status_code == 302

    def test_a_story_that_is_gone_is_not_found(self):
        assert self.client.get(reverse("still_needed", args=[0])).status_code == 404


@pytest.mark.django_db
def test_each_problem_of_a_story_says_where_it_is():
    story = make_article(" ", slug="x", body=[], lead_image=make_image(credit="", licence=""))

    problems = problems_for_publication(story, by=None)

    assert [problem.where for problem in problems] == [
        "title",
        "body",
        "lead_image_alt",
        "lead_image",
        "lead_image",
    ]
