"""From the form below a story to a held reply, once, whoever sends it."""

import threading

from django.db import connection
from django.test import Client, RequestFactory, TestCase, TransactionTestCase
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.comments import moderation, views
from news.comments.receiving import WHY_HELD
from news.models import CommentContact, ReaderComment, User
from tests.making import make_article, make_comment

FORM = {
    "name": "Mira Voss",
    "email": "canary@example.org",
    "body": "The ferry was late.",
    "parent": "",
    "key": "",
}
OURS = {"Sec-Fetch-Site": "same-origin"}


class PostingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article(published=True)

    def post(self, story=None, client=None, **fields):
        story = story or self.story
        return (client or self.client).post(
            f"/comments/{story.pk}/", {**FORM, **fields}, headers=OURS
        )


class ReceivedTests(PostingTests):
    def test_a_reply_is_held_and_its_reader_thanked(self):
        response = self.post()

        assert (response.status_code, response["Location"]) == (303, "/comments/thanks/")
        reply = ReaderComment.objects.get()
        assert (reply.name, reply.body) == ("Mira Voss", "The ferry was late.")
        assert (reply.status, reply.reason) == ("held", WHY_HELD)
        assert (reply.article, reply.parent) == (self.story, None)
        assert reply.revision == self.story.live_revision
        assert reply.submitted_at <= timezone.now()
        assert (reply.decided_at, reply.decided_by) == (None, None)

    def test_the_address_stands_in_its_own_table(self):
        self.post()

        assert CommentContact.objects.get().email == "canary@example.org"
        row = ReaderComment.objects.values().get()
        assert "canary" not in str(row)

    def test_the_key_is_a_hash_that_needs_our_secret(self):
        self.post()
        key = ReaderComment.objects.get().key
        ReaderComment.objects.all().update(key="moved")

        with self.settings(SECRET_KEY="x" * 50):
            self.post()

        assert len(key) == 64
        assert not ReaderComment.objects.filter(key=key).exists()

    def test_it_may_answer_a_reply(self):
        first = make_comment(self.story, status="approved")

        self.post(parent=str(first.pk))

        assert ReaderComment.objects.get(body=FORM["body"]).parent == first

    def test_no_cookie_is_set_and_nothing_is_kept_by_a_cache(self):
        response = self.post()

        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
        assert "no-store" in response["Cache-Control"]

    def test_the_thanks_say_that_a_moderator_reads_it_first(self):
        response = self.client.get("/comments/thanks/")

        self.assertContains(response, "A moderator reads every reply first")
        assert "no-store" in response["Cache-Control"]
        assert not response.cookies


class TwiceTests(PostingTests):
    def test_the_same_reply_sent_twice_is_one_row_and_two_kind_answers(self):
        answers = [self.post(), self.post()]

        assert [(a.status_code, a["Location"]) for a in answers] == [
            (303, "/comments/thanks/"),
            (303, "/comments/thanks/"),
        ]
        assert ReaderComment.objects.count() == CommentContact.objects.count() == 1

    def test_it_is_the_same_whatever_its_blanks_and_capitals(self):
        self.post()
        self.post(body="  the FERRY\r\n\r\nwas late. ", email="Canary@Example.org", name="M. Voss")

        assert ReaderComment.objects.count() == 1

    def test_other_words_another_address_parent_or_story_make_another_reply(self):
        first = make_comment(self.story, status="approved")
        self.post()
        self.post(body="The ferry was early.")
        self.post(email="other@example.org")
        self.post(parent=str(first.pk))
        self.post(make_article("Another story", published=True))

        assert ReaderComment.objects.exclude(pk=first.pk).count() == 5

    def test_sent_again_after_the_decision_it_stays_decided(self):
        self.post()
        reply = ReaderComment.objects.get()
        moderation.reject(reply, by=User.objects.create_user("mod"))

        assert self.post().status_code == 303

        assert ReaderComment.objects.get().status == "rejected"

    def test_sent_again_after_its_parent_was_closed_it_is_still_received(self):
        parent = make_comment(self.story, status="approved")
        self.post(parent=str(parent.pk))
        moderation.close(parent, by=User.objects.create_user("mod"))

        assert self.post(parent=str(parent.pk)).status_code == 303

        assert parent.replies.count() == 1


class ManyAtOnceTests(TransactionTestCase):
    serialized_rollback = True

    def test_one_form_posted_by_many_at_once_is_one_row_and_as_many_kind_answers(self):
        story = make_article(published=True)
        answers = []
        start = threading.Barrier(10)

        def post():
            start.wait()
            for _ in range(5):
                response = Client().post(f"/comments/{story.pk}/", FORM, headers=OURS)
                answers.append((response.status_code, response["Location"]))
            connection.close()

        posts = [threading.Thread(target=post) for _ in range(10)]
        for thread in posts:
            thread.start()
        for thread in posts:
            thread.join()

        assert answers == [(303, "/comments/thanks/")] * 50
        assert ReaderComment.objects.count() == CommentContact.objects.count() == 1


class NobodyKnownTests(PostingTests):
    def test_a_post_with_an_editors_cookies_is_an_anonymous_held_reply(self):
        editor = User.objects.create_superuser("editor", first_name="Edda", last_name="Editor")
        client = Client()
        client.force_login(editor)

        response = self.post(client=client)

        assert response.status_code == 303
        assert "Cookie" not in response.get("Vary", "")
        assert not response.cookies
        reply = ReaderComment.objects.get()
        assert (reply.status, reply.name, reply.decided_by) == ("held", "Mira Voss", None)

    def test_the_view_looks_at_no_user_session_or_cookie(self):
        class Untouchable:
            def __getattribute__(self, name):
                raise AssertionError(f"{name} was looked at")

            __len__ = __bool__ = __iter__ = __contains__ = __getitem__ = __getattribute__

        request = RequestFactory().post(f"/comments/{self.story.pk}/", FORM, headers=OURS)
        request.user = request.session = request.COOKIES = request._messages = Untouchable()

        assert views.post_reply(request, self.story.pk).status_code == 303


class RefusedTests(PostingTests):
    def test_there_is_no_form_for_a_story_that_strangers_cannot_read(self):
        restricted = make_article("Restricted", published=True)
        PageViewRestriction.objects.create(page=restricted, restriction_type="login")
        withdrawn = make_article("Withdrawn", published=True)
        withdrawn.unpublish()
        expired = make_article("Expired", published=True)
        type(expired).objects.filter(pk=expired.pk).update(expire_at=timezone.now())

        for story in (make_article("Draft"), restricted, withdrawn, expired):
            assert self.post(story).status_code == 404, story.title
            assert self.client.get(f"/comments/{story.pk}/form/").status_code == 404, story.title

        assert not ReaderComment.objects.exists()

    def test_what_is_no_story_has_none_either(self):
        for key in (0, self.story.get_parent().pk, 10**18, 10**30):
            assert self.client.get(f"/comments/{key}/form/").status_code == 404

    def test_a_form_with_errors_comes_back_with_its_words_and_says_what_to_do(self):
        response = self.post(name="", email="mira", body="Kept “words” <b>")

        assert response.status_code == 422
        assert "no-store" in response["Cache-Control"]
        self.assertContains(response, "Kept “words” &lt;b&gt;</textarea>", status_code=422)
        self.assertContains(
            response,
            '<span class="problem" id="reply-name-problem">'
            "Please tell us your name, or the name you go by.</span>",
            status_code=422,
            html=True,
        )
        self.assertContains(
            response,
            'autofocus aria-invalid="true" aria-describedby="reply-name-problem"',
            status_code=422,
        )
        self.assertContains(
            response, 'aria-describedby="reply-note reply-email-problem"', status_code=422
        )
        self.assertNotContains(response, "reply-body-problem", status_code=422)
        self.assertNotContains(response, "csrfmiddlewaretoken", status_code=422)
        assert not response.cookies
        assert not ReaderComment.objects.exists()

    def test_a_reply_that_takes_none_is_said_so_and_the_words_are_kept(self):
        closed = make_comment(self.story, status="closed")
        elsewhere = make_comment(status="approved")
        held = make_comment(self.story)
        for parent in (closed, elsewhere, held, make_comment(self.story, parent=closed)):
            response = self.post(parent=str(parent.pk))

            self.assertContains(response, "takes no further replies", status_code=422)
            self.assertContains(response, "The ferry was late.</textarea>", status_code=422)
            self.assertContains(response, 'name="parent" value=""', status_code=422)

        assert not ReaderComment.objects.filter(body=FORM["body"]).exists()

    def test_a_parent_that_no_reply_can_have_is_no_error_of_ours(self):
        for parent in ("0", "9" * 18, "9" * 40, "-1", "x"):
            with self.subTest(parent=parent):
                assert self.post(parent=parent, body=parent * 2).status_code in (303, 422)

    def test_bytes_that_are_no_text_are_no_error_of_ours(self):
        response = self.client.post(
            f"/comments/{self.story.pk}/",
            b"name=%00%FF%ED%A0%80&email=a%00@example.org&body=%00%FE&parent=%00",
            content_type="application/x-www-form-urlencoded",
            headers=OURS,
        )

        assert response.status_code in (303, 422)


class ClassicFormTests(PostingTests):
    def address(self, query=""):
        return f"/comments/{self.story.pk}/form/{query}"

    def test_it_has_a_token_and_is_kept_by_no_cache_and_no_index(self):
        response = self.client.get(self.address())

        self.assertContains(response, "csrfmiddlewaretoken")
        self.assertContains(response, "Leave a Reply")
        self.assertContains(response, f'action="{self.address()}"')
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"

    def test_it_shows_the_reply_that_it_answers(self):
        parent = make_comment(self.story, status="approved", body="<i>Late</i> as ever.")

        response = self.client.get(self.address(f"?parent={parent.pk}"))

        self.assertContains(response, f'name="parent" value="{parent.pk}"')
        self.assertContains(response, "&lt;i&gt;Late&lt;/i&gt; as ever.")

    def test_a_reply_that_readers_do_not_see_is_not_shown_here_either(self):
        held = make_comment(self.story, body="Held words.")

        response = self.client.get(self.address(f"?parent={held.pk}"))

        self.assertNotContains(response, "Held words.")
        self.assertContains(response, "takes no further replies")
        self.assertContains(response, 'name="parent" value=""')

    def test_with_its_token_a_reply_is_received_whatever_the_headers(self):
        client = Client(enforce_csrf_checks=True)
        client.get(self.address())
        token = client.cookies["csrftoken"].value

        response = client.post(self.address(), {**FORM, "csrfmiddlewaretoken": token})

        assert (response.status_code, response["Location"]) == (303, "/comments/thanks/")
        assert ReaderComment.objects.get().status == "held"

    def test_without_its_token_none_is(self):
        response = Client(enforce_csrf_checks=True).post(self.address(), FORM)

        assert response.status_code == 403
        assert not ReaderComment.objects.exists()

    def test_with_errors_it_keeps_its_token(self):
        response = self.client.post(self.address(), {**FORM, "body": ""})

        self.assertContains(response, "Please write your reply.", status_code=422)
        self.assertContains(response, "csrfmiddlewaretoken", status_code=422)
