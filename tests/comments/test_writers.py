"""What the writer of a reply gets by mail, and may do by the link in it."""

import re
from datetime import timedelta
from unittest.mock import patch

from django.core import mail
from django.test import Client, TestCase, override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry

from news.comments import moderation
from news.comments.tickets import new_ticket
from news.comments.writers import letters, links, verbs
from news.models import CommentContact, ReaderComment, User
from tests.making import make_article, make_comment
from tests.people.accounts.test_letters import QUEUE, wait, work

OURS = {"Sec-Fetch-Site": "same-origin"}
CANARY = "canary@example.org"
TYPED = {"name": "Ada Typed", "body": "Typed words, https://typed.example/"}


class WriterTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article("Ferry runs again", published=True)
        cls.moderator = User.objects.create_user("mod")

    def send(self, body="The ferry was late.", email=CANARY, **fields):
        key = new_ticket(self.story.pk, timezone.now() - timedelta(minutes=1))
        form = {"name": "Ada", "email": email, "body": body, "key": key, **fields}
        response = self.client.post(f"/comments/{self.story.pk}/", form, headers=OURS)
        assert response.status_code == 303
        return ReaderComment.objects.latest("pk")

    def link(self, letter=None):
        (address,) = re.findall(r"http://testserver(/comments/mine/\S+?/)\s", letter.body)
        return address

    def own_page(self, reply):
        return f"/comments/mine/{links.token_of(reply.contact)}/"

    def do(self, reply, do, **fields):
        return self.client.post(self.own_page(reply), {"do": do, **fields})

    def contact(self, reply):
        return CommentContact.objects.get(comment=reply)


class ConfirmingTests(WriterTests):
    def test_a_letter_asks_whether_the_address_is_theirs_and_repeats_no_typed_word(self):
        self.send(**TYPED)

        (letter,) = mail.outbox
        assert letter.to == [CANARY]
        assert letter.subject.startswith("Please confirm your address")
        assert "Ferry runs again" in letter.body
        assert "yped" not in f"{letter.subject}{letter.body}{letter.extra_headers}"

    def test_opening_its_link_confirms_nothing_and_posting_it_does(self):
        reply = self.send()
        address = self.link(mail.outbox[0])

        for method in (self.client.get, self.client.head):
            assert method(address).status_code == 200
        assert self.contact(reply).confirmed_at is None
        response = self.client.post(address, {"do": "confirm"}, follow=True)

        self.assertContains(response, "your address is confirmed")
        assert self.contact(reply).confirmed_at is not None
        assert not self.contact(reply).wants_answers

    def test_its_page_is_kept_and_told_nowhere_and_sets_no_cookie(self):
        reply = self.send()

        response = Client().get(self.own_page(reply))

        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "no-referrer"
        assert response["X-Robots-Tag"] == "noindex"
        assert not response.cookies
        assert CANARY not in response.content.decode()

    def test_a_link_that_we_have_not_made_leads_nowhere(self):
        reply = self.send()
        token = links.token_of(reply.contact)
        other = token.replace(str(reply.pk), str(reply.pk + 1), 1)

        for wrong in (other, f"{reply.pk}", f"{token}x", "x" * 500, "1.2.3", f"{10**30}.x"):
            assert self.client.get(f"/comments/mine/{wrong}/").status_code == 404, wrong
        reply.contact.delete()
        assert self.client.get(f"/comments/mine/{token}/").status_code == 404

    def test_the_same_reply_sent_twice_is_one_letter(self):
        self.send()
        self.send()

        assert len(mail.outbox) == 1

    def test_what_comes_in_as_spam_makes_no_letter(self):
        self.send(**{"reply-topic": "x"})

        assert mail.outbox == []

    def test_a_stranger_gets_no_more_than_three_letters_in_a_day(self):
        for number in range(5):
            self.send(f"Thing {number}.")

        assert len(mail.outbox) == 3
        assert ReaderComment.objects.count() == 5

    def test_who_has_confirmed_gets_one_for_each_reply(self):
        verbs.confirm(self.send("First.").contact)
        for number in range(5):
            self.send(f"Thing {number}.")

        assert len(mail.outbox) == 6


class KnownTests(WriterTests):
    """Held until a moderator has approved that person before."""

    def approved_before(self, **fields):
        before = self.send("An older thought.", **fields)
        moderation.approve(before, by=self.moderator)
        return before

    def test_who_was_approved_and_has_confirmed_both_is_shown_at_once(self):
        verbs.confirm(self.approved_before().contact)
        reply = self.send()
        assert reply.status == "held"

        self.do(reply, "confirm")

        reply.refresh_from_db()
        assert (reply.status, reply.reason, reply.decided_by) == ("approved", verbs.KNOWN, None)

    def test_a_typed_address_is_never_proof(self):
        verbs.confirm(self.approved_before().contact)

        assert self.send("Somebody else types it.").status == "held"

    def test_it_does_not_count_when_only_the_new_one_is_confirmed(self):
        self.approved_before()
        reply = self.send()
        self.do(reply, "confirm")

        reply.refresh_from_db()
        assert reply.status == "held"

    def test_nor_when_no_moderator_has_looked_or_one_has_called_another_spam(self):
        first = self.send("First.")
        verbs.confirm(first.contact)
        second = self.send("Second.")
        verbs.confirm(second.contact)
        assert not verbs.is_known(second.contact)
        moderation.approve(first, by=self.moderator)
        assert verbs.is_known(second.contact)
        third = self.send("Third.")
        verbs.confirm(third.contact)
        third.refresh_from_db()
        moderation.mark_spam(third, by=self.moderator)

        assert not verbs.is_known(second.contact)

    def test_what_screening_doubts_waits_all_the_same(self):
        verbs.confirm(self.approved_before().contact)
        reply = self.send("https://a.example https://b.example")

        self.do(reply, "confirm")

        reply.refresh_from_db()
        assert (reply.status, reply.reason) == ("held", "It has 2 links.")


class ChangingTests(WriterTests):
    def change(self, reply, body="The ferry was early."):
        response = self.do(reply, "change", body=body)
        reply.refresh_from_db()
        return response

    def test_a_reply_is_changed_within_an_hour_and_says_that_it_was(self):
        reply = self.send()

        assert self.change(reply).status_code == 303

        assert reply.body == "The ferry was early."
        assert reply.edited_at is not None
        assert (reply.status, len(mail.outbox)) == ("held", 1)

    def test_what_was_approved_goes_back_to_the_queue(self):
        reply = self.send()
        moderation.approve(reply, by=self.moderator)

        self.change(reply)

        assert (reply.status, reply.reason) == ("held", verbs.CHANGED)
        assert self.story.comments.approved().count() == 0

    def test_new_words_are_screened_like_the_first(self):
        reply = self.send()

        self.change(reply, "https://a.example https://b.example")

        assert [found["rule"] for found in reply.findings] == ["some_links"]
        assert reply.reason == "It has 2 links."

    def test_it_is_no_near_duplicate_of_itself(self):
        long = "The ferry to Vell Island was forty minutes late again on Monday, nobody knows why."
        reply = self.send(long)

        self.change(reply, f"{long}!")

        assert reply.findings == []

    def test_after_an_hour_an_answer_or_a_decision_against_it_it_is_too_late(self):
        late = self.send("One.")
        ReaderComment.objects.filter(pk=late.pk).update(
            submitted_at=timezone.now() - timedelta(hours=1, seconds=1)
        )
        answered = self.send("Two.")
        make_comment(self.story, parent=answered)
        rejected = self.send("Three.")
        moderation.reject(rejected, by=self.moderator)

        for reply in (late, answered, rejected):
            before = reply.body
            response = self.change(reply, "Kept words.")
            self.assertContains(response, "It can’t be changed any more.", status_code=422)
            self.assertContains(response, "Kept words.", status_code=422)
            assert reply.body == before

    def test_words_with_a_problem_are_kept_in_the_form(self):
        reply = self.send()

        response = self.change(reply, "x" * 5001)

        self.assertContains(response, "Please shorten your reply", status_code=422)
        assert reply.body == "The ferry was late."


class DeletingTests(WriterTests):
    def test_nothing_of_it_is_left_but_its_place(self):
        reply = self.send(name="Ada Canary", body="canary words, long enough for a likeness")
        moderation.approve(reply, by=self.moderator, reason="About the canary")
        make_comment(self.story, "Quite so.", parent=reply, status="approved")
        before = ReaderComment.objects.get(pk=reply.pk)

        response = self.do(reply, "delete", sure="on")

        self.assertContains(response, "Your reply is deleted")
        row = ReaderComment.objects.get(pk=reply.pk)
        assert (row.name, row.body, row.findings, row.likeness) == ("", "", [], None)
        assert row.key != before.key
        assert row.ticket is None
        assert not CommentContact.objects.filter(comment=reply).exists()
        assert "anary" not in str(list(ModelLogEntry.objects.values()))
        self.assertContains(
            self.client.get(self.story.url), "This reply was deleted by its writer."
        )

    def test_it_asks_whether_one_is_sure(self):
        reply = self.send()

        response = self.do(reply, "delete")

        self.assertContains(response, "Please tick the box", status_code=422)
        assert ReaderComment.objects.get().body == "The ferry was late."

    def test_a_deleted_reply_can_be_approved_by_nobody(self):
        reply = self.send()
        self.do(reply, "delete", sure="on")

        with self.assertRaises(moderation.ImpossibleDecision):
            moderation.approve(reply, by=self.moderator)


class AnsweredTests(WriterTests):
    def setUp(self):
        self.reply = self.send()
        moderation.approve(self.reply, by=self.moderator)
        self.do(self.reply, "confirm", answers="on")
        mail.outbox.clear()

    def answer(self, **fields):
        fields = {"email": "jon@example.org", **fields}
        return self.send(parent=str(self.reply.pk), **{**TYPED, **fields})

    def told(self):
        return [letter for letter in mail.outbox if letter.to == [CANARY]]

    def test_nobody_is_told_before_a_moderator_has_approved_the_answer(self):
        answer = self.answer()
        assert self.told() == []

        moderation.approve(answer, by=self.moderator)

        (letter,) = self.told()
        assert letter.subject.startswith("Somebody has answered you")
        assert f"http://testserver{answer.get_absolute_url()}" in letter.body
        assert "yped" not in f"{letter.subject}{letter.body}"

    def test_once_however_often_it_is_approved(self):
        answer = self.answer()
        for verb in (moderation.approve, moderation.reject, moderation.reopen, moderation.approve):
            verb(answer, by=self.moderator)

        assert len(self.told()) == 1

    def test_a_mail_program_mutes_it_as_rfc_8058_says(self):
        moderation.approve(self.answer(), by=self.moderator)
        headers = self.told()[0].extra_headers
        (address,) = re.findall(r"^<http://testserver(\S+)>$", headers["List-Unsubscribe"])
        assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"

        strict = Client(enforce_csrf_checks=True)
        strict.get(address)
        assert self.contact(self.reply).wants_answers
        response = strict.post(address, {"List-Unsubscribe": "One-Click"})

        self.assertContains(response, "No more letters")
        assert not self.contact(self.reply).wants_answers
        moderation.approve(self.answer(body="Another one."), by=self.moderator)
        assert len(self.told()) == 1

    def test_who_has_not_asked_or_not_confirmed_or_answers_oneself_is_not_told(self):
        moderation.approve(self.answer(email=CANARY), by=self.moderator)
        assert self.told()[1:] == []
        CommentContact.objects.filter(comment=self.reply).update(confirmed_at=None)
        moderation.approve(self.answer(body="Two."), by=self.moderator)
        CommentContact.objects.filter(comment=self.reply).update(
            confirmed_at=timezone.now(), wants_answers=False
        )
        moderation.approve(self.answer(body="Three."), by=self.moderator)

        assert [x for x in self.told() if x.subject.startswith("Somebody")] == []

    def test_the_page_says_it_and_takes_it_back(self):
        self.assertContains(self.client.get(self.own_page(self.reply)), "Write to me no more")

        self.do(self.reply, "unfollow")
        assert not self.contact(self.reply).wants_answers
        self.do(self.reply, "follow")

        assert self.contact(self.reply).wants_answers


@override_settings(TASKS=QUEUE)
class QueuedTests(WriterTests):
    def test_a_letter_waits_for_the_worker_and_no_task_row_has_an_address(self):
        self.send()

        assert mail.outbox == []
        assert "canary" not in str(list(DBTaskResult.objects.values()))
        work()
        assert [letter.to for letter in mail.outbox] == [[CANARY]]
        assert "canary" not in str(list(DBTaskResult.objects.values()))

    def test_a_task_that_runs_twice_sends_once(self):
        reply = self.send()
        letters.ask_to_confirm.enqueue(reply.pk)
        work()

        assert len(mail.outbox) == 1

    def test_a_mail_server_that_is_gone_is_tried_again(self):
        self.send()
        with patch("news.comments.writers.letters.EmailMessage.send", side_effect=OSError("gone")):
            work()
        assert mail.outbox == []

        wait()
        work()

        assert len(mail.outbox) == 1
