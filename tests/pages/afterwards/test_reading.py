"""What readers find of a correction: word by word, the version before, the list, and where not."""

from datetime import timedelta

from bs4 import BeautifulSoup
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.models import ArticlePage, ClosedVersion, Correction, User
from news.pages.afterwards.closing import close_version
from news.pages.afterwards.correcting import correct_story, opened_version
from tests.making import make_article, make_section, paragraph

PARAGRAPHS = [f"Paragraph {at} stands as it stood." for at in range(9)]


class Reading(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor")
        cls.body = [paragraph(text) for text in PARAGRAPHS]
        cls.body[4]["value"] = "<p>The pier cost 12 million.</p>"
        cls.story = make_article(
            "What the pier cost", published=True, body=cls.body, section=make_section("Closed desk")
        )
        story = ArticlePage.objects.get(pk=cls.story.pk)
        cls.body[4] = {**cls.body[4], "value": "<p>The pier cost 21 million.</p>"}
        story.body = cls.body
        cls.correction = correct_story(
            story,
            opened=opened_version(story),
            kind="correction",
            text="The cost was 21 million.",
            by=cls.editor,
        ).correction
        cls.address = cls.correction.get_absolute_url()
        cls.before = f"{cls.address}before/"

    def page(self, address):
        return BeautifulSoup(self.client.get(address).content, "html.parser")


class WordByWord(Reading):
    def test_shows_what_was_taken_out_and_what_was_put_in(self):
        passage = self.page(self.address).select_one(".correction-passage")

        assert "12" in passage.find("del").text
        assert "21" in passage.find("ins").text
        assert [word in passage.text for word in ("Paragraph 3", "Paragraph 5")] == [True, True]
        assert "Paragraph 1 " not in passage.text

    def test_is_led_to_from_the_story_and_the_list(self):
        for address in (self.story.url, "/corrections/"):
            assert self.page(address).find("a", href=self.address)

    def test_is_not_for_search_engines(self):
        for address in (self.address, self.before):
            assert self.page(address).find("meta", attrs={"name": "robots"})["content"] == "noindex"

    def test_says_where_no_word_was_changed(self):
        note = Correction.objects.create(article=self.story, text="It may be misread.")

        page = self.page(note.get_absolute_url())

        assert "The words of the story stayed as they were." in page.text
        assert self.client.get(f"{note.get_absolute_url()}before/").status_code == 404

    def test_takes_as_many_queries_for_a_list_of_many(self):
        for address in ("/corrections/", "/feeds/corrections.rss"):
            self.client.get(address)  # fills what is kept
            with CaptureQueriesContext(connection) as few:
                self.client.get(address)
            for at in range(3):
                other = make_article(f"Story {at}", published=True)
                Correction.objects.create(article=other, text=f"It was day {at}.")

            with self.assertNumQueries(len(few)):
                self.client.get(address)


class TheVersionBefore(Reading):
    def test_is_the_story_as_it_stood_and_says_so(self):
        page = self.page(self.before)

        assert "12 million" in page.select_one(".story-body").text
        assert "This is an earlier version." in page.select_one(".earlier-version").text
        canonical = page.find("link", rel="canonical")["href"]
        assert canonical == f"http://testserver{self.story.url}"

    def test_shows_no_later_draft(self):
        draft = ArticlePage.objects.get(pk=self.story.pk)
        draft.title = "A secret draft"
        draft.save_revision()

        for address in (self.before, self.address):
            self.assertNotContains(self.client.get(address), "A secret draft")

    def test_sets_no_cookie(self):
        response = self.client.get(self.before)

        assert not response.cookies
        assert response["Cache-Control"].startswith("public")


class AClosedVersion(Reading):
    def setUp(self):
        close_version(
            self.correction.before, self.story, reason="A court forbids it.", by=self.editor
        )

    def test_is_gone_with_the_reason(self):
        response = self.client.get(self.before)

        self.assertContains(response, "A court forbids it.", status_code=410)
        self.assertNotContains(response, "12 million", status_code=410)

    def test_is_compared_with_nothing(self):
        response = self.client.get(self.address)

        self.assertContains(response, "The cost was 21 million.")
        self.assertContains(response, "A court forbids it.")
        self.assertNotContains(response, "correction-passage")
        self.assertNotContains(response, "The pier cost")
        self.assertNotContains(response, self.before)

    def test_is_closed_once(self):
        again = close_version(self.correction.before, self.story, reason="Again", by=self.editor)

        assert again.reason == "A court forbids it."

    def test_is_closed_on_a_screen_with_a_reason(self):
        ClosedVersion.objects.all()._raw_delete("default")
        self.client.force_login(self.editor)
        address = reverse("close_version", args=[self.correction.pk])

        refused = self.client.post(address, {"reason": ""})
        self.client.post(address, {"reason": "It named a source."})

        self.assertContains(refused, "Say why: readers will ask.")
        self.assertContains(self.client.get(self.before), "It named a source.", status_code=410)
        self.assertContains(self.client.get(address, follow=True), "closed already")


class WhereReadersDoNotHaveTheStory(Reading):
    def answers(self):
        return [self.client.get(address).status_code for address in (self.address, self.before)]

    def test_withdrawn_it_is_gone(self):
        ArticlePage.objects.get(pk=self.story.pk).unpublish()

        assert self.answers() == [410, 410]
        self.assertNotContains(self.client.get(self.address), "pier", status_code=410)
        self.assertNotContains(self.client.get("/corrections/"), "21 million")

    def test_expired_it_is_gone(self):
        past = timezone.now() - timedelta(minutes=1)
        ArticlePage.objects.filter(pk=self.story.pk).update(expire_at=past)

        assert self.answers() == [410, 410]

    def test_restricted_it_is_not_there(self):
        PageViewRestriction.objects.create(page=self.story.get_parent(), restriction_type="login")

        assert self.answers() == [404, 404]


class TheList(Reading):
    def test_shows_one_kind_alone(self):
        Correction.objects.create(article=self.story, kind="update", text="With more voices.")

        response = self.client.get("/corrections/?kind=update")

        self.assertContains(response, "With more voices.")
        self.assertNotContains(response, "The cost was 21 million.")
        self.assertContains(response, 'href="?kind=update" aria-current="page"')
        self.assertContains(
            response, 'canonical" href="http://testserver/corrections/?kind=update"'
        )

    def test_shows_all_for_a_kind_that_is_none(self):
        for kind in ("nothing", "", "%00"):
            self.assertContains(self.client.get(f"/corrections/?kind={kind}"), "21 million")

    def test_says_where_there_is_none_of_a_kind(self):
        response = self.client.get("/corrections/?kind=clarification")

        self.assertContains(response, "Of this kind there is none.")


class OnTheStory(Reading):
    def test_a_correction_stands_at_the_top_and_an_update_at_the_foot(self):
        Correction.objects.create(article=self.story, kind="update", text="With more voices.")
        Correction.objects.create(article=self.story, kind="clarification", text="In euros.")

        page = self.page(self.story.url)

        tops = [link.text.split()[0] for link in page.select(".story-meta a.story-corrected")]
        assert tops == ["Clarified", "Corrected"]
        foot = page.select_one("section.corrections").text
        assert "With more voices." in foot and "In euros." in foot
