"""Readers report a reply, with a reason; moderators see it, and nothing is hidden by itself."""

from django.test import Client
from wagtail.models import ModelLogEntry, PageViewRestriction

from news.comments import moderation
from news.models import ReplyReport

from .test_admin import DASHBOARD, HOSTILE, QUEUE, AdminTests, reply_page


class ReportTests(AdminTests):
    def setUp(self):
        super().setUp()
        self.shown = self.reply("approved", body="Reported words.", name="Ada")

    def report(self, reply=None, kind="abuse", machine="192.0.2.7", **fields):
        address = f"/comments/{(reply or self.shown).pk}/report/"
        return Client().post(address, {"kind": kind, **fields}, REMOTE_ADDR=machine)

    def open_reports(self):
        return ReplyReport.objects.filter(settled_at=None).count()

    def test_the_story_leads_to_a_form_that_shows_the_reply(self):
        self.assertContains(
            Client().get(self.story.url), f'href="/comments/{self.shown.pk}/report/"'
        )

        form = Client().get(f"/comments/{self.shown.pk}/report/")

        self.assertContains(form, "Reported words.")
        self.assertContains(form, "csrfmiddlewaretoken")
        assert "no-store" in form["Cache-Control"]
        assert form["X-Robots-Tag"] == "noindex"

    def test_a_report_is_thanked_for_and_hides_nothing(self):
        response = self.report(details="She names my daughter.")

        assert (response.status_code, response["Location"][-5:]) == (303, "?done")
        self.assertContains(Client().get(response["Location"]), "Thank you for your report")
        made = ReplyReport.objects.get()
        assert (made.comment, made.kind) == (self.shown, "abuse")
        assert made.details == "She names my daughter."
        self.assertContains(Client().get(self.story.url), "Reported words.")

    def test_from_one_machine_it_counts_once_in_a_day(self):
        self.report()
        self.report(kind="hate")
        self.report(machine="192.0.2.8")

        assert [made.kind for made in ReplyReport.objects.all()] == ["abuse", "abuse"]
        assert "192.0.2" not in str(list(ReplyReport.objects.values()))

    def test_one_machine_may_send_twenty_and_keeps_its_words_beyond(self):
        replies = [self.reply("approved") for _ in range(21)]
        answers = [self.report(reply, details="Kept words.") for reply in replies]

        assert [answer.status_code for answer in answers] == [303] * 20 + [429]
        self.assertContains(answers[-1], "Kept words.", status_code=429)
        assert int(answers[-1]["Retry-After"]) > 0
        assert ReplyReport.objects.count() == 20

    def test_a_form_without_a_reason_comes_back_with_its_words(self):
        for kind in ("", "nonsense"):
            response = self.report(kind=kind, details="Kept <b> words.")
            self.assertContains(response, "Please choose what is wrong", status_code=422)
            self.assertContains(response, "Kept &lt;b&gt; words.", status_code=422)
        assert self.report(details="x" * 1001).status_code == 422
        assert not ReplyReport.objects.exists()

    def test_what_readers_do_not_see_can_not_be_reported(self):
        for status in ("held", "rejected", "spam"):
            assert self.report(self.reply(status)).status_code == 404
        assert Client().get(f"/comments/{10**30}/report/").status_code == 404
        PageViewRestriction.objects.create(page=self.story, restriction_type="login")
        assert self.report().status_code == 404

    def test_without_its_token_none_is_taken(self):
        strict = Client(enforce_csrf_checks=True)

        address = f"/comments/{self.shown.pk}/report/"

        assert strict.post(address, {"kind": "abuse"}).status_code == 403

    def test_a_giant_is_refused_before_it_is_parsed(self):
        assert self.report(details="x" * 70_000).status_code == 413

    def test_moderators_find_it_first_after_what_is_held(self):
        self.reply("approved", body="Later.")
        self.report(details=HOSTILE)

        page = self.client.get(f"{QUEUE}?reported=true")
        self.assertContains(page, "Reported by readers once.")
        self.assertContains(page, "Reported words.")
        self.assertNotContains(page, "Later.")
        everything = self.client.get(QUEUE).content.decode()
        assert everything.index("Reported words.") < everything.index("Later.")
        self.assertContains(self.client.get(DASHBOARD), "1 reply is reported by readers")
        self.assertNotContains(self.client.get(reply_page(self.shown)), HOSTILE)
        self.assertContains(self.client.get(reply_page(self.shown)), "It insults or threatens")

    def test_a_decision_settles_them_and_so_does_saying_that_it_may_stay(self):
        self.report()
        moderation.reject(self.shown, by=self.moderator)
        assert self.open_reports() == 0
        moderation.approve(self.shown, by=self.moderator)
        self.report(machine="192.0.2.9")

        response = self.client.post(f"/admin/replies/{self.shown.pk}/settle/", follow=True)

        assert self.messages(response) == ["The reports are settled: the reply stays as it is."]
        assert self.open_reports() == 0
        assert self.status(self.shown) == "approved"
        last = ModelLogEntry.objects.for_instance(self.shown).order_by("-pk").first()
        assert last.action == "news.reply.settle"

    def test_only_moderators_settle(self):
        self.report()
        self.client.force_login(self.viewer)
        self.client.post(f"/admin/replies/{self.shown.pk}/settle/")

        assert self.open_reports() == 1
