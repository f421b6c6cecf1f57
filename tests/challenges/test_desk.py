"""Challenges in the admin: the list, the ticket, the first page, and a reply that becomes one."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.core import mail
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from news.models import Challenge, User
from news.quotes.correcting.verbs import correct
from tests.making import (
    block_quote,
    make_article,
    make_challenge,
    make_comment,
    make_quotation,
)

LIST = "/admin/snippets/news/challenge/"


class Desk(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.quotation = make_quotation()
        cls.story = make_article("Opening", published=True, body=[block_quote(cls.quotation)])

    def setUp(self):
        self.enter("Chief editors")
        self.challenge = make_challenge(self.quotation, link="https://example.org/recording")
        self.ticket = reverse("challenge", args=[self.challenge.pk])

    def enter(self, group):
        user = User.objects.create_user(group.lower().replace(" ", "-"))
        user.groups.add(Group.objects.get(name=group))
        self.client.force_login(user)

    def page(self, address):
        return self.client.get(address).content.decode()


class ListTests(Desk):
    def test_what_is_due_first_stands_first_and_what_is_decided_last(self):
        today = timezone.localdate()
        late = make_challenge(self.quotation, due_on=today - timedelta(days=1))
        done = make_challenge(self.quotation, status="withdrawn")

        assert list(Challenge.objects.most_urgent_first()) == [late, self.challenge, done]
        assert self.page(LIST).count("(overdue)") == 1

    def test_is_filtered_by_state_kind_and_whether_it_is_overdue(self):
        make_challenge(self.quotation, kind="wrong source", status="withdrawn")
        row = 'href="/admin/challenges/'

        assert self.page(LIST).count(row) == 2
        assert self.page(f"{LIST}?status=open").count(row) == 1
        assert self.page(f"{LIST}?kind=wrong+source").count(row) == 1
        assert self.page(f"{LIST}?due=overdue").count(row) == 0

    def test_takes_as_many_queries_with_many_as_with_few(self):
        self.page(LIST)
        with CaptureQueriesContext(connection) as few:
            self.page(LIST)
        for _ in range(20):
            make_challenge(self.quotation, article=self.story)

        with self.assertNumQueries(len(few)):
            self.page(LIST)


class TicketTests(Desk):
    def test_shows_the_record_beside_what_was_sent(self):
        page = self.page(self.ticket)

        assert "The harbour will open in May." in page
        assert "Minutes of the harbour board" in page
        assert "The recording has “may”." in page
        assert "https://example.org/recording" in page
        assert "sender@example.org" in page

    def test_a_section_editor_decides_without_seeing_who_has_sent_it(self):
        self.enter("Section editors")

        page = self.page(self.ticket)

        assert "The recording has “may”." in page
        assert "sender@example.org" not in page

    def test_a_researcher_reads_and_does_not_decide(self):
        self.enter("Researchers")

        assert 'name="decision"' not in self.page(self.ticket)
        self.client.post(self.ticket, {"decision": "withdraw"})
        assert Challenge.objects.get().status == "open"

    def test_the_correction_that_came_of_it_is_offered(self):
        correction = correct(
            self.quotation, by=None, reason="Misheard.", words="The harbour may open."
        ).correction

        assert f'<option value="{correction.pk}" selected' in self.page(self.ticket)
        self.client.post(
            self.ticket,
            {"decision": "uphold", "outcome": "It is “may”.", "correction": correction.pk},
        )
        challenge = Challenge.objects.get()
        assert (challenge.status, challenge.correction) == ("upheld", correction)

    def test_an_outcome_is_asked_for(self):
        answer = self.client.post(self.ticket, {"decision": "turn_down", "outcome": ""})

        assert "Say what you found: readers see it on the record." in answer.content.decode()

    def test_a_second_click_is_answered_and_changes_nothing(self):
        for _ in range(2):
            answer = self.client.post(
                self.ticket, {"decision": "turn_down", "outcome": "It is “will”."}
            )
            assert answer.status_code == 302

    def test_a_colleague_who_was_slower_is_told(self):
        self.client.post(self.ticket, {"decision": "turn_down", "outcome": "It is “will”."})

        answer = self.client.post(self.ticket, {"decision": "withdraw"}, follow=True)

        assert "It is decided already: not upheld." in answer.content.decode()

    def test_it_can_be_opened_again(self):
        self.client.post(self.ticket, {"decision": "turn_down", "outcome": "It is “will”."})
        self.client.post(self.ticket, {"reopen": "yes"})

        assert Challenge.objects.get().status == "open"

    def test_correcting_the_record_leads_back_to_it(self):
        assert f"/correct/?next={self.ticket.replace('/', '%2F')}" in self.page(self.ticket)

    def test_the_admins_first_page_says_what_is_due(self):
        page = self.page("/admin/")

        assert "1 challenge of a quotation waits for an answer" in page
        self.enter("Reporters")
        assert "waits for an answer" not in self.page("/admin/")


class FromReplyTests(Desk):
    def setUp(self):
        super().setUp()
        Challenge.objects.all().delete()
        self.reply = make_comment(self.story, body="He said “may”.", email="reader@example.org")
        self.address = reverse("turn_reply_into_challenge", args=[self.reply.pk])

    def turn(self, **fields):
        data = {"quotation": self.quotation.pk, "kind": "misquoted"} | fields
        return self.client.post(self.address, data)

    def test_its_page_leads_there(self):
        page = self.page(f"/admin/snippets/news/readercomment/inspect/{self.reply.pk}/")

        assert f'href="{self.address}"' in page

    def test_editors_get_what_the_reader_wrote_and_the_reader_gets_a_letter(self):
        self.turn()

        challenge = Challenge.objects.get()
        assert (challenge.reply, challenge.article_id) == (self.reply, self.story.pk)
        assert challenge.evidence.explanation == "He said “may”."
        assert challenge.contact.email == "reader@example.org"
        (letter,) = mail.outbox
        assert letter.to == ["reader@example.org"]
        assert "may" not in letter.body.replace("may not", "")
        assert "A reader" not in letter.body

    def test_twice_is_once_whatever_is_said_the_second_time(self):
        self.turn()
        self.turn(kind="out of context")

        assert Challenge.objects.get().kind == "misquoted"
        assert len(mail.outbox) == 1

    def test_a_moderator_turns_it_and_goes_back_to_the_reply(self):
        self.enter("Reply moderators")

        answer = self.turn()

        assert answer["Location"].endswith(f"/readercomment/inspect/{self.reply.pk}/")
        assert Challenge.objects.count() == 1

    def test_it_leads_to_a_correction_at_once(self):
        answer = self.turn(correct="yes")

        ticket = reverse("challenge", args=[Challenge.objects.get().pk])
        correct = reverse("correct_quotation", args=[self.quotation.pk])
        self.assertRedirects(answer, f"{correct}?next={ticket.replace('/', '%2F')}")

    def test_only_what_the_story_prints_is_offered(self):
        other = make_quotation("Something else.")
        make_article("Another", published=True, body=[block_quote(other)])

        assert "Something else." not in self.page(self.address)
        self.turn(quotation=other.pk)
        assert not Challenge.objects.exists()

    def test_of_a_story_without_quotations_nothing_is_asked(self):
        reply = make_comment(make_article("Plain", published=True))

        page = self.page(reverse("turn_reply_into_challenge", args=[reply.pk]))

        assert "there is nothing to challenge" in page
