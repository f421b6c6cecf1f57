"""What is sent waits for the worker, and arrives as it was written."""

import pytest
from django.core import mail
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.test import TestCase, override_settings
from django_tasks_db.models import DBTaskResult

# What the test runner puts in the place of every mailer would keep the letters to itself.
MAILERS = {
    "default": {"BACKEND": "news.people.post.QueuedBackend"},
    "server": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"},
}
DATABASE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}


@override_settings(MAILERS=MAILERS)
class PostTests(TestCase):
    def letter(self):
        letter = EmailMultiAlternatives(
            "A story waits",
            "Look at it, please.",
            "newsroom@example.org",
            ["anselm@example.org"],
            reply_to=["nadia@example.org"],
            headers={"Auto-Submitted": "auto-generated"},
        )
        letter.attach_alternative("<p>Look at it, please.</p>", "text/html")
        return letter

    @override_settings(TASKS=DATABASE)
    def test_nobody_waits_for_a_mail_server(self):
        self.letter().send()

        assert mail.outbox == []
        assert DBTaskResult.objects.get().status == "READY"

    def test_it_arrives_as_it_was_written(self):
        self.letter().send()

        (arrived,) = mail.outbox
        assert (arrived.subject, arrived.body) == ("A story waits", "Look at it, please.")
        assert arrived.to == ["anselm@example.org"]
        assert arrived.reply_to == ["nadia@example.org"]
        assert arrived.extra_headers == {"Auto-Submitted": "auto-generated"}
        assert [tuple(each) for each in arrived.alternatives] == [
            ("<p>Look at it, please.</p>", "text/html")
        ]

    def test_what_it_can_not_carry_it_does_not_lose_in_silence(self):
        letter = EmailMessage("Minutes", "Attached.", to=["anselm@example.org"])
        letter.attach("minutes.txt", "Minutes")

        with pytest.raises(ValueError, match="attachments"):
            letter.send()
