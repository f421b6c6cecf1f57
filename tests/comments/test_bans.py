from django.core.exceptions import ValidationError
from django.test import SimpleTestCase
from wagtail.models import ModelLogEntry

from news.comments.bans.values import cleaned
from news.models import ReplyBan

from .test_admin import AdminTests, make_user

BANS = "/admin/snippets/news/replyban/"


class ValueTests(SimpleTestCase):
    def test_what_is_typed_comes_into_the_form_that_rules_compare_with(self):
        for kind, typed, kept in [
            ("address", " Mira@Example.org ", "mira@example.org"),
            ("address", "@Example.org", "@example.org"),
            ("network", "192.0.2.7", "192.0.2.7/32"),
            ("network", "192.0.2.7/24", "192.0.2.0/24"),
            ("network", "2001:DB8::1/64", "2001:db8::/64"),
            ("domain", "https://www.Pills.example/buy?x=1", "pills.example"),
            ("words", "Free   PILLS", "free pills"),
        ]:
            assert cleaned(kind, typed) == kept, typed

    def test_what_would_hit_nobody_or_everybody_is_refused_with_a_sentence(self):
        for kind, typed in [
            ("address", "mira"),
            ("address", "@"),
            ("network", "192.0.2"),
            ("network", "0.0.0.0/0"),
            ("network", "::/0"),
            ("domain", "pills"),
            ("domain", "a b.example"),
            ("words", " ?! "),
        ]:
            with self.assertRaises(ValidationError) as refused:
                cleaned(kind, typed)
            assert refused.exception.messages[0].endswith("."), typed


class BansInTheAdminTests(AdminTests):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        bans = ("add_replyban", "change_replyban", "delete_replyban")
        cls.banner = make_user("banner", "access_admin", *bans)

    def setUp(self):
        self.client.force_login(self.banner)

    def add(self, **fields):
        form = {"kind": "address", "value": "Mira@Example.org", "note": "", "expires_at": ""}
        return self.client.post(f"{BANS}add/", {**form, **fields})

    def test_a_ban_is_made_with_its_maker_and_listed(self):
        assert self.add(note="Threats.").status_code == 302

        ban = ReplyBan.objects.get()
        assert (ban.value, ban.made_by, ban.expires_at) == ("mira@example.org", self.banner, None)
        self.assertContains(self.client.get(BANS), "mira@example.org")

    def test_the_log_does_not_repeat_the_address(self):
        self.add()

        assert "mira" not in str(list(ModelLogEntry.objects.values()))

    def test_a_wrong_value_is_told_beside_its_field(self):
        self.assertContains(self.add(kind="network"), "Give an address such as 192.0.2.7")

    def test_the_same_ban_twice_is_told_so(self):
        self.add()

        self.assertContains(self.add(), "There is a ban of this already.")

    def test_who_only_decides_about_replies_sees_no_ban(self):
        self.client.force_login(self.moderator)

        assert self.client.get(BANS).status_code == 302
        assert self.add().status_code == 302
        assert not ReplyBan.objects.exists()
