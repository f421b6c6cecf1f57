"""What moderators do besides the five verbs: undo, pick, answer, say what a reply led to."""

import re

from wagtail.models import ModelLogEntry

from news.comments import answering, moderation, picks
from news.models import Correction, ReaderComment
from tests.making import make_article, make_comment

from .test_admin import QUEUE, AdminTests, action, reply_page


class UndoTests(AdminTests):
    def test_a_decision_is_undone_with_one_click_from_what_it_said(self):
        reply = self.reply(reason="It has 2 links.", findings=[{"why": "It has 2 links."}])
        done = self.client.post(action("approve", reply), {"reason": ""}, follow=True)
        (undo,) = re.findall(r'href="([^"]*/undo/[^"]*)"', done.content.decode())

        response = self.client.post(undo.replace("&amp;", "&"), {"reason": ""}, follow=True)

        assert self.messages(response) == ["1 reply was put back as before."]
        after = ReaderComment.objects.get()
        assert (after.status, after.reason) == ("held", "It has 2 links.")
        assert (after.decided_at, after.decided_by) == (None, None)

    def test_it_comes_back_to_where_it_was_whatever_was_decided(self):
        for verb, before in (
            ("approve", "held"),
            ("approve", "spam"),
            ("reject", "approved"),
            ("mark_spam", "held"),
            ("close", "approved"),
            ("reopen", "rejected"),
        ):
            reply = self.reply(before)
            getattr(moderation, verb)(reply, by=self.moderator)

            assert moderation.undo(reply, by=self.moderator) is True

            assert self.status(reply) == before, verb

    def test_the_reason_of_the_decision_before_comes_back(self):
        reply = self.reply()
        moderation.reject(reply, by=self.moderator, reason="Rude")
        moderation.approve(reply, by=self.moderator)

        moderation.undo(reply, by=self.moderator)

        assert (reply.status, reply.reason) == ("rejected", "Rude")

    def test_undoing_can_be_undone_and_each_leaves_a_line(self):
        reply = self.reply()
        moderation.approve(reply, by=self.moderator)
        moderation.undo(reply, by=self.moderator)
        moderation.undo(reply, by=self.moderator)

        assert self.status(reply) == "approved"
        lines = ModelLogEntry.objects.for_instance(reply).order_by("timestamp", "pk")
        assert [line.action for line in lines] == [
            "news.reply.approve",
            "news.reply.undo",
            "news.reply.undo",
        ]

    def test_where_nothing_was_decided_nothing_is_undone(self):
        reply = self.reply()

        asked = self.client.get(action("undo", reply))
        self.client.post(action("undo", reply), {"reason": ""})

        self.assertContains(asked, moderation.NOTHING_TO_UNDO)
        assert self.status(reply) == "held"

    def test_only_moderators_may(self):
        reply = self.reply()
        moderation.approve(reply, by=self.moderator)
        self.client.force_login(self.viewer)

        assert self.client.post(action("undo", reply), {}).status_code == 302
        assert self.status(reply) == "approved"


class PickTests(AdminTests):
    def test_what_readers_see_can_be_picked_and_be_one_no_more(self):
        reply = self.reply("approved")

        picked = self.client.post(action("pick", reply), {"reason": ""}, follow=True)
        assert self.messages(picked) == ["1 reply was picked."]
        assert ReaderComment.objects.get().is_pick
        again = self.client.post(action("pick", reply), {"reason": ""}, follow=True)
        assert self.messages(again) == ["1 reply was picked already."]
        self.client.post(action("unpick", reply), {"reason": ""})

        assert not ReaderComment.objects.get().is_pick

    def test_what_they_do_not_see_is_refused_with_a_reason(self):
        reply = self.reply("held", name="Jon Aske")

        response = self.client.post(action("pick", reply), {"reason": ""}, follow=True)

        assert self.messages(response) == [
            "Not picked: Jon Aske. Readers don’t see it. Approve it first."
        ]
        assert not ReaderComment.objects.get().is_pick

    def test_it_changes_no_status_and_leaves_one_line(self):
        reply = self.reply("approved")

        assert picks.pick(reply, by=self.moderator) is True
        assert picks.pick(reply, by=self.moderator) is False

        assert self.status(reply) == "approved"
        line = ModelLogEntry.objects.for_instance(reply).get()
        assert (line.action, line.message) == ("news.reply.pick", "Picked")


class AnswerTests(AdminTests):
    def answer(self, reply, body="It was the gearbox."):
        address = f"/admin/replies/{reply.pk}/answer/"
        return self.client.post(address, {"body": body}, follow=True)

    def test_an_answer_stands_at_once_below_the_reply_with_name_and_badge(self):
        self.moderator.first_name, self.moderator.last_name = "Lena", "Orth"
        self.moderator.save()
        reply = self.reply("approved", body="Why?")

        self.answer(reply)

        made = ReaderComment.objects.get(parent=reply)
        assert (made.name, made.status, made.is_from_newsroom) == ("Lena Orth", "approved", True)
        assert (made.decided_by, made.revision) == (self.moderator, self.story.live_revision)
        html = self.client.get(self.story.url).content.decode()
        assert html.index("Why?") < html.index("Newsroom</span>") < html.index("the gearbox")

    def test_sent_twice_it_is_one(self):
        reply = self.reply("approved")
        self.answer(reply)
        self.answer(reply, "It was  the gearbox.\n")

        assert reply.replies.count() == 1

    def test_the_page_offers_it_where_readers_may_answer(self):
        for status, is_offered in (("approved", True), ("held", False), ("closed", False)):
            page = self.client.get(reply_page(self.reply(status))).content.decode()
            assert ("Answer as the newsroom" in page) is is_offered, status

    def test_what_nobody_may_answer_or_has_no_words_is_refused_in_a_sentence(self):
        for reply, body in ((self.reply("held"), "Yes."), (self.reply("approved"), "  ")):
            response = self.answer(reply, body)
            (said,) = self.messages(response)
            assert said.startswith("Not sent. "), said
        assert not ReaderComment.objects.exclude(parent=None).exists()

    def test_only_moderators_may(self):
        reply = self.reply("approved")
        for user in (self.viewer, self.reporter):
            self.client.force_login(user)
            self.answer(reply)
        self.client.logout()
        self.answer(reply)

        assert not reply.replies.exists()

    def test_the_log_names_who_answered_and_repeats_no_words(self):
        reply = self.reply("approved")
        made = answering.answer(reply, "It was the gearbox.", by=self.moderator)

        line = ModelLogEntry.objects.for_instance(made).get()
        assert (line.user, line.action) == (self.moderator, "news.reply.answer")
        assert "gearbox" not in f"{line.label}{line.data}{line.message}"


class CreditTests(AdminTests):
    def setUp(self):
        super().setUp()
        self.correction = Correction.objects.create(article=self.story, text="It was Monday.")

    def credit(self, reply, correction):
        address = f"/admin/replies/{reply.pk}/credit/"
        return self.client.post(address, {"correction": correction}, follow=True)

    def test_a_reply_is_said_to_have_led_to_a_correction_of_its_story(self):
        reply = self.reply("approved")
        self.assertContains(self.client.get(reply_page(reply)), "It was Monday.")

        self.credit(reply, self.correction.pk)
        assert ReaderComment.objects.get().correction == self.correction
        self.credit(reply, "")

        assert ReaderComment.objects.get().correction is None

    def test_a_correction_of_another_story_is_not_taken(self):
        other = make_article("Another story", published=True)
        wrong = Correction.objects.create(article=other, text="It was Tuesday.")
        reply = self.reply("approved")

        for chosen in (wrong.pk, 10**17, 10**30):
            self.credit(reply, chosen)

        assert ReaderComment.objects.get().correction is None


class NextTests(AdminTests):
    def test_from_each_held_reply_the_next_is_a_key_away_until_none_is_left(self):
        replies = [self.reply() for _ in range(3)]
        seen, here = [], replies[-1]
        for _ in replies:
            seen.append(here)
            page = self.client.get(reply_page(here)).content.decode()
            found = re.search(rf'href="{QUEUE}inspect/(\d+)/"[^>]*w-kbd-key-value="n"', page)
            here = ReaderComment.objects.get(pk=found[1])

        assert seen == replies[::-1]
        assert here == replies[-1]
        ReaderComment.objects.update(status="approved")
        self.assertNotContains(self.client.get(reply_page(here)), "Next held reply")

    def test_a_moderator_decides_by_key_and_a_viewer_is_offered_none(self):
        reply = self.reply()
        self.assertContains(self.client.get(reply_page(reply)), 'w-kbd-key-value="a"')

        self.client.force_login(self.viewer)

        self.assertNotContains(self.client.get(reply_page(reply)), 'w-kbd-key-value="a"')

    def test_a_deleted_reply_waits_for_nobody(self):
        erased = make_comment(self.story, erased_at="2026-11-25T12:00Z")

        page = self.client.get(reply_page(erased)).content.decode()

        assert "Its writer has deleted it" in page
        assert "/approve/" not in page
        assert list(ReaderComment.objects.held()) == []
