"""A colleague gets an account by a letter, and chooses the password."""

import re

from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client, TestCase, override_settings
from django.urls import reverse
from wagtail.models import ModelLogEntry

from news.models import User

FORM = {
    "username": "mira",
    "email": "mira@example.org",
    "first_name": "Mira",
    "last_name": "Voss",
    "password1": "",
    "password2": "",
}
PASSWORD = "a harbour full of ferries"


def link_in(letter):
    return re.search(r"http://testserver(/admin/password_reset/confirm/\S+)", letter.body)[1]


def choose_password(address, password=PASSWORD):
    """The colleague follows the link, in a browser of her own."""
    client = Client()
    form = client.get(address, follow=True)
    return client.post(
        form.redirect_chain[-1][0] if form.redirect_chain else address,
        {"new_password1": password, "new_password2": password},
    )


class InvitationTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.administrator = User.objects.create_user(
            "ines", "ines@example.org", "a password", first_name="Ines", last_name="Calder"
        )
        cls.administrator.groups.add(Group.objects.get(name="Administrators"))

    def setUp(self):
        self.client.force_login(self.administrator)

    def add(self, **fields):
        return self.client.post(reverse("wagtailusers_users:add"), {**FORM, **fields}, follow=True)

    def invite_again(self, user):
        return self.client.post(reverse("wagtailusers_users:invite", args=[user.pk]), follow=True)

    def test_a_colleague_without_a_password_gets_a_letter(self):
        response = self.add(groups=[Group.objects.get(name="Reporters").pk])

        self.assertContains(response, "An invitation to mira@example.org is on its way.")
        (letter,) = mail.outbox
        assert letter.to == ["mira@example.org"]
        assert letter.subject == "Your account in the newsroom of The Record"
        assert letter.from_email == "The Record <newsroom@localhost>"
        assert letter.body.startswith("Ines Calder has made an account for you")
        assert "Your username: mira" in letter.body
        assert "within 3 days" in letter.body

    def test_the_link_leads_to_a_password_and_the_password_into_the_newsroom(self):
        self.add(groups=[Group.objects.get(name="Reporters").pk])

        assert choose_password(link_in(mail.outbox[0])).status_code == 302
        mira = Client()
        assert mira.login(username="mira", password=PASSWORD)
        assert mira.get("/admin/").status_code == 200

    def test_the_link_works_once(self):
        self.add()
        link = link_in(mail.outbox[0])
        choose_password(link)

        again = choose_password(link, "something else entirely")

        self.assertContains(again, "invalid")
        assert not Client().login(username="mira", password="something else entirely")

    def test_nobody_gets_in_before_the_password_is_chosen(self):
        self.add()

        for password in ("", "mira", "newsroom"):
            assert not Client().login(username="mira", password=password)

    def test_a_password_that_is_typed_sends_no_letter(self):
        self.add(password1=PASSWORD, password2=PASSWORD)

        assert mail.outbox == []
        assert Client().login(username="mira", password=PASSWORD)

    def test_who_has_not_logged_in_yet_is_invited_again(self):
        self.add()
        mira = User.objects.get(username="mira")
        listing = self.client.get(reverse("wagtailusers_users:index"))

        self.assertContains(listing, reverse("wagtailusers_users:invite", args=[mira.pk]))
        self.assertContains(self.invite_again(mira), "is on its way")
        assert [letter.to for letter in mail.outbox] == [["mira@example.org"]] * 2

    def test_the_list_says_who_has_which_roles(self):
        editors, researchers = Group.objects.filter(name__in=["Chief editors", "Researchers"])
        self.add(groups=[editors.pk, researchers.pk])
        listing = self.client.get(reverse("wagtailusers_users:index"))

        self.assertContains(listing, "Chief editors, Researchers")
        self.assertContains(listing, "Administrators")

    def test_who_has_logged_in_is_not_invited_again(self):
        self.add()
        mira = User.objects.get(username="mira")
        Client().force_login(mira)
        listing = self.client.get(reverse("wagtailusers_users:index"))

        self.assertNotContains(listing, reverse("wagtailusers_users:invite", args=[mira.pk]))
        assert self.invite_again(mira).status_code == 404
        assert len(mail.outbox) == 1

    def test_the_account_s_history_says_who_invited(self):
        self.add()

        entry = ModelLogEntry.objects.get(action="news.colleague_invited")

        assert (entry.user, entry.label, entry.message) == (
            self.administrator,
            "mira",
            "Invited by e-mail",
        )

    @override_settings(SITE_NAME="O’Brien & Daughters")
    def test_a_letter_is_plain_text(self):
        self.add()

        assert "newsroom of O’Brien & Daughters." in mail.outbox[0].body


class RanksTests(TestCase):
    """An administrator can't become a superuser, nor lock one out."""

    @classmethod
    def setUpTestData(cls):
        cls.owner = User.objects.create_superuser("owner", "owner@example.org", "a password")
        cls.administrator = User.objects.create_user("ines", "ines@example.org", "a password")
        cls.administrator.groups.add(Group.objects.get(name="Administrators"))

    def setUp(self):
        self.client.force_login(self.administrator)

    def form(self, **fields):
        return {**FORM, "is_active": "on", **fields}

    def test_an_administrator_makes_no_superuser(self):
        self.client.post(reverse("wagtailusers_users:add"), self.form(is_superuser="on"))

        assert not User.objects.get(username="mira").is_superuser

    def test_nor_of_somebody_who_is_there(self):
        mira = User.objects.create_user("mira", "mira@example.org")

        self.client.post(
            reverse("wagtailusers_users:edit", args=[mira.pk]), self.form(is_superuser="on")
        )

        mira.refresh_from_db()
        assert mira.first_name == "Mira"
        assert not mira.is_superuser

    def test_a_superuser_makes_another(self):
        self.client.force_login(self.owner)

        self.client.post(reverse("wagtailusers_users:add"), self.form(is_superuser="on"))

        assert User.objects.get(username="mira").is_superuser

    def test_an_administrator_changes_nothing_of_a_superuser(self):
        edit = reverse("wagtailusers_users:edit", args=[self.owner.pk])
        state = reverse("wagtail_bulk_action", args=["news", "user", "set_active_state"])

        self.client.post(edit, self.form(username="owner", email="ines@example.org"))
        self.client.post(f"{state}?id={self.owner.pk}", {"mark_as_active": "False"})
        self.client.post(reverse("wagtailusers_users:delete", args=[self.owner.pk]))

        self.owner.refresh_from_db()
        assert (self.owner.email, self.owner.is_active) == ("owner@example.org", True)
        listing = self.client.get(reverse("wagtailusers_users:index"))
        self.assertNotContains(listing, edit)

    def test_nor_invites_one(self):
        invite = reverse("wagtailusers_users:invite", args=[self.owner.pk])

        self.client.post(invite)

        assert mail.outbox == []
