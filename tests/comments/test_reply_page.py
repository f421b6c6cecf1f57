"""What a moderator learns about one reply, beside its words."""

from wagtail import hooks
from wagtail.admin.widgets.button import Button

from .test_admin import HOSTILE, AdminTests, reply_page


class ReplyPageTests(AdminTests):
    def page(self, reply):
        return self.client.get(reply_page(reply))

    def test_each_reason_of_screening_is_told(self):
        found = [{"rule": "some_links", "why": "It has 2 links.", "weight": 1}]

        self.assertContains(self.page(self.reply(findings=found)), "<li>It has 2 links.</li>")

    def test_what_else_came_from_its_address_is_told_and_the_address_is_not(self):
        reply = self.reply(email="canary@example.org")
        self.reply(email="Canary@example.org", status="approved", body="An older thought.")
        self.reply(email="canary@example.org", status="spam", body=HOSTILE)
        self.reply(email="somebody@example.org", body="Another person’s words.")

        response = self.page(reply)

        self.assertContains(response, "Replies before and since: 1 approved; 1 spam.")
        self.assertContains(response, "An older thought.")
        self.assertNotContains(response, "Another person’s words.")
        self.assertNotContains(response, HOSTILE)
        self.assertNotContains(response, "canary")

    def test_the_first_from_an_address_is_said_to_be_that(self):
        self.assertContains(self.page(self.reply()), "Nothing else has come.")

    def test_where_the_address_is_gone_nothing_is_said(self):
        self.assertNotContains(self.page(self.reply(email="")), "From the same address")

    def test_other_packages_add_buttons(self):
        def buttons_for(reply, user):
            return [Button("Turn into a challenge", url=f"/x/{reply.pk}/{user.pk}/")]

        reply = self.reply()
        with hooks.register_temporarily("register_reply_buttons", buttons_for):
            response = self.page(reply)

        self.assertContains(response, f'href="/x/{reply.pk}/{self.moderator.pk}/"')
