"""Who may reply: by site, section, story and age; and what readers and senders see of it."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.exceptions import ValidationError
from django.test import TestCase
from django.utils import timezone
from wagtail.models import Site

from news.comments import moderation
from news.comments.policies import Policy, policy_of
from news.comments.tickets import new_ticket
from news.comments.writers import verbs
from news.models import ArticlePage, ReaderComment, ReplyPolicy, User
from tests.making import make_article, make_comment, make_section

OURS = {"Sec-Fetch-Site": "same-origin"}


class PolicyTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.site = Site.objects.get().root_page
        cls.section = make_section("Town hall")
        cls.story = make_article("Council meets", published=True, section=cls.section)
        cls.other = make_article("Ferry runs again", published=True)

    def say(self, page, policy="", closes_after=None):
        return ReplyPolicy.objects.update_or_create(
            page_id=page.pk, defaults={"policy": policy, "closes_after": closes_after}
        )

    def send(self, body="Late again.", story=None, **fields):
        story = story or self.story
        key = new_ticket(story.pk, timezone.now() - timedelta(minutes=1))
        form = {"name": "Ada", "email": "ada@example.org", "body": body, "key": key, **fields}
        return self.client.post(f"/comments/{story.pk}/", form, headers=OURS)


class WhichTests(PolicyTests):
    def policies(self):
        return [policy_of(story) for story in (self.story, self.other)]

    def test_unless_somebody_says_so_the_first_of_each_person_is_held(self):
        assert self.policies() == [Policy.FIRST_HELD, Policy.FIRST_HELD]

    def test_what_is_nearest_to_the_story_counts(self):
        self.say(self.site, "all-held")
        assert self.policies() == [Policy.ALL_HELD, Policy.ALL_HELD]
        self.say(self.section, "closed")
        assert self.policies() == [Policy.CLOSED, Policy.ALL_HELD]
        self.say(self.story, "open")

        assert self.policies() == [Policy.OPEN, Policy.ALL_HELD]

    def test_it_takes_one_query(self):
        with self.assertNumQueries(1):
            policy_of(self.story)

    def test_an_old_story_is_closed(self):
        self.say(self.site, closes_after=14)
        now = self.story.published_at + timedelta(days=14)

        assert policy_of(self.story, now) == Policy.FIRST_HELD
        assert policy_of(self.story, now + timedelta(seconds=1)) == Policy.CLOSED

    def test_the_age_is_looked_for_by_itself_and_never_is_an_answer(self):
        self.say(self.site, "open", closes_after=14)
        self.say(self.section, "all-held")
        later = timezone.now() + timedelta(days=15)
        assert policy_of(self.story, later) == Policy.CLOSED
        self.say(self.story, closes_after=0)

        assert policy_of(self.story, later) == Policy.ALL_HELD

    def test_what_is_hidden_stays_hidden_however_old(self):
        self.say(self.story, "hidden", closes_after=1)

        assert policy_of(self.story, timezone.now() + timedelta(days=2)) == Policy.HIDDEN

    def test_publishing_an_older_draft_undoes_nothing(self):
        draft = self.story.save_revision()
        self.say(self.story, "closed")
        draft.publish()

        assert policy_of(ArticlePage.objects.get(pk=self.story.pk)) == Policy.CLOSED

    def test_one_that_says_nothing_is_refused(self):
        with pytest.raises(ValidationError):
            ReplyPolicy(page=self.site).full_clean()


class ShownTests(PolicyTests):
    def setUp(self):
        self.reply = make_comment(self.story, "Shown words.", status="approved")

    def addresses(self):
        pk = self.story.pk
        return f"/comments/{pk}/form/", f"/replies/{pk}/", self.reply.get_absolute_url()

    def test_a_closed_story_shows_what_was_said_and_takes_no_more(self):
        self.say(self.section, "closed")

        page = self.client.get(self.story.url)
        self.assertContains(page, "Shown words.")
        self.assertContains(page, "Replies to this story are closed.")
        self.assertNotContains(page, "Leave a Reply")
        self.assertNotContains(page, "?parent=")
        self.assertContains(page, f"/comments/{self.reply.pk}/report/")
        self.assertContains(self.client.get(self.addresses()[1]), "are closed.")
        self.assertNotContains(self.client.get(self.addresses()[0]), "<textarea")

    def test_who_sends_one_all_the_same_keeps_the_words(self):
        self.say(self.story, "closed")

        response = self.send("Kept <b> words.")

        self.assertContains(response, "Replies to this story are closed", status_code=422)
        self.assertContains(response, "Kept &lt;b&gt; words.", status_code=422)
        assert ReaderComment.objects.count() == 1

    def test_what_was_received_before_is_thanked_for_after(self):
        assert self.send().status_code == 303
        self.say(self.story, "closed")

        assert self.send().status_code == 303
        assert ReaderComment.objects.count() == 2

    def test_where_they_are_hidden_nothing_is_shown_or_taken(self):
        self.say(self.site, "hidden")

        page = self.client.get(self.story.url)
        self.assertNotContains(page, "Shown words.")
        self.assertNotContains(page, 'id="comments"')
        for address in (*self.addresses(), f"/comments/{self.reply.pk}/report/"):
            assert self.client.get(address).status_code == 404, address
        assert self.send().status_code == 404

    def test_an_old_story_says_so_by_itself(self):
        self.say(self.site, closes_after=1)
        long_ago = timezone.now() - timedelta(days=2)
        ArticlePage.objects.filter(pk=self.story.pk).update(published_at=long_ago)

        self.assertContains(self.client.get(self.story.url), "Replies to this story are closed.")
        self.assertContains(self.client.get(self.other.url), "Leave a Reply")

    def test_what_it_changes_is_purged(self):
        with patch("news.comments.purging.public_change") as public_change:
            made, _ = self.say(self.section, "closed")
            made.delete()

        purged = [call.args[0][0] for call in public_change.call_args_list]
        assert purged == [self.story.url, self.story.url]


class WaitingTests(PolicyTests):
    def last(self):
        return ReaderComment.objects.latest("pk")

    def known(self):
        """A person of whom a moderator has approved a confirmed reply."""
        self.send("An older thought.")
        verbs.confirm(self.last().contact)
        moderation.approve(self.last(), by=User.objects.create_user("mod"))

    def test_where_they_are_open_a_reply_is_shown_at_once(self):
        self.say(self.section, "open")

        assert self.send()["Location"] == "/comments/thanks/"

        assert (self.last().status, self.last().decided_by) == ("approved", None)
        self.assertContains(self.client.get(self.story.url), "Late again.")

    def test_what_screening_doubts_waits_there_too_and_its_sender_sees_no_difference(self):
        self.say(self.section, "open")

        answer = self.send("https://a.example https://b.example")

        assert answer["Location"] == "/comments/thanks/"
        assert (self.last().status, self.last().reason) == ("held", "It has 2 links.")

    def test_a_change_of_what_was_shown_is_shown_again_where_they_are_open(self):
        self.say(self.section, "open")
        self.send()

        verbs.change(self.last().contact, "Early again.")

        assert (self.last().status, self.last().body) == ("approved", "Early again.")

    def test_where_all_are_held_nobody_is_known(self):
        self.known()
        self.say(self.section, "all-held")
        self.send()

        verbs.confirm(self.last().contact)

        assert self.last().status == "held"

    def test_where_the_first_is_held_the_second_need_not_wait(self):
        self.known()
        self.send()

        verbs.confirm(self.last().contact)

        assert self.last().status == "approved"


class AdminTests(PolicyTests):
    def test_an_editor_closes_a_section_and_sees_it_in_the_list(self):
        self.client.force_login(User.objects.create_superuser("admin"))
        form = {"page": self.section.pk, "policy": "closed", "closes_after": ""}

        self.client.post("/admin/snippets/news/replypolicy/add/", form)

        assert policy_of(self.story) == Policy.CLOSED
        listing = self.client.get("/admin/snippets/news/replypolicy/")
        self.assertContains(listing, "Town hall")
        self.assertContains(listing, "Closed: what was said stays")
        again = self.client.post("/admin/snippets/news/replypolicy/add/", form)
        self.assertContains(again, "There is a policy for this page already.")
