"""Where readers find replies: the order of conversations, pages with addresses, what is marked."""

import re
from datetime import timedelta
from unittest.mock import patch

from django.test import TestCase
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.comments.addresses import PER_PAGE
from news.models import Correction, ReaderComment
from tests.making import make_article, make_comment


def read(response):
    """The replies on a page, in their order."""
    return [int(pk) for pk in re.findall(r'<li id="comment-(\d+)">', response.content.decode())]


class ShownTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article("Ferry runs again", published=True)
        cls.started = timezone.now() - timedelta(days=1)
        cls.minutes = 0

    def reply(self, **fields):
        fields = {"status": "approved", "email": "", **fields}
        type(self).minutes += 1
        sent = self.started + timedelta(minutes=self.minutes)
        return make_comment(self.story, submitted_at=sent, **fields)

    def all(self, query=""):
        return self.client.get(f"/replies/{self.story.pk}/{query}")


class OrderTests(ShownTests):
    def setUp(self):
        self.first = self.reply()
        self.second = self.reply()
        self.answer = self.reply(parent=self.first)
        self.third = self.reply()
        self.pick = self.reply(parent=self.second, is_pick=True)

    def order(self, query):
        names = {
            self.first.pk: "1",
            self.answer.pk: "1a",
            self.second.pk: "2",
            self.pick.pk: "2a",
            self.third.pk: "3",
        }
        return " ".join(names[pk] for pk in read(self.all(query)))

    def test_the_oldest_come_first_unless_one_asks_for_another_order(self):
        for query in ("", "?order=oldest", "?order=nonsense", "?order=", "?order=%00"):
            assert self.order(query) == "1 1a 2 2a 3", query

    def test_the_newest_conversation_comes_first_and_is_read_from_its_start(self):
        assert self.order("?order=newest") == "3 2 2a 1 1a"

    def test_the_conversation_with_a_pick_comes_first(self):
        assert self.order("?order=picks") == "2 2a 1 1a 3"

    def test_the_orders_are_links_and_picks_one_only_where_there_is_a_pick(self):
        def labels():
            html = self.client.get(self.story.url).content.decode()
            nav = html[html.index('class="comment-orders"') :].partition("</nav>")[0]
            return re.findall(r">([^<>\n]+)</a>", nav)

        both = ["Oldest first", "Newest first"]
        assert labels() == [*both, "Editors’ picks first"]
        ReaderComment.objects.update(is_pick=False)
        assert labels() == both

    def test_another_order_is_not_for_search_engines(self):
        self.assertContains(self.all("?order=newest"), 'content="noindex"')
        self.assertNotContains(self.all(), "noindex")


class PagesTests(ShownTests):
    def many(self, count, parent=None):
        rows = [
            ReaderComment(
                article=self.story,
                parent=parent,
                name=f"Reader {number}",
                body=f"Thing {number}.",
                status="approved",
                key=f"many {number}",
                submitted_at=self.started + timedelta(seconds=number),
            )
            for number in range(count)
        ]
        return ReaderComment.objects.bulk_create(rows)

    def test_each_reply_stands_on_one_page(self):
        made = self.many(2 * PER_PAGE + 1)

        pages = [read(self.all(f"?page={number}")) for number in (1, 2, 3)]

        assert [len(page) for page in pages] == [PER_PAGE, PER_PAGE, 1]
        assert [pk for page in pages for pk in page] == [reply.pk for reply in made]
        assert self.all("?page=4").status_code == self.all("?page=x").status_code == 404

    def test_pages_say_which_they_are_to_readers_and_search_engines(self):
        self.many(PER_PAGE + 1)

        second = self.all("?page=2")

        self.assertContains(second, f"<title>{PER_PAGE + 1} Comments: Ferry runs again, page 2")
        self.assertContains(second, f'/replies/{self.story.pk}/?page=2">')
        assert "public" in second["Cache-Control"]
        assert "s-maxage=0" in second["Cache-Control"]
        assert "s-maxage=600" in self.all()["Cache-Control"]
        assert not second.cookies

    def test_ten_thousand_replies_take_as_few_queries_as_one(self):
        start = self.many(1)[0]
        ReaderComment.objects.filter(pk=start.pk).update(key="start")
        self.many(9_999, parent=start)
        for address in (self.story.url, f"/replies/{self.story.pk}/"):
            self.client.get(address)

        with self.assertNumQueries(6):
            response = self.all("?page=200")

        assert len(read(response)) == PER_PAGE
        self.assertContains(self.client.get(self.story.url), "10000 Comments")

    def test_what_answers_a_reply_on_the_page_before_says_whom_it_answers(self):
        start = self.reply(name="Ada")
        self.many(PER_PAGE, parent=start)

        html = self.all("?page=2").content.decode()

        assert re.search(
            rf'to <a href="/replies/{self.story.pk}/{start.pk}/"[^>]*><bdi>Ada</bdi>', html
        )
        assert html.count("<li id=") == 1

    def test_a_permanent_address_leads_to_the_page_where_the_reply_stands(self):
        made = self.many(PER_PAGE + 1)

        def leads_to(reply):
            response = self.client.get(reply.get_absolute_url())
            assert "no-store" in response["Cache-Control"]
            return response["Location"]

        here = f"/replies/{self.story.pk}/"
        assert leads_to(made[0]) == f"{self.story.url}#comment-{made[0].pk}"
        assert leads_to(made[-1]) == f"{here}?page=2#comment-{made[-1].pk}"

    def test_what_readers_do_not_see_has_none(self):
        hidden = [self.reply(status=status) for status in ("held", "rejected", "spam")]
        below = self.reply(parent=hidden[1])

        for reply in (*hidden, below):
            assert self.client.get(reply.get_absolute_url()).status_code == 404
        assert self.client.get(f"/replies/{self.story.pk}/{10**30}/").status_code == 404
        shown = self.reply()
        for story in (self.story.pk + 1, 10**30):
            assert self.client.get(f"/replies/{story}/{shown.pk}/").status_code == 404
        assert self.client.get(f"/replies/{10**30}/").status_code == 404

    def test_a_story_that_strangers_cannot_read_has_no_page_of_replies(self):
        reply = self.reply(body="canary")
        PageViewRestriction.objects.create(page=self.story, restriction_type="login")

        assert self.all().status_code == 404
        assert self.client.get(reply.get_absolute_url()).status_code == 404
        assert self.client.get(f"/replies/{make_article('Draft').pk}/").status_code == 404


class MarksTests(ShownTests):
    def shown(self):
        return self.client.get(self.story.url).content.decode()

    def test_a_pick_and_the_newsroom_have_badges(self):
        plain = self.reply()
        assert "comment-badge" not in self.shown()

        ReaderComment.objects.filter(pk=plain.pk).update(is_pick=True, is_from_newsroom=True)

        assert re.findall(r'comment-badge">([^<]+)<', self.shown()) == ["Newsroom", "Editors’ pick"]

    def test_an_edited_reply_says_so_and_when(self):
        at = timezone.now()
        self.reply(edited_at=at)

        assert f'edited <time datetime="{at:%Y-%m-%dT%H:%M}' in self.shown()

    def test_a_reply_that_led_to_a_correction_leads_there(self):
        correction = Correction.objects.create(article=self.story, text="It was Monday.")
        self.reply(correction=correction)

        assert f'It led to <a href="{correction.get_absolute_url()}">' in self.shown()

    def test_a_deleted_reply_that_is_answered_keeps_its_place_and_says_nothing(self):
        erased = self.reply(name="Canary", body="canary", erased_at=timezone.now())
        answer = self.reply(parent=erased, body="So it is.")

        html = self.shown()

        assert read(self.client.get(self.story.url)) == [erased.pk, answer.pk]
        assert "This reply was deleted by its writer." in html
        assert "anary" not in html
        assert f"?parent={erased.pk}" not in html
        assert f"?parent={answer.pk}" in html
        assert "One Comment</h2>" in html

    def test_a_deleted_reply_that_nobody_answers_leaves_no_trace(self):
        self.reply(erased_at=timezone.now())
        last = self.reply(parent=self.reply(erased_at=timezone.now()), erased_at=timezone.now())

        assert read(self.client.get(self.story.url)) == []
        assert f"comment-{last.pk}" not in self.shown()

    def test_below_a_story_from_right_to_left_so_do_the_replies(self):
        story = make_article("العبارة", published=True, language="ar")
        make_comment(story, "تأخرت العبارة.", name="ليلى", status="approved")

        html = self.client.get(story.url).content.decode()

        assert '<ol class="comment-list" dir="rtl">' in html
        assert "<bdi>ليلى</bdi>" in html
        assert '<div class="comment-body" dir="auto">' in html


class PurgedTests(ShownTests):
    def purged_by_saving(self):
        with patch("news.comments.purging.public_change") as public_change:
            self.story.save()
        return [call.args[0] for call in public_change.call_args_list]

    def test_the_pages_of_replies_are_purged_with_their_story(self):
        assert self.purged_by_saving() == []
        self.reply()

        (addresses,) = self.purged_by_saving()

        assert f"/replies/{self.story.pk}/" in addresses
