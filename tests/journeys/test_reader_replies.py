"""A reader opens a story, replies without JavaScript or a cookie, and is read after approval."""

import re
from html.parser import HTMLParser

from django.test import Client, TestCase

from news.comments.moderation import approve
from news.models import ReaderComment, User
from tests.making import (
    make_article,
    make_comment,
    make_person,
    make_quotation,
    paragraph,
    pull_quote,
)

CANARY = "canary@example.org"


class FormParser(HTMLParser):
    """The form below the story, as a browser reads it: where it posts to, and with which fields."""

    def __init__(self):
        super().__init__()
        self.action, self.fields = None, {}

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form" and attrs.get("method") == "post":
            self.action = attrs["action"]
        elif self.action and tag in ("input", "textarea"):
            self.fields[attrs["name"]] = attrs.get("value", "")


class ReaderReplies(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article("Ferry runs again", published=True)
        cls.moderator = User.objects.create_user("mod")

    def form_on(self, address):
        parser = FormParser()
        parser.feed(Client().get(address).content.decode())
        return parser.action, parser.fields

    def send(self, address, **typed):
        action, fields = self.form_on(address)
        return Client(headers={"Origin": "http://testserver"}).post(action, {**fields, **typed})

    def headings(self):
        html = self.client.get(self.story.url).content.decode()
        return re.findall(r"(\w+ Comments?|Leave a Reply)</h2>", html)

    def test_a_reader_replies_and_is_read_after_approval(self):
        page = self.client.get(self.story.url)
        self.assertContains(
            page, "Your email address will not be published. Required fields are marked *"
        )
        assert self.headings() == ["Leave a Reply"]
        assert not page.cookies
        assert "Cookie" not in page.get("Vary", "")

        answer = self.send(self.story.url, name="Ada", email=CANARY, body="Late again.")

        assert (answer.status_code, answer["Location"]) == (303, "/comments/thanks/")
        self.assertContains(self.client.get("/comments/thanks/"), "moderator")
        self.assertNotContains(self.client.get(self.story.url), "Late again.")
        assert self.headings() == ["Leave a Reply"]

        first = ReaderComment.objects.get()
        approve(first, by=self.moderator)

        self.assertContains(self.client.get(self.story.url), "Late again.")
        assert self.headings() == ["One Comment", "Leave a Reply"]

        reply_link = re.search(
            r'href="(/comments/\d+/form/\?parent=\d+)"',
            self.client.get(self.story.url).content.decode(),
        )[1]
        self.send(reply_link, name="Jon", email=CANARY, body="It was the gearbox.")
        second = ReaderComment.objects.get(name="Jon")
        assert second.parent == first
        approve(second, by=self.moderator)

        html = self.client.get(self.story.url).content.decode()
        thread = html[html.index('id="comments"') :]
        assert re.search(
            rf'<li id="comment-{first.pk}">.*<ol>\s*<li id="comment-{second.pk}">', thread, re.S
        )
        assert self.headings() == ["2 Comments", "Leave a Reply"]

    def test_the_address_is_on_no_page(self):
        words = make_quotation(speaker=make_person("Tom Aske"))
        story = make_article(
            "Harbour opens", published=True, body=[paragraph(words.text), pull_quote(words)]
        )
        for status in ("approved", "closed", "held", "rejected", "spam"):
            make_comment(story, status=status, email=CANARY, body=f"A {status} reply.")

        for address in (
            story.url,
            story.get_parent().url,
            "/",
            "/archive/",
            "/quotations/",
            "/people/",
            "/feeds/stories.rss",
            "/sitemap.xml",
            "/search/?q=canary",
            f"/comments/{story.pk}/form/?parent={story.comments.first().pk}",
            "/comments/thanks/",
        ):
            response = self.client.get(address)

            assert response.status_code == 200, address
            shown = b"".join(response) + str(response.headers).encode()
            assert b"canary@" not in shown, address

    def test_a_browser_that_does_not_say_where_it_comes_from_finds_another_way(self):
        action, fields = self.form_on(self.story.url)
        typed = {"name": "Ada", "email": CANARY, "body": "Late again."}

        refused = Client().post(action, {**fields, **typed})

        assert refused.status_code == 403
        other_form = re.search(r'href="(/comments/\d+/form/)"', refused.content.decode())[1]
        strict = Client(enforce_csrf_checks=True)
        parser = FormParser()
        parser.feed(strict.get(other_form).content.decode())

        answer = strict.post(parser.action, {**parser.fields, **typed})

        assert answer["Location"] == "/comments/thanks/"
        assert ReaderComment.objects.get().body == "Late again."
