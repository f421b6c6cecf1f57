"""Password mail: what is asked, what the worker sends, and what nobody learns from it."""

import re

import pytest
from django.conf import settings
from django.core import mail
from django.core.checks import run_checks
from django.core.management import call_command
from django.test import Client, TestCase, override_settings
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from news.models import User
from news.people.accounts import letters
from newsroom.settings import environment
from tests.people.accounts.post_office import post_office
from tests.site.test_production import production

QUEUE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
ASK = "/admin/password_reset/"


def ask(address, **headers):
    return Client().post(ASK, {"email": address}, **headers)


def work():
    """What the worker does, until nothing is left that is due."""
    worker = Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        backend_name="default",
        worker_id="test",
        interval=0,
        startup_delay=False,
        batch=True,
        max_tasks=None,
    )
    while task := DBTaskResult.objects.ready().first():
        task.claim(worker.worker_id)
        worker.run_task(task)


def wait():
    """Until all that waits is due."""
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())


class ForgottenPasswordTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mira = User.objects.create_user("mira", "mira@example.org", "a forgotten password")

    def test_the_letter_names_the_newspaper_and_leads_to_its_address(self):
        ask("Mira@Example.org")

        (letter,) = mail.outbox
        assert letter.to == ["mira@example.org"]
        assert letter.subject == "A new password for the newsroom of The Record"
        assert "Your username: mira" in letter.body
        assert re.search(r"^http://testserver/admin/password_reset/confirm/", letter.body, re.M)

    def test_whoever_asks_chooses_no_address_for_the_link(self):
        ask("mira@example.org", headers={"Host": "localhost", "X-Forwarded-Host": "evil.example"})

        assert "evil.example" not in mail.outbox[0].body
        assert "//localhost" not in mail.outbox[0].body

    def test_who_may_not_log_in_gets_no_letter(self):
        User.objects.create_user("gone", "gone@example.org", "a password", is_active=False)

        ask("gone@example.org")

        assert mail.outbox == []

    @override_settings(TASKS=QUEUE)
    def test_nobody_learns_who_has_an_account(self):
        known, unknown = ask("mira@example.org"), ask("nobody@example.org")

        assert (known.status_code, known.headers["Location"]) == (302, f"{ASK}done/")
        assert (unknown.status_code, unknown.headers["Location"]) == (302, f"{ASK}done/")
        asked = DBTaskResult.objects.order_by("enqueued_at")
        assert {task.task_path for task in asked} == {letters.help_with_password.module_path}
        assert len(asked) == 2
        with self.assertNumQueries(9):  # two limits of four, and the task
            ask("mira@example.org")
        with self.assertNumQueries(9):
            ask("nobody@example.org")

    @override_settings(TASKS=QUEUE)
    def test_the_worker_sends_the_letter_and_no_row_holds_the_link(self):
        ask("mira@example.org")
        assert mail.outbox == []

        work()

        token = re.search(r"confirm/[^/]+/([^/\s]+)/", mail.outbox[0].body)[1]
        rows = [
            str(task.args_kwargs) + str(task.return_value) for task in DBTaskResult.objects.all()
        ]
        assert len(rows) == 2
        assert not [row for row in rows if token in row]

    @override_settings(TASKS=QUEUE)
    def test_one_address_gets_three_letters_an_hour_and_nobody_learns_that(self):
        answers = [ask(address) for address in ["mira@example.org", "MIRA@example.org"] * 3]

        assert {answer.headers["Location"] for answer in answers} == {f"{ASK}done/"}
        assert DBTaskResult.objects.count() == 3

    @override_settings(TASKS=QUEUE)
    def test_one_sender_asks_for_twenty_letters_an_hour(self):
        for number in range(22):
            ask(f"colleague-{number}@example.org")
        assert DBTaskResult.objects.count() == 20

        ask("mira@example.org", REMOTE_ADDR="192.0.2.7")
        assert DBTaskResult.objects.count() == 21

    def test_an_invited_colleague_asks_for_a_new_link(self):
        owner = User.objects.create_superuser("owner", "owner@example.org", "a password")
        self.client.force_login(owner)
        invited = {"username": "edda", "email": "edda@example.org", "first_name": "Edda"}
        self.client.post(reverse("wagtailusers_users:add"), {**invited, "last_name": "Falk"})

        ask("edda@example.org")

        assert [letter.to for letter in mail.outbox] == [["edda@example.org"]] * 2


@override_settings(TASKS=QUEUE, ALLOWED_HOSTS=["news.example.org"])
class MailServerTests(TestCase):
    """With the production settings, through a mail server."""

    @classmethod
    def setUpTestData(cls):
        cls.mira = User.objects.create_user("mira", "mira@example.org", "a forgotten password")

    def in_production(self, address):
        url = f"smtp://newsroom:its%20secret@{address}"
        with pytest.MonkeyPatch.context() as patch:
            public = production(
                patch,
                EMAIL_URL=environment.env.email_url_config(url),
                SITE_NAME="The Vell Courier",
                DEFAULT_FROM_EMAIL="newsroom@news.example.org",
            )
        names = ["MAILERS", "SITE_URL", "SITE_NAME", "DEFAULT_FROM_EMAIL"]
        return self.settings(**{name: getattr(public, name) for name in names})

    def ask(self):
        return ask("mira@example.org", headers={"Host": "news.example.org"})

    def test_the_letter_arrives(self):
        with post_office() as office, self.in_production(office.address):
            self.ask()
            work()

        (letter,) = office.letters
        assert office.logins == [("newsroom", "its secret")]
        assert letter["To"] == "mira@example.org"
        assert letter["From"] == "The Vell Courier <newsroom@news.example.org>"
        assert letter["Subject"] == "A new password for the newsroom of The Vell Courier"
        link = r"^https://news\.example\.org(/admin/password_reset/confirm/\S+)"
        address = re.search(link, letter.get_content(), re.M)[1]
        assert self.client.get(address, headers={"Host": "news.example.org"}).status_code == 302

    def test_a_letter_that_is_not_taken_is_tried_again_later(self):
        asked_at = timezone.now()
        with post_office(refusals=1) as office, self.in_production(office.address):
            self.ask()
            work()
            again = DBTaskResult.objects.get(status="READY")
            assert office.letters == []
            assert again.run_after >= asked_at + letters.PAUSES[0]

            wait()
            work()

        assert len(office.letters) == 1

    def test_in_the_end_the_failure_is_on_record(self):
        with post_office(refusals=9) as office, self.in_production(office.address):
            letters.send.enqueue("password", self.mira.pk)
            for _ in letters.PAUSES:
                work()
                wait()
            work()

        assert office.letters == []
        assert DBTaskResult.objects.failed().count() == 1
        assert DBTaskResult.objects.count() == 1 + len(letters.PAUSES)

    def test_a_mail_server_that_does_not_answer_holds_nobody_up(self):
        with self.in_production("127.0.0.1:9"):
            assert self.ask().status_code == 302
            assert settings.MAILERS["server"]["OPTIONS"]["timeout"] == 20


def test_a_public_site_without_a_mail_server_is_warned_of():
    with override_settings(MAILERS={"server": {"BACKEND": "mail.console.EmailBackend"}}):
        found = [check.id for check in run_checks(include_deployment_checks=True)]

    assert "news.W001" in found


@pytest.mark.django_db
def test_the_first_account_is_made_by_a_command(monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "a password of her own")
    call_command(
        "createsuperuser", username="mira", email="mira@example.org", interactive=False, verbosity=0
    )

    client = Client()
    answer = client.post("/admin/login/", {"username": "mira", "password": "a password of her own"})
    assert (answer.status_code, client.get("/admin/").status_code) == (302, 200)
