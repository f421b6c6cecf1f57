"""What stands below a story: the replies that readers see, and the form for one more."""

import re
from unittest.mock import Mock

from django.template import Context, Template
from django.test import SimpleTestCase, TestCase
from django.utils.html import escape
from wagtail.models import PageViewRestriction

from news.comments.shown import heading
from tests.making import make_article, make_comment

HOSTILE = [
    "<script>window.__x=1</script>",
    "<img src=x onerror=window.__x=1>",
    '"><svg onload=window.__x=1>',
    "' autofocus onfocus='window.__x=1",
    "<a href='javascript:window.__x=1'>x</a>",
    "</textarea><script>window.__x=1</script>",
    "{{ 7|add:7 }}{% comments article %}",
    "<!-- --><iframe srcdoc='<script>parent.__x=1</script>'>",
    "&lt;script&gt;window.__x=1&lt;/script&gt;",
]


class CommentsTagTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article(published=True)

    def shown(self, story=None, is_preview=False):
        context = {"page": story or self.story, "request": Mock(is_preview=is_preview)}
        return Template("{% load comments %}{% comments page %}").render(Context(context))

    def test_without_replies_there_is_only_the_form(self):
        html = self.shown()

        assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == ["Leave a Reply"]
        assert '<section id="comments"' in html
        assert "Your email address will not be published. Required fields are marked *" in html

    def test_the_form_has_its_five_fields_no_token_and_our_own_address(self):
        html = self.shown()

        assert re.findall(r'name="(\w+)"', html) == ["body", "name", "email", "parent", "key"]
        assert f'method="post" action="/comments/{self.story.pk}/"' in html
        assert "csrf" not in html

    def test_each_field_has_a_label(self):
        html = self.shown()

        labelled = re.findall(r'<label for="([\w-]+)"', html)

        assert labelled == ["reply-body", "reply-name", "reply-email"]
        assert all(f'id="{field}"' in html for field in labelled)

    def test_one_reply_is_headed_one_comment(self):
        make_comment(self.story, status="approved")
        make_comment(self.story, status="held")

        assert re.findall(r"<h2[^>]*>(.*?)</h2>", self.shown()) == ["One Comment", "Leave a Reply"]

    def test_a_reply_shows_who_when_and_what(self):
        reply = make_comment(self.story, status="approved", name="Jon", body="One.\n\nTwo\nthree.")

        html = self.shown()

        assert f'<li id="comment-{reply.pk}">' in html
        assert "<bdi>Jon</bdi>" in html
        assert f'<time datetime="{reply.submitted_at:%Y-%m-%dT%H:%M:%S%z}">' in html
        assert "<p>One.</p>\n\n<p>Two<br>three.</p>" in html
        assert f'href="/comments/{self.story.pk}/form/?parent={reply.pk}"' in html

    def test_answers_stand_in_a_list_inside_what_they_answer(self):
        first = make_comment(self.story, status="approved")
        answer = make_comment(self.story, status="approved", parent=first)
        make_comment(self.story, status="approved")

        html = self.shown()

        thread = html[html.index('<ol class="comment-list"') :]
        marks = re.findall(r"</?(?:ol|li)\b", thread)
        assert marks == ["<ol", "<li", "<ol", "<li", "</li", "</ol", "</li", "<li", "</li", "</ol"]
        assert html.index(f"comment-{first.pk}") < html.index(f"comment-{answer.pk}")

    def test_held_rejected_and_spam_replies_are_not_there(self):
        for status in ("held", "rejected", "spam"):
            make_comment(self.story, status=status, body=f"canary {status}")

        assert "canary" not in self.shown()

    def test_an_address_is_not_there(self):
        make_comment(self.story, status="approved", email="canary@example.org")

        assert "canary" not in self.shown()

    def test_a_closed_reply_and_what_is_below_it_take_no_answer(self):
        closed = make_comment(self.story, status="closed", body="Closed words.")
        make_comment(self.story, status="approved", parent=closed, body="Below.")

        html = self.shown()

        assert "Closed words." in html
        assert "Below." in html
        assert "?parent=" not in html

    def test_hostile_words_are_shown_as_the_words_they_are(self):
        for words in HOSTILE:
            make_comment(self.story, status="approved", name=words[:100], body=words)

        html = self.shown()

        assert html.count("<script") == html.count("<img") == html.count("<svg") == 0
        assert html.count("<iframe") == html.count("javascript:window.__x=1'>x</a>") == 0
        for words in HOSTILE:
            assert html.count(escape(words)) >= 2, words

    def test_a_preview_has_no_form(self):
        make_comment(self.story, status="approved", body="Read me.")

        html = self.shown(is_preview=True)

        assert "Read me." in html
        assert "<form" not in html
        assert "?parent=" not in html

    def test_a_story_that_strangers_cannot_read_has_no_form(self):
        restricted = make_article("Restricted", published=True)
        PageViewRestriction.objects.create(page=restricted, restriction_type="login")

        for story in (make_article("Draft"), restricted):
            assert "<form" not in self.shown(story)

    def test_it_takes_four_queries_however_many_replies_there_are(self):
        make_comment(self.story, status="approved")
        self.shown()
        with self.assertNumQueries(4):
            self.shown()
        parent = None
        for _ in range(20):
            parent = make_comment(self.story, status="approved", parent=parent)

        with self.assertNumQueries(4):
            self.shown()

    def test_of_a_chain_of_a_thousand_the_first_fifty_stand_here_and_the_rest_has_pages(self):
        parent = None
        for number in range(1000):
            parent = make_comment(
                self.story, status="approved", parent=parent, body=f"Number {number}.", email=""
            )

        html = self.shown()

        assert "Number 49." in html
        assert "Number 50." not in html
        assert f'href="/replies/{self.story.pk}/?page=2"' in html
        assert "1000 Comments" in html


class HeadingTests(SimpleTestCase):
    def test_it_counts_as_the_first_story_did(self):
        assert [heading(1), heading(2), heading(1234)] == [
            "One Comment",
            "2 Comments",
            "1234 Comments",
        ]
