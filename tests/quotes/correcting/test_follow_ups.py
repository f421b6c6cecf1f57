"""The work list: what a person has to look at after a correction, until it is put right."""

from django.test import TestCase
from django.urls import reverse
from wagtail.rich_text import RichText

from news.models import ArticlePage, FollowUp, User
from news.pages.publication import PublicationRefused, problems_for_publication
from news.quotes.correcting.follow_ups import mark_done
from news.quotes.correcting.verbs import correct
from news.quotes.second_looks.verbs import look
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    paragraph,
    publish,
)

OLD = "The harbour will open in May, and not before."
NEW = "The harbour will open in June, and not before."
CUT = "The harbour will open in May …"


class FollowUps(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor", first_name="Lena", last_name="Orth")
        cls.quotation = make_quotation(OLD)
        cls.story = make_article(
            published=True, title="Ferry runs again", body=[block_quote(cls.quotation, CUT)]
        )
        correct(cls.quotation, by=cls.editor, reason="We misheard.", words=NEW)

    def follow_up(self):
        return FollowUp.objects.get()

    def publish(self, printed):
        story = ArticlePage.objects.get(pk=self.story.pk)
        story.body[0].value["printed"] = printed
        publish(story, user=self.editor)


class Settling(FollowUps):
    def test_putting_it_right_settles_it(self):
        self.publish("The harbour will open in June …")

        follow_up = self.follow_up()
        assert follow_up.done_at is not None
        assert follow_up.done_by is None

    def test_saving_a_draft_does_not(self):
        story = ArticlePage.objects.get(pk=self.story.pk)
        story.body[0].value["printed"] = "The harbour will open in June …"
        story.save_revision(user=self.editor)

        assert self.follow_up().done_at is None

    def test_the_story_can_not_be_published_with_the_old_part(self):
        with self.assertRaises(PublicationRefused):
            self.publish(CUT)

        assert self.follow_up().done_at is None

    def test_an_editor_marks_it_done_once(self):
        mark_done(self.follow_up(), by=self.editor)
        first = self.follow_up()

        mark_done(self.follow_up(), by=User.objects.create_superuser("other"))

        assert self.follow_up().done_by == self.editor
        assert self.follow_up().done_at == first.done_at


class TheAdmin(FollowUps):
    def setUp(self):
        self.client.force_login(self.editor)
        self.list = reverse("wagtailsnippets_news_followup:list")

    def test_the_list_says_what_to_look_at_and_leads_to_the_story(self):
        page = self.client.get(self.list).content.decode()

        assert "The record says “June” where the story prints “May”" in page
        assert reverse("wagtailadmin_pages:edit", args=[self.story.pk]) in page

    def test_it_is_marked_done_by_post_alone(self):
        done = reverse("wagtailsnippets_news_followup:done", args=[self.follow_up().pk])

        assert self.client.get(done).status_code == 405
        assert self.follow_up().done_at is None

        answer = self.client.post(done)

        self.assertRedirects(answer, self.list)
        assert self.follow_up().done_by == self.editor
        assert "Lena Orth" in self.client.get(self.list).content.decode()

    def test_the_list_is_filtered_by_what_waits(self):
        mark_done(self.follow_up(), by=self.editor)

        waits = self.client.get(self.list, {"state": "open"}).content.decode()
        done = self.client.get(self.list, {"state": "done"}).content.decode()

        assert "Ferry runs again" not in waits
        assert "Ferry runs again" in done

    def test_the_first_page_counts_what_waits(self):
        assert "1 place waits" in self.client.get(reverse("wagtailadmin_home")).content.decode()

    def test_the_form_of_the_story_says_what_is_left(self):
        form = reverse("wagtailadmin_pages:edit", args=[self.story.pk])

        assert "The record was corrected. The published story" in (
            self.client.get(form).content.decode()
        )

    def test_someone_without_the_permission_marks_nothing(self):
        visitor = User.objects.create_user("visitor")
        self.client.force_login(visitor)
        done = reverse("wagtailsnippets_news_followup:done", args=[self.follow_up().pk])

        assert self.client.post(done).status_code == 302
        assert self.follow_up().done_at is None


class TheGate(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor")
        cls.quotation = make_quotation(OLD)
        cls.story = make_article(body=[paragraph(f"“{OLD}” she said.")])

    def problems(self):
        return problems_for_publication(self.story, by=self.editor)

    def test_corrected_words_are_not_published_in_running_text(self):
        correct(self.quotation, by=self.editor, reason="We misheard.", words=NEW)

        [problem] = self.problems()
        assert problem.startswith(f"The text quotes “{OLD}”, which was corrected on ")
        assert problem.endswith(f" “{NEW}” is on record now.")

    def test_they_are_once_the_correction_is_undone(self):
        correct(self.quotation, by=self.editor, reason="We misheard.", words=NEW)
        correct(self.quotation, by=self.editor, reason="We had heard right.", words=OLD)

        assert self.problems() == []

    def test_nor_are_they_kept_from_someone_who_said_just_that(self):
        make_quotation(OLD, speaker=make_person("Tomas Reuel"))
        look(self.story, by=None)

        correct(self.quotation, by=self.editor, reason="We misheard.", words=NEW)

        assert self.problems() == []

    def test_a_story_without_quotation_marks_costs_no_query_of_the_record(self):
        self.story.body = [("paragraph", RichText("<p>The board met.</p>"))]

        with self.assertNumQueries(1):  # whether it is under embargo
            assert self.problems() == []
