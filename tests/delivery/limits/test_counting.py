from datetime import UTC, datetime, timedelta

import pytest
from django.test import TestCase

from news.delivery.limits import Limit, LimitReached, spend
from news.models import Allowance, DailySalt

LIMIT = Limit("letters", most=3, per=timedelta(hours=1))
NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


def admitted(times, limit=LIMIT, subject="192.0.2.1", now=NOON):
    count = 0
    for _ in range(times):
        try:
            spend(limit, subject, now)
        except LimitReached:
            continue
        count += 1
    return count


class LimitTests(TestCase):
    def test_as_many_are_admitted_as_the_limit_says_and_no_more(self):
        assert admitted(10) == 3

    def test_after_a_third_of_the_hour_there_is_one_more(self):
        admitted(10)

        assert admitted(10, now=NOON + timedelta(minutes=19, seconds=58)) == 0
        assert admitted(10, now=NOON + timedelta(minutes=20)) == 1

    def test_after_a_long_pause_there_are_no_more_than_ever(self):
        admitted(10)

        assert admitted(10, now=NOON + timedelta(hours=9)) == 3

    def test_who_is_refused_learns_how_long_to_wait(self):
        admitted(3)

        with pytest.raises(LimitReached) as refused:
            spend(LIMIT, "192.0.2.1", NOON + timedelta(minutes=5))

        assert refused.value.wait == timedelta(minutes=15)

    def test_a_refusal_uses_nothing_up(self):
        admitted(3)
        admitted(50, now=NOON + timedelta(minutes=1))

        assert admitted(1, now=NOON + timedelta(minutes=20)) == 1

    def test_others_and_other_limits_are_counted_apart(self):
        admitted(10)

        assert admitted(10, subject="192.0.2.2") == 3
        assert admitted(10, limit=Limit("challenges", most=2, per=timedelta(days=1))) == 2


class ForgettingTests(TestCase):
    def test_the_sender_stands_nowhere_and_its_key_needs_the_salt_of_the_day(self):
        spend(LIMIT, "192.0.2.1", NOON)
        key = Allowance.objects.get().key
        DailySalt.objects.all().delete()
        spend(LIMIT, "192.0.2.1", NOON)

        assert "192.0.2.1" not in str(list(Allowance.objects.values()))
        assert len(key) == 64
        assert Allowance.objects.count() == 2

    def test_each_day_has_a_salt_of_its_own_and_the_one_before_yesterday_is_gone(self):
        for days in range(4):
            spend(LIMIT, "192.0.2.1", NOON + timedelta(days=days))

        days = DailySalt.objects.order_by("day").values_list("day", flat=True)
        assert [day.day for day in days] == [6, 7]

    def test_allowances_that_are_whole_again_are_forgotten_the_next_day(self):
        spend(LIMIT, "192.0.2.1", NOON)
        spend(LIMIT, "192.0.2.1", NOON + timedelta(days=1))

        assert Allowance.objects.count() == 1

    def test_the_next_day_begins_at_midnight_in_utc(self):
        spend(LIMIT, "192.0.2.1", datetime(2031, 5, 4, 23, 59, 59, tzinfo=UTC))
        spend(LIMIT, "192.0.2.1", datetime(2031, 5, 5, 0, 0, 0, tzinfo=UTC))

        assert Allowance.objects.count() == 2
