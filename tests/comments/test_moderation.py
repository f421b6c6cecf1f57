"""The five verbs."""

import threading
from unittest.mock import patch

import pytest
from django.db import connection, transaction
from django.test import TestCase, TransactionTestCase
from wagtail.models import ModelLogEntry

from news.comments import moderation
from news.models import ReaderComment, User
from tests.making import make_article, make_comment

VERBS = [
    moderation.approve,
    moderation.reject,
    moderation.mark_spam,
    moderation.close,
    moderation.reopen,
]
STATUSES = list(ReaderComment.Status.values)


def log_of(comment):
    entries = ModelLogEntry.objects.for_instance(comment).order_by("timestamp", "pk")
    return [entry.action for entry in entries]


class ModerationTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article("Ferry runs again", published=True)
        cls.by = User.objects.create_user("mod", first_name="Lena", last_name="Orth")

    def reply(self, status="held", **fields):
        return make_comment(self.story, status=status, **fields)

    def purged(self, verb, comment):
        with patch("news.comments.moderation.public_change") as public_change:
            verb(comment, by=self.by)
        return [call.args[0] for call in public_change.call_args_list]


class StatusTests(ModerationTests):
    def test_each_verb_leads_from_each_status_to_one_or_is_impossible(self):
        found = {}
        for status in STATUSES:
            for verb in VERBS:
                reply = self.reply(status)
                try:
                    verb(reply, by=self.by)
                    found[verb.__name__, status] = ReaderComment.objects.get(pk=reply.pk).status
                except moderation.ImpossibleDecision:
                    found[verb.__name__, status] = None

        assert found == {
            ("approve", "held"): "approved",
            ("approve", "approved"): "approved",
            ("approve", "closed"): None,
            ("approve", "rejected"): "approved",
            ("approve", "spam"): "approved",
            ("reject", "held"): "rejected",
            ("reject", "approved"): "rejected",
            ("reject", "closed"): "rejected",
            ("reject", "rejected"): "rejected",
            ("reject", "spam"): "rejected",
            ("mark_spam", "held"): "spam",
            ("mark_spam", "approved"): "spam",
            ("mark_spam", "closed"): "spam",
            ("mark_spam", "rejected"): "spam",
            ("mark_spam", "spam"): "spam",
            ("close", "held"): None,
            ("close", "approved"): "closed",
            ("close", "closed"): "closed",
            ("close", "rejected"): None,
            ("close", "spam"): None,
            ("reopen", "held"): "held",
            ("reopen", "approved"): "approved",
            ("reopen", "closed"): "approved",
            ("reopen", "rejected"): "held",
            ("reopen", "spam"): "held",
        }

    def test_the_impossible_is_said_in_a_sentence_and_changes_nothing(self):
        reply = self.reply("held")

        with pytest.raises(moderation.ImpossibleDecision) as why:
            moderation.close(reply, by=self.by)

        assert str(why.value) == ("Only a reply that readers see can be closed. Approve it first.")
        assert log_of(reply) == []

    def test_a_decision_says_who_when_and_why(self):
        reply = self.reply()

        assert moderation.reject(reply, by=self.by, reason="Not about the story") is True

        for row in (reply, ReaderComment.objects.get(pk=reply.pk)):
            assert row.status == "rejected"
            assert row.reason == "Not about the story"
            assert row.decided_by == self.by
            assert row.decided_at is not None

    def test_a_reply_back_in_the_queue_says_who_put_it_there_and_is_undecided(self):
        reply = self.reply("spam")

        moderation.reopen(reply, by=self.by)

        assert reply.reason == "Reopened by Lena Orth"
        assert (reply.decided_at, reply.decided_by) == (None, None)

    def test_a_reason_to_reopen_is_kept_beside_the_name(self):
        reply = self.reply("rejected")

        moderation.reopen(reply, by=self.by, reason="She meant the other pier")

        assert reply.reason == "Reopened by Lena Orth: She meant the other pier"

    def test_a_long_reason_is_cut_to_what_the_column_holds(self):
        reply = self.reply("rejected")

        moderation.reopen(reply, by=self.by, reason="x" * 300)

        assert len(ReaderComment.objects.get(pk=reply.pk).reason) == 255

    def test_the_verbs_offered_are_those_that_would_change_it(self):
        assert {status: moderation.verbs_for(status) for status in STATUSES} == {
            "held": ["approve", "reject", "mark_spam"],
            "approved": ["reject", "mark_spam", "close"],
            "closed": ["reject", "mark_spam", "reopen"],
            "rejected": ["approve", "mark_spam", "reopen"],
            "spam": ["approve", "reject", "reopen"],
        }


class TwiceTests(ModerationTests):
    def test_the_same_verb_twice_leaves_one_line_in_the_log(self):
        for verb, status in zip(VERBS, ["held", "held", "held", "approved", "closed"], strict=True):
            reply = self.reply(status)

            assert verb(reply, by=self.by) is True
            assert verb(reply, by=self.by) is False

            assert log_of(reply) == [f"news.reply.{verb.__name__}"]

    def test_the_second_leaves_the_first_ones_reason_and_name(self):
        reply = self.reply()
        moderation.reject(reply, by=self.by, reason="Off topic")

        moderation.reject(reply, by=User.objects.create_user("other"), reason="Rude")

        assert (reply.reason, reply.decided_by) == ("Off topic", self.by)

    def test_a_stale_copy_sees_what_a_colleague_has_decided(self):
        reply = self.reply()
        stale = ReaderComment.objects.get(pk=reply.pk)
        moderation.approve(reply, by=self.by)

        assert moderation.approve(stale, by=self.by) is False

        assert stale.status == "approved"


class AtOnceTests(TransactionTestCase):
    serialized_rollback = True

    def test_a_verb_used_by_many_at_once_is_one_decision(self):
        reply = make_comment()
        moderators = [User.objects.create_user(f"mod{n}") for n in range(6)]
        changed = []
        start = threading.Barrier(len(moderators))

        def decide(by):
            start.wait()
            changed.append(moderation.approve(ReaderComment.objects.get(pk=reply.pk), by=by))
            connection.close()

        deciding = [threading.Thread(target=decide, args=[by]) for by in moderators]
        for thread in deciding:
            thread.start()
        for thread in deciding:
            thread.join()

        assert sorted(changed) == [False] * 5 + [True]
        assert log_of(reply) == ["news.reply.approve"]


class LogTests(ModerationTests):
    def test_the_line_says_who_did_what_and_why(self):
        reply = self.reply()

        moderation.mark_spam(reply, by=self.by, reason="Sells watches")

        entry = ModelLogEntry.objects.for_instance(reply).get()
        assert (entry.user, entry.message) == (self.by, "Marked as spam: Sells watches")
        assert entry.data == {"was": "held", "is": "spam", "reason": "Sells watches"}

    def test_the_line_names_no_reader_and_repeats_no_words(self):
        reply = self.reply(name="Ada Canary", body="canary words", email="canary@example.org")

        moderation.approve(reply, by=self.by)

        entry = ModelLogEntry.objects.for_instance(reply).get()
        assert entry.label == f"Reply {reply.pk} to “Ferry runs again”"
        assert "anary" not in f"{entry.label}{entry.data}{entry.message}"

    def test_a_change_that_is_rolled_back_leaves_no_line(self):
        reply = self.reply()

        with pytest.raises(RuntimeError), transaction.atomic():
            moderation.approve(reply, by=self.by)
            raise RuntimeError

        assert log_of(reply) == []
        assert ReaderComment.objects.get(pk=reply.pk).status == "held"


class PurgeTests(ModerationTests):
    def test_the_story_is_purged_when_readers_see_something_else(self):
        for verb, status in [
            (moderation.approve, "held"),
            (moderation.approve, "spam"),
            (moderation.reject, "approved"),
            (moderation.mark_spam, "closed"),
            (moderation.close, "approved"),
            (moderation.reopen, "closed"),
        ]:
            assert self.purged(verb, self.reply(status)) == [
                [
                    self.story.url,
                    f"/replies/{self.story.pk}/",
                    f"/replies/{self.story.pk}/?order=newest",
                    f"/replies/{self.story.pk}/?order=picks",
                ]
            ], (verb, status)

    def test_it_is_not_when_they_do_not(self):
        for verb, status in [
            (moderation.reject, "held"),
            (moderation.mark_spam, "rejected"),
            (moderation.reopen, "rejected"),
            (moderation.approve, "approved"),
            (moderation.close, "closed"),
        ]:
            assert self.purged(verb, self.reply(status)) == [], (verb, status)
