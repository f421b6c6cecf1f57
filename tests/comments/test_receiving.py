"""What is kept with a reply when it comes in, and what comes in too often."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from news.comments.tickets import new_ticket
from news.models import Allowance, CommentContact, ReaderComment, ReplyBan
from tests.making import make_article, make_comment

OURS = {"Sec-Fetch-Site": "same-origin"}
LONG = "The ferry to Vell Island was forty minutes late again on Monday, and nobody told us why."


class ReceivingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article(published=True)

    def post(self, body="The ferry was late.", email="mira@example.org", story=None, **fields):
        form = {"name": "Mira Voss", "email": email, "body": body, **fields}
        machine = fields.pop("machine", "192.0.2.7")
        address = f"/comments/{(story or self.story).pk}/"
        return self.client.post(address, form, headers=OURS, REMOTE_ADDR=machine)

    def ticket(self, seconds=60):
        return new_ticket(self.story.pk, timezone.now() - timedelta(seconds=seconds))


class FindingsTests(ReceivingTests):
    def rules(self):
        return [found["rule"] for found in ReaderComment.objects.latest("pk").findings]

    def test_a_reply_with_a_ticket_and_nothing_against_it_has_no_findings(self):
        self.post(key=self.ticket())

        assert self.rules() == []

    def test_each_reason_is_kept_and_the_weightiest_is_the_one_that_the_queue_shows(self):
        self.post("https://a.example https://b.example", key=self.ticket(seconds=1))

        reply = ReaderComment.objects.get()
        assert self.rules() == ["some_links", "too_soon"]
        assert (reply.status, reply.reason) == ("held", "It has 2 links.")

    def test_who_steps_into_the_trap_is_thanked_like_everyone_and_goes_to_the_spam(self):
        response = self.post(**{"reply-topic": "http://spam.example"})

        reply = ReaderComment.objects.get()
        assert response["Location"] == "/comments/thanks/"
        assert (reply.status, reply.reason) == (
            "spam",
            "It fills in a field that people don’t see.",
        )

    def test_the_sender_never_learns_which_rule_spoke(self):
        plain = self.post("One thing.")
        spam = self.post("https://a.example " * 9)

        assert (plain.status_code, plain["Location"]) == (spam.status_code, spam["Location"])

    def test_a_ticket_that_was_used_for_other_words_is_noticed_and_nothing_is_lost(self):
        ticket = self.ticket()
        self.post("One thing.", key=ticket)
        self.post("Another thing.", key=ticket)

        assert self.rules() == ["used_before"]
        assert ReaderComment.objects.count() == 2

    def test_a_ticket_of_another_story_is_none(self):
        self.post(key=new_ticket(self.story.pk + 1))

        assert self.rules() == ["without_script"]

    def test_almost_the_same_words_below_another_story_are_noticed(self):
        self.post(LONG, key=self.ticket())
        other = make_article("Another story", published=True)
        self.post(f"{LONG}!", story=other)

        assert self.rules() == ["near_duplicate", "without_script"]

    def test_after_a_week_they_are_not(self):
        make_comment(self.story, LONG, likeness=1, submitted_at=timezone.now() - timedelta(days=8))
        self.post(LONG, key=self.ticket())

        assert self.rules() == []

    def test_bans_count_until_they_end(self):
        ReplyBan.objects.create(kind="network", value="192.0.2.0/24")
        self.post("One thing.", key=self.ticket())
        banned = self.rules()
        ReplyBan.objects.update(expires_at=timezone.now())
        self.post("Another thing.", key=self.ticket())

        assert (banned, self.rules()) == (["banned_network"], [])

    def test_nothing_that_is_kept_tells_the_machine_that_it_came_from(self):
        self.post(machine="203.0.113.77")

        kept = [
            list(model.objects.values()) for model in (ReaderComment, CommentContact, Allowance)
        ]
        assert "203.0.113" not in str(kept)


class LimitTests(ReceivingTests):
    def statuses(self, count, **fields):
        return [self.post(f"Thing {i}.", **fields).status_code for i in range(count)]

    def test_one_address_may_send_ten_replies_at_once(self):
        assert self.statuses(12, key=self.ticket()) == [303] * 10 + [429] * 2
        assert ReaderComment.objects.count() == CommentContact.objects.count() == 10

    def test_one_machine_may_send_twenty_and_without_a_script_ten(self):
        fast = [
            self.post(f"Thing {i}.", email=f"a{i}@example.org", key=self.ticket()).status_code
            for i in range(22)
        ]
        slow = [self.post(f"Item {i}.", email=f"b{i}@example.org").status_code for i in range(12)]

        assert fast == [303] * 20 + [429] * 2
        assert slow == [303] * 10 + [429] * 2

    def test_who_sent_too_many_keeps_the_words_and_learns_when_to_come_back(self):
        self.statuses(10, key=self.ticket())

        response = self.post("Kept words.", key=self.ticket())

        self.assertContains(response, "Kept words.</textarea>", status_code=429)
        self.assertContains(response, "Please send it again in 6 minutes.", status_code=429)
        assert response["Retry-After"] == "360"

    def test_the_same_reply_again_is_thanked_for_beyond_every_limit(self):
        self.statuses(10, key=self.ticket())

        assert self.post("Thing 3.", key=self.ticket()).status_code == 303

    def test_a_refused_reply_uses_up_nothing(self):
        self.statuses(10, key=self.ticket())
        self.statuses(1, key=self.ticket())
        before = list(Allowance.objects.order_by("pk").values())
        self.post("One more.", key=self.ticket())

        assert list(Allowance.objects.order_by("pk").values()) == before


class SizeTests(ReceivingTests):
    def test_a_giant_is_refused_before_it_is_parsed_on_both_forms(self):
        for form in ("", "form/"):
            response = self.client.post(
                f"/comments/{self.story.pk}/{form}", {"body": "a" * 70_000}, headers=OURS
            )

            assert response.status_code == 413, form
            assert not hasattr(response.wsgi_request, "_post")
