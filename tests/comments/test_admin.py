"""The moderators' queue, with the permissions of a moderator and of everyone else."""

import re
from datetime import timedelta

from django.contrib.auth.models import Permission
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry
from wagtail.permissions import policy_registry

from news.comments.bulk import ACTIONS
from news.models import CommentContact, ReaderComment, User
from tests.making import make_article, make_comment, make_section

QUEUE = "/admin/snippets/news/readercomment/"
DASHBOARD = "/admin/"
HOSTILE = "<script>window.__x=1</script>\"'><img src=x onerror=window.__x=1>"
FORMULA = '=HYPERLINK("http://evil.example")'


def make_user(name, *codenames, **fields):
    user = User.objects.create_user(name, **fields)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def action(verb, *replies, then=QUEUE):
    ids = "&".join(f"id={getattr(reply, 'pk', reply)}" for reply in replies)
    return f"/admin/bulk/news/readercomment/{verb}/?{ids}&next={then}"


def reply_page(reply):
    return f"{QUEUE}inspect/{reply.pk}/"


class AdminTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article("Ferry runs again", published=True)
        cls.moderator = make_user("mod", "access_admin", "moderate_readercomment")
        cls.confidant = make_user(
            "confidant", "access_admin", "moderate_readercomment", "view_contact"
        )
        cls.viewer = make_user("viewer", "access_admin", "view_readercomment")
        cls.reporter = make_user("reporter", "access_admin")
        cls.admin = User.objects.create_superuser("admin")

    def setUp(self):
        self.client.force_login(self.moderator)

    def reply(self, status="held", **fields):
        return make_comment(self.story, status=status, **fields)

    def status(self, reply):
        return ReaderComment.objects.get(pk=reply.pk).status

    def messages(self, response):
        """What they say, without their buttons."""
        return [str(message).strip().split("\n")[0] for message in response.context["messages"]]


class QueueTests(AdminTests):
    def test_what_is_held_stands_first_and_the_newest_first(self):
        now = timezone.now()
        for number, status in enumerate(["held", "approved", "held", "spam"]):
            sent = now - timedelta(hours=number)
            self.reply(status, body=f"words {number}", submitted_at=sent)

        html = self.client.get(QUEUE).content.decode()

        assert re.findall(r"words (\d)", _titles(html)) == ["0", "2", "1", "3"]

    def test_a_row_says_who_where_why_and_when(self):
        reply = self.reply(name="Jon Aske", body="Late as ever.", reason="First in the queue")

        response = self.client.get(QUEUE)

        for words in ("Jon Aske", "Late as ever.", "First in the queue", "Ferry runs again"):
            self.assertContains(response, words)
        self.assertContains(response, reply_page(reply))
        self.assertContains(response, f'href="{self.story.url}"')

    def test_it_is_filtered_by_status_section_and_date(self):
        other = make_article("Council meets", published=True, section=make_section("Town hall"))
        make_comment(other, body="elsewhere")
        self.reply(body="held here")
        self.reply("spam", body="spam here")
        long_ago = timezone.now() - timedelta(days=90)
        self.reply(body="long ago", submitted_at=long_ago)

        def found(query):
            html = self.client.get(f"{QUEUE}?{query}").content.decode()
            words = ("elsewhere", "held here", "spam here", "long ago")
            return [word for word in words if word in _titles(html)]

        yesterday = (timezone.now() - timedelta(days=1)).date()
        assert found("status=held") == ["elsewhere", "held here", "long ago"]
        assert found("status=held&status=spam") == [
            "elsewhere",
            "held here",
            "spam here",
            "long ago",
        ]
        assert found("section=town-hall") == ["elsewhere"]
        assert found(f"submitted_at_to={yesterday}") == ["long ago"]

    def test_a_filter_that_means_nothing_is_no_error(self):
        for query in (
            "status=nonsense",
            "section=nowhere",
            "section=%00",
            f"section={10**30}",
            "submitted_at_from=yesterday",
            f"p={10**30}",
        ):
            assert self.client.get(f"{QUEUE}?{query}").status_code == 200, query

    def test_names_and_words_are_searched_and_addresses_are_not(self):
        self.reply(name="Jon Aske", body="late", email="needle@example.org")
        self.reply(name="Lena Orth", body="early")

        def found(q):
            html = self.client.get(QUEUE, {"q": q}).content.decode()
            return [word for word in ("late", "early") if word in _titles(html)]

        assert found("aske") == ["late"]
        assert found("EARLY") == ["early"]
        assert found("needle") == []
        assert len(found('"\x00')) <= 2

    def test_it_can_be_sorted_by_each_column(self):
        self.reply()
        for key in ("name", "-name", "status", "submitted_at", "-submitted_at", "evil"):
            assert self.client.get(QUEUE, {"ordering": key}).status_code == 200

    def test_the_menu_of_a_row_offers_what_would_change_it(self):
        reply = self.reply("approved")

        html = self.client.get(f"{QUEUE}?status=approved").content.decode()

        offered = re.findall(rf"/admin/bulk/news/readercomment/(\w+)/\?id={reply.pk}&", html)
        assert offered == ["reject", "mark_spam", "close", "pick"]
        assert "next=%2Fadmin%2Fsnippets%2Fnews%2Freadercomment%2F%3Fstatus%3Dapproved" in html

    def test_in_bulk_the_five_verbs_are_offered_and_nothing_else(self):
        self.reply()

        html = self.client.get(QUEUE).content.decode()

        footer = html[html.index("data-bulk-action-footer") :]
        assert re.findall(r"/bulk/news/readercomment/(\w+)/", footer) == list(ACTIONS)
        assert "data-bulk-action-num-objects-in-listing" not in footer

    def test_only_the_results_can_be_asked_for(self):
        reply = self.reply()

        response = self.client.get(f"{QUEUE}results/?q=good&_w_filter_fragment=1")

        self.assertContains(response, "next=%2Fadmin%2Fsnippets%2Fnews%2Freadercomment%2F%3Fq%3D")
        self.assertContains(response, reply_page(reply))

    def test_its_queries_do_not_grow_with_its_rows(self):
        def queries():
            with CaptureQueriesContext(connection) as captured:
                self.client.get(QUEUE)
            return len(captured)

        for _ in range(3):
            self.reply()
        queries()
        few = queries()
        for _ in range(20):
            self.reply()

        assert queries() == few

    def test_nothing_is_exported(self):
        self.reply(name=FORMULA, body=FORMULA)

        for kind in ("csv", "xlsx"):
            response = self.client.get(f"{QUEUE}?export={kind}")
            assert b"HYPERLINK" not in b"".join(response)
        self.assertNotContains(self.client.get(QUEUE), "export=")


class ReplyPageTests(AdminTests):
    def test_a_reply_stands_in_its_conversation_beside_its_story(self):
        start = self.reply("approved", body="It was late.", name="Ada")
        reply = self.reply(body="Was it?", parent=start)
        self.reply("spam", body="Buy a watch.", parent=reply)

        response = self.client.get(reply_page(reply))

        for words in ("It was late.", "Was it?", "Buy a watch.", "Ferry runs again"):
            self.assertContains(response, words)
        self.assertContains(response, f'href="{self.story.url}"')
        self.assertContains(response, f'href="{reply_page(start)}"')

    def test_its_buttons_are_the_verbs_that_would_change_it(self):
        html = self.client.get(reply_page(self.reply("closed"))).content.decode()

        assert re.findall(r'formaction="/admin/bulk/news/readercomment/(\w+)/', html) == [
            "reject",
            "mark_spam",
            "reopen",
            "pick",
        ]

    def test_one_click_there_decides_with_a_reason_and_comes_back(self):
        reply = self.reply()
        html = self.client.get(reply_page(reply)).content.decode()
        (approve,) = re.findall(r'formaction="([^"]*approve[^"]*)"', html)

        response = self.client.post(
            approve.replace("&amp;", "&"), {"reason": "A fair point"}, follow=True
        )

        assert response.redirect_chain == [(reply_page(reply), 302)]
        assert self.messages(response) == ["1 reply was approved."]
        self.assertContains(response, "Approved: A fair point")
        assert ReaderComment.objects.get().reason == "A fair point"

    def test_it_says_when_readers_miss_it_because_of_its_parent(self):
        hidden = self.reply("approved", parent=self.reply("rejected"))

        self.assertContains(self.client.get(reply_page(hidden)), "a reply above it is not shown")

    def test_a_reply_that_is_gone_is_a_404(self):
        for key in (10**17, 10**30):
            assert self.client.get(f"{QUEUE}inspect/{key}/").status_code == 404


class ActionTests(AdminTests):
    def test_each_verb_asks_first_and_then_does_it(self):
        for verb, before, after, said in [
            ("approve", "held", "approved", "2 replies were approved."),
            ("reject", "held", "rejected", "2 replies were rejected."),
            ("mark_spam", "approved", "spam", "2 replies were marked as spam."),
            ("close", "approved", "closed", "2 replies were closed."),
            ("reopen", "spam", "held", "2 replies were reopened."),
        ]:
            replies = [self.reply(before), self.reply(before)]
            asked = self.client.get(action(verb, *replies))
            self.assertContains(asked, "csrfmiddlewaretoken")
            assert {self.status(reply) for reply in replies} == {before}, verb

            response = self.client.post(action(verb, *replies), {"reason": ""}, follow=True)

            assert response.redirect_chain == [(QUEUE, 302)]
            assert self.messages(response) == [said]
            assert {self.status(reply) for reply in replies} == {after}, verb

    def test_a_reply_that_cannot_take_the_verb_is_named_and_the_rest_is_done(self):
        able, closed = self.reply("approved"), self.reply("closed")
        unable = self.reply("held", name="Jon Aske"), self.reply("spam", name="Lena Orth")
        everyone = (able, closed, *unable)
        asked = self.client.get(action("close", *everyone))
        self.assertContains(asked, "Only a reply that readers see can be closed.", count=2)

        response = self.client.post(action("close", *everyone), {}, follow=True)

        assert sorted(self.messages(response)) == [
            "1 reply was closed already.",
            "1 reply was closed.",
            "Not closed: Jon Aske, Lena Orth. "
            "Only a reply that readers see can be closed. Approve it first.",
        ]
        assert [self.status(reply) for reply in everyone] == ["closed", "closed", "held", "spam"]

    def test_when_none_can_take_it_there_is_no_button_and_no_error(self):
        held = self.reply()

        self.assertNotContains(
            self.client.get(action("close", held)), 'type="submit" class="button'
        )
        response = self.client.post(action("close", held), {}, follow=True)

        assert len(self.messages(response)) == 1

    def test_who_decided_is_logged(self):
        self.client.post(action("approve", self.reply()), {})

        entry = ModelLogEntry.objects.get(action="news.reply.approve")
        assert entry.user == self.moderator
        self.client.force_login(self.admin)
        report = self.client.get("/admin/reports/site-history/")
        self.assertContains(report, "Approve reply")
        self.assertContains(report, f"Reply {entry.object_id} to “Ferry runs again”")

    def test_nothing_happens_without_a_post_and_its_token(self):
        reply = self.reply()
        strict = self.client_class(enforce_csrf_checks=True)
        strict.force_login(self.moderator)

        assert strict.post(action("approve", reply), {}).status_code == 403
        assert self.client.get(action("approve", reply)).status_code == 200
        assert self.status(reply) == "held"

    def test_ids_that_are_none_are_a_404(self):
        self.reply()
        for bad in ("all", "abc", "-1", "9" * 30, "1 or 1", "٣"):
            assert self.client.post(action("approve", bad), {}).status_code == 404, bad
        assert self.client.post("/admin/bulk/news/readercomment/approve/").status_code == 404

    def test_a_strange_next_leads_back_to_the_queue(self):
        response = self.client.post(
            action("approve", self.reply(), then="https://evil.example/"), {}
        )

        assert response["Location"] == QUEUE

    def test_a_reason_that_is_too_long_is_asked_for_again(self):
        reply = self.reply()

        response = self.client.post(action("approve", reply), {"reason": "x" * 201})

        assert response.status_code == 200
        assert self.status(reply) == "held"


class PermissionTests(AdminTests):
    def allowed(self, user, address, method="get"):
        self.client.force_login(user)
        response = getattr(self.client, method)(address)
        return response.status_code == 200

    def test_only_moderators_and_viewers_may_look(self):
        reply = self.reply()
        for address in (QUEUE, f"{QUEUE}results/", reply_page(reply)):
            looking = [
                user.username for user in User.objects.order_by("pk") if self.allowed(user, address)
            ]
            assert looking == ["mod", "confidant", "viewer", "admin"], address

    def test_only_moderators_may_decide(self):
        for user in (self.viewer, self.reporter):
            self.client.force_login(user)
            for verb in ACTIONS:
                reply = self.reply("approved" if verb == "close" else "held")
                was = self.status(reply)

                assert self.client.get(action(verb, reply)).status_code == 302
                assert self.client.post(action(verb, reply), {}).status_code == 302
                assert self.status(reply) == was

    def test_a_viewer_sees_no_verbs(self):
        reply = self.reply()
        self.client.force_login(self.viewer)

        for address in (QUEUE, reply_page(reply)):
            self.assertNotContains(self.client.get(address), "/admin/bulk/news/readercomment/")

    def test_strangers_are_asked_to_log_in(self):
        self.client.logout()

        assert "/admin/login/" in self.client.post(action("approve", self.reply()))["Location"]

    def test_nobody_adds_edits_deletes_or_chooses(self):
        reply = self.reply()
        policy = policy_registry.get_by_type(ReaderComment)
        for user in (self.moderator, self.confidant, self.admin):
            assert not policy.user_has_any_permission(user, ["add", "change", "delete"])
            self.client.force_login(user)
            for address in (
                f"{QUEUE}add/",
                f"{QUEUE}edit/{reply.pk}/",
                f"{QUEUE}delete/{reply.pk}/",
                f"{QUEUE}copy/{reply.pk}/",
                f"{QUEUE}usage/{reply.pk}/",
                action("delete", reply),
                "/admin/snippets/choose/news/readercomment/",
            ):
                assert self.client.get(address).status_code == 404, address
            assert self.client.post(action("delete", reply), {}).status_code == 404
            assert ReaderComment.objects.filter(pk=reply.pk).exists()
        assert not policy.users_with_permission("delete").exists()
        assert self.moderator in policy.users_with_permission("moderate")

    def test_the_menu_leads_moderators_to_the_queue(self):
        self.assertContains(self.client.get(DASHBOARD), QUEUE)

        self.client.force_login(self.reporter)
        self.assertNotContains(self.client.get(DASHBOARD), QUEUE)


class PrivacyTests(AdminTests):
    def test_the_address_is_shown_on_the_reply_to_those_with_its_permission_alone(self):
        reply = self.reply(email="canary@example.org")

        def showing(address):
            found = []
            for user in (self.moderator, self.confidant, self.viewer, self.admin):
                self.client.force_login(user)
                if "canary@" in self.client.get(address).content.decode():
                    found.append(user.username)
            return found

        assert showing(reply_page(reply)) == ["confidant", "admin"]
        for address in (
            QUEUE,
            f"{QUEUE}?q=canary",
            f"{QUEUE}?q=good",
            DASHBOARD,
            action("approve", reply),
            "/admin/reports/site-history/",
        ):
            assert showing(address) == [], address

    def test_whoever_may_not_look_sees_no_name_and_no_words_anywhere(self):
        reply = self.reply(name="Canary Name", body="canary words")
        self.client.force_login(self.reporter)

        for address in (
            QUEUE,
            f"{QUEUE}results/",
            reply_page(reply),
            action("approve", reply),
            action("delete", reply),
            action("delete", "all"),
            "/admin/snippets/choose/news/readercomment/",
            "/admin/snippets/",
            "/admin/reports/site-history/",
            DASHBOARD,
        ):
            response = self.client.get(address, follow=True)
            assert "canary" not in response.content.decode().lower(), address

    def test_neither_is_the_key(self):
        reply = self.reply()
        self.client.force_login(self.admin)

        for address in (QUEUE, reply_page(reply), action("approve", reply)):
            self.assertNotContains(self.client.get(address), reply.key)

    def test_a_reply_without_an_address_is_shown_like_any_other(self):
        reply = self.reply(email="")
        self.client.force_login(self.confidant)

        assert not CommentContact.objects.exists()
        self.assertNotContains(self.client.get(reply_page(reply)), "Email address")


class HostileWordsTests(AdminTests):
    def test_they_are_words_wherever_they_are_shown(self):
        start = self.reply("approved", name=HOSTILE, body=HOSTILE)
        reply = self.reply(name=HOSTILE, body=HOSTILE, reason=HOSTILE, parent=start)
        self.reply(name=HOSTILE, body=HOSTILE, parent=reply)

        pages = [
            self.client.get(QUEUE),
            self.client.get(f"{QUEUE}?q=script"),
            self.client.get(reply_page(reply)),
            self.client.get(action("approve", reply)),
            self.client.get(action("close", reply)),
            self.client.post(action("close", reply), {}, follow=True),
        ]

        for page in pages:
            html = page.content.decode()
            assert "<script>window" not in html
            assert "<img src=x" not in html
            assert "&lt;script&gt;window" in html


class DashboardTests(AdminTests):
    def test_it_counts_what_waits_and_leads_there(self):
        self.reply(submitted_at=timezone.now() - timedelta(hours=3))
        self.reply()
        self.reply("approved")

        response = self.client.get(DASHBOARD)

        self.assertContains(response, "2 replies wait for a moderator")
        self.assertContains(response, f'href="{QUEUE}?status=held"')

    def test_it_is_there_for_moderators_alone(self):
        self.assertContains(self.client.get(DASHBOARD), "No reply waits for a moderator.")

        for user in (self.viewer, self.reporter):
            self.client.force_login(user)
            self.assertNotContains(self.client.get(DASHBOARD), "for a moderator")


class AddressTests(TestCase):
    def test_the_queue_is_where_bookmarks_expect_it(self):
        viewset = ReaderComment.snippet_viewset

        assert reverse(viewset.get_url_name("list")) == QUEUE


def _titles(html):
    return " ".join(re.findall(r'<span id="snippet_\d+_title">(.*?)</span>', html, re.S))
