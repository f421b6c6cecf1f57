"""One more read: on the story's row for the day, exactly, and of published stories alone."""

from datetime import date, timedelta
from threading import Barrier, Thread
from unittest import mock

from django.db import OperationalError, connection
from django.test import TestCase, TransactionTestCase
from wagtail.models import PageViewRestriction

from news.models import DailyReads
from news.readership import counting
from news.readership.counting import KEPT_FOR, count_read
from tests.making import make_article

MONDAY = date(2026, 3, 2)
TUESDAY = date(2026, 3, 3)
READERS, READS_EACH = 4, 25


def counts():
    return list(DailyReads.objects.order_by("day", "pk").values_list("article", "day", "reads"))


class CountingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article(published=True)

    def test_each_day_has_a_row_of_its_own(self):
        for day in (MONDAY, MONDAY, TUESDAY, MONDAY):
            count_read(self.story.pk, day)

        assert counts() == [(self.story.pk, MONDAY, 3), (self.story.pk, TUESDAY, 1)]

    def test_it_takes_one_look_and_one_statement(self):
        count_read(self.story.pk, MONDAY)

        with self.assertNumQueries(4):  # two of them begin and end the transaction
            count_read(self.story.pk, MONDAY)

    def test_a_story_that_is_not_published_is_not_counted(self):
        draft = make_article("A draft")
        withdrawn = make_article("Withdrawn", published=True)
        withdrawn.unpublish()
        restricted = make_article("For some", published=True)
        PageViewRestriction.objects.create(page=restricted, restriction_type="login")
        for pk in (draft.pk, withdrawn.pk, restricted.pk, restricted.get_parent().pk, 0, 10**30):
            count_read(pk, MONDAY)

        assert counts() == []

    def test_old_rows_go_when_a_new_one_comes(self):
        kept, gone = MONDAY - KEPT_FOR, MONDAY - KEPT_FOR - timedelta(days=1)
        for day in (kept, gone):
            DailyReads.objects.create(article=self.story, day=day, reads=7)

        count_read(self.story.pk, MONDAY)

        assert [day for _, day, _ in counts()] == [kept, MONDAY]

    def test_a_read_is_lost_rather_than_an_answer(self):
        busy = mock.Mock(side_effect=OperationalError("database is locked"))
        with mock.patch.object(counting, "_add", busy), self.assertLogs("news", "WARNING") as logs:
            count_read(self.story.pk, MONDAY)

        assert busy.call_count == 1
        assert "was not counted: database is locked" in logs.output[0]


class AtTheSameTimeTests(TransactionTestCase):
    serialized_rollback = True

    def test_no_read_is_lost_among_many_at_once(self):
        story = make_article(published=True)
        together = Barrier(READERS)

        def read():
            together.wait()
            for _ in range(READS_EACH):
                count_read(story.pk, MONDAY)
            connection.close()

        readers = [Thread(target=read) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()

        assert counts() == [(story.pk, MONDAY, READERS * READS_EACH)]

    def test_a_story_that_is_deleted_meanwhile_does_no_harm(self):
        story = make_article(published=True)
        add = counting._add

        def delete_first(page_id, day):
            story.delete()
            add(page_id, day)

        with (
            mock.patch.object(counting, "_add", delete_first),
            self.assertLogs("news", "WARNING"),
        ):
            count_read(story.pk, MONDAY)

        assert counts() == []
