"""The order in which replies are read, and who may be answered."""

from dataclasses import dataclass
from datetime import timedelta

from django.template.loader import render_to_string
from django.test import SimpleTestCase, TestCase
from django.utils import timezone

from news.comments import threads
from news.models import ReaderComment
from tests.making import make_article, make_comment


@dataclass
class Row:
    pk: int
    parent_id: int | None = None
    status: str = "approved"
    erased_at: object = None
    is_pick: bool = False


def order(*rows):
    return [(entry.reply.pk, entry.depth) for entry in threads.in_reading_order(rows)]


class ReadingOrderTests(SimpleTestCase):
    def test_no_replies_are_no_thread(self):
        assert threads.in_reading_order([]) == ()

    def test_answers_follow_what_they_answer_oldest_first(self):
        rows = Row(1), Row(2), Row(3, 1), Row(4, 2), Row(5, 1), Row(6, 3)

        assert order(*rows) == [(1, 1), (3, 2), (6, 3), (5, 2), (2, 1), (4, 2)]

    def test_what_answers_a_hidden_reply_is_hidden_with_it(self):
        assert order(Row(1), Row(3, 2), Row(4, 3)) == [(1, 1)]

    def test_a_chain_of_a_thousand_is_read_to_its_end_at_the_deepest_level(self):
        rows = [Row(1), *(Row(pk, pk - 1) for pk in range(2, 1001))]

        thread = threads.in_reading_order(rows)

        assert [entry.reply.pk for entry in thread] == list(range(1, 1001))
        assert [entry.depth for entry in thread][:8] == [1, 2, 3, 4, 5, 6, 6, 6]
        assert max(entry.depth for entry in thread) == threads.DEEPEST

    def test_the_deepest_level_says_whom_a_reply_answers(self):
        thread = threads.in_reading_order([Row(1), *(Row(pk, pk - 1) for pk in range(2, 9))])

        out_of_line = [entry for entry in thread if entry.is_out_of_line]

        assert [(entry.reply.pk, entry.answers.pk) for entry in out_of_line] == [
            (6, 5),
            (7, 6),
            (8, 7),
        ]

    def test_lists_open_and_close_evenly(self):
        rows = Row(1), Row(2, 1), Row(3, 2), Row(4), Row(5, 4)

        level = 0
        for entry in threads.in_reading_order(rows):
            assert level == entry.depth - 1
            level += entry.opens_list - len(entry.closes_lists)

        assert level == 0

    def test_below_a_closed_reply_nothing_is_open(self):
        rows = Row(1, status="closed"), Row(2, 1), Row(3)

        thread = threads.in_reading_order(rows)

        assert [(entry.reply.pk, entry.is_open) for entry in thread] == [
            (1, False),
            (2, False),
            (3, True),
        ]

    def test_a_circle_is_no_trap(self):
        assert order(Row(1, 2), Row(2, 1), Row(3)) == [(3, 1)]


class ThreadOfAStoryTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article(published=True)
        now = timezone.now()

        def reply(minutes, **fields):
            fields.setdefault("status", "approved")
            sent = now + timedelta(minutes=minutes)
            return make_comment(cls.story, submitted_at=sent, **fields)

        cls.second = reply(2)
        cls.first = reply(1)
        cls.answer = reply(3, parent=cls.first)
        cls.closed = reply(4, status="closed")
        cls.below_closed = reply(5, parent=cls.closed)
        cls.held = reply(6, status="held")
        cls.rejected = reply(7, status="rejected")
        cls.below_rejected = reply(8, parent=cls.rejected)
        cls.spam = reply(9, status="spam")
        make_comment(make_article("Another story", published=True), status="approved")

    def test_it_is_the_approved_replies_in_one_query_and_their_words_in_another(self):
        with self.assertNumQueries(1):
            outline = threads.Outline(self.story)
        with self.assertNumQueries(1):
            thread = threads.entries(outline[:])

        assert [entry.reply for entry in thread] == [
            self.first,
            self.answer,
            self.second,
            self.closed,
            self.below_closed,
        ]

    def test_what_is_printed_of_each_takes_no_further_query(self):
        thread = threads.entries(threads.Outline(self.story)[:])

        with self.assertNumQueries(0):
            for entry in thread:
                render_to_string("components/comment.html", {"comment": entry.reply})

    def test_only_what_is_shown_and_open_takes_replies(self):
        open_ones = [
            reply
            for reply in ReaderComment.objects.order_by("pk")
            if threads.takes_replies(self.story, reply.pk)
        ]

        assert open_ones == [self.second, self.first, self.answer]

    def test_a_reply_of_another_story_takes_none_here(self):
        elsewhere = make_comment(status="approved")

        assert not threads.takes_replies(self.story, elsewhere.pk)
        assert not threads.takes_replies(self.story, 10**17)

    def test_above_a_reply_stands_the_whole_conversation_whatever_its_status(self):
        last = make_comment(self.story, parent=self.below_rejected)

        with self.assertNumQueries(2):
            above = threads.above(last)

        assert above == [self.rejected, self.below_rejected]
