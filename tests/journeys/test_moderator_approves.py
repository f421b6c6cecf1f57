"""A moderator finds what waits, decides one by one and in bulk; readers see what is approved."""

import re

from django.contrib.auth.models import Group
from django.test import Client, TestCase

from news.models import ReaderComment, User
from tests.making import make_article, make_comment


class ModeratorApproves(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article("Ferry runs again", published=True)
        moderators = Group.objects.get(name="Reply moderators")
        moderator = User.objects.create_user("lena", password="harbour-and-ferry")
        moderator.groups.add(moderators)

    def comments(self):
        html = Client().get(self.story.url).content.decode()
        return re.findall(r"Reply number (\d)", html[html.index('id="comments"') :])

    def links(self, response, pattern):
        found = re.findall(rf'(?:href|formaction)="({pattern})"', response.content.decode())
        return [link.replace("&amp;", "&") for link in found]

    def test_from_the_first_page_of_the_admin_to_the_readers_page(self):
        replies = [make_comment(self.story, body=f"Reply number {n}.") for n in range(5)]
        assert self.comments() == []

        self.client.post("/admin/login/", {"username": "lena", "password": "harbour-and-ferry"})
        dashboard = self.client.get("/admin/")
        self.assertContains(dashboard, "5 replies wait for a moderator")
        (waiting,) = self.links(dashboard, r"[^\"]*\?status=held")
        queue = self.client.get(waiting)

        # One, from the menu of its row: asked first, then done, then back where she was.
        (approve,) = self.links(queue, rf"[^\"]*/approve/\?id={replies[0].pk}&amp;[^\"]*")
        self.assertContains(self.client.get(approve), "Reply number 0.")
        done = self.client.post(approve, {"reason": ""}, follow=True)
        assert done.redirect_chain[-1][0] == waiting
        self.assertContains(done, "1 reply was approved.")
        assert self.comments() == ["0"]

        # One, from its own page, with a reason.
        (page,) = self.links(queue, rf"[^\"]*/inspect/{replies[1].pk}/")[:1]
        (reject,) = self.links(self.client.get(page), r"[^\"]*/reject/[^\"]*")
        done = self.client.post(reject, {"reason": "Not about the story"}, follow=True)
        self.assertContains(done, "1 reply was rejected.")
        self.assertContains(done, "Not about the story")

        # The rest in bulk.
        (many,) = self.links(queue, r"[^\"?]*/approve/")
        rest = "&".join(f"id={reply.pk}" for reply in replies[2:])
        done = self.client.post(f"{many}?{rest}&next={waiting}", {"reason": ""}, follow=True)
        self.assertContains(done, "3 replies were approved.")
        assert self.comments() == ["0", "2", "3", "4"]
        self.assertContains(Client().get(self.story.url), "4 Comments")
        self.assertContains(self.client.get("/admin/"), "No reply waits for a moderator.")

        # Closed: still read, not answered. Reopened: answered again.
        kept = replies[2]
        answer_link = f"/comments/{self.story.pk}/form/?parent={kept.pk}"
        for verb, is_answered in (("close", False), ("reopen", True)):
            page = self.client.get(f"/admin/snippets/news/readercomment/inspect/{kept.pk}/")
            (decide,) = self.links(page, rf"[^\"]*/{verb}/[^\"]*")
            self.client.post(decide, {"reason": ""})
            html = Client().get(self.story.url).content.decode()
            assert "Reply number 2." in html
            assert (answer_link in html) is is_answered

        decided = ReaderComment.objects.exclude(decided_by=None).count()
        assert decided == 5
