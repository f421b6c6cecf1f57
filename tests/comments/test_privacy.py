"""What is kept of a reader is told whole, erased whole, and forgotten when its time is over."""

import io
import json
import re
from datetime import timedelta

from django.apps import apps
from django.core.management import call_command
from django.test import TestCase, override_settings
from django.utils import timezone

from home.housekeeping import tidy_up
from news.challenges.desk.from_reply import turn_into_challenge
from news.comments import moderation
from news.comments.writers import verbs
from news.models import Challenge, CommentContact, ReaderComment, ReplyBan, ReplyReport, User
from tests.making import make_article, make_challenge, make_comment, make_quotation
from tests.people.accounts.test_letters import QUEUE

CANARY = "Canary@example.org"


def privacy(what, email=CANARY):
    out = io.StringIO()
    call_command("privacy", what, email=email, stdout=out, stderr=io.StringIO())
    return out.getvalue()


def everything():
    """All rows of all tables, as they stand in the database."""
    rows = (str(row) for model in apps.get_models() for row in model._base_manager.values())
    return re.sub(r" at 0x\w+", "", "\n".join(rows))


class PrivacyTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article("Ferry runs again", published=True)
        cls.moderator = User.objects.create_user("mod")
        cls.reply = make_comment(
            cls.story,
            "Canarywords, in so many words.",
            name="Ada Canary",
            email="canary@EXAMPLE.org",
            findings=[{"rule": "banned_words", "why": "It says “canary”.", "weight": 1}],
        )
        verbs.confirm(cls.reply.contact)
        moderation.approve(cls.reply, by=cls.moderator, reason="Canary is right")
        cls.answer = make_comment(cls.story, "Quite so.", parent=cls.reply, status="approved")
        ReplyBan.objects.create(kind="address", value="canary@example.org", note="A note")
        ReplyReport.objects.create(
            comment=cls.reply, kind="other", details="This canary!", key="r", sent_at=timezone.now()
        )
        make_challenge(
            explanation="The canary says so.", link="https://canary.example", email=CANARY
        )
        turn_into_challenge(cls.reply, cls.moderator, make_quotation("We sail."), "misquoted")


class ExportTests(PrivacyTests):
    def test_all_that_is_kept_is_told(self):
        kept = json.loads(privacy("export"))

        (reply,) = kept["replies"]
        assert reply["body"] == "Canarywords, in so many words."
        assert (reply["name"], reply["email"]) == ("Ada Canary", "canary@EXAMPLE.org")
        assert reply["email_confirmed_at"] is not None
        assert (reply["status"], reply["reason"]) == ("Approved", "Canary is right")
        assert reply["screening"] == ["It says “canary”."]
        assert "news.reply.approve" in [line["what"] for line in reply["decisions"]]
        assert [ban["value"] for ban in kept["bans"]] == ["canary@example.org"]
        assert [c["explanation"] for c in kept["challenges"]] == [
            "The canary says so.",
            "Canarywords, in so many words.",
        ]

    def test_of_who_never_wrote_nothing_is_told_and_nothing_erased(self):
        before = everything()

        assert json.loads(privacy("export", "anary@example.org"))["replies"] == []
        privacy("erase", "anary@example.org")

        assert everything() == before


class EraseTests(PrivacyTests):
    def test_nothing_of_it_is_left_in_any_table(self):
        assert "anary" in everything()

        said = privacy("erase")

        assert said.startswith("Erased: 1 replies, 1 bans, 2 challenges, 0 letters.")
        assert "anary" not in everything()

    def test_the_thread_and_the_record_stay(self):
        privacy("erase")

        html = self.client.get(self.story.url).content.decode()
        assert "This reply was deleted by its writer." in html
        assert "Quite so." in html
        assert Challenge.objects.count() == 2
        assert CommentContact.objects.get().comment == self.answer

    def test_twice_is_once(self):
        privacy("erase")
        before = everything()

        assert "Erased: 0 replies" in privacy("erase")
        assert everything() == before

    @override_settings(TASKS=QUEUE)
    def test_letters_that_wait_go_too(self):
        from news.people.post import carry

        carry.enqueue({"to": ["canary@example.org"], "subject": "Good day"})

        assert "1 letters" in privacy("erase")

    def test_a_reader_who_deletes_a_reply_deletes_what_was_made_of_it(self):
        verbs.delete(self.reply.contact)

        assert "Canarywords" not in everything()


class ForgettingTests(PrivacyTests):
    def left(self, **fields):
        reply = make_comment(self.story, email="canary@example.org")
        ReaderComment.objects.filter(pk=reply.pk).update(**fields)
        tidy_up()
        return CommentContact.objects.filter(comment=reply).exists()

    def test_an_address_is_gone_ninety_days_after_the_decision(self):
        now = timezone.now()
        just_before, after = now - timedelta(days=89, hours=23), now - timedelta(days=90, hours=1)

        for status in ("approved", "closed", "rejected", "spam"):
            assert self.left(status=status, decided_at=just_before), status
            assert not self.left(status=status, decided_at=after), status
        assert not self.left(status="spam", submitted_at=after)
        assert self.left(status="held", submitted_at=after)

    def test_a_ban_of_an_address_is_gone_ninety_days_after_its_end(self):
        ended = timezone.now() - timedelta(days=91)
        ReplyBan.objects.update(expires_at=ended)
        ReplyBan.objects.create(kind="words", value="free pills", expires_at=ended)
        tidy_up()

        assert [ban.kind for ban in ReplyBan.objects.all()] == ["words"]

    def test_the_form_and_the_writers_page_say_how_long(self):
        for address in (self.story.url, f"/comments/{self.story.pk}/form/"):
            self.assertContains(self.client.get(address), "We keep it for 90 days")
        with self.settings(REPLY_ADDRESSES_KEPT_FOR=30):
            self.assertContains(self.client.get(self.story.url), "We keep it for 30 days")
