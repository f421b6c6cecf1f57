"""Whoever rebuilds the index lets others write in between: with a clock of its own, no waiting."""

from unittest.mock import patch

import pytest

from search.index import pace


class Clock:
    """Time that passes only when somebody works or sleeps."""

    def __init__(self):
        self.now, self.slept = 0.0, []

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds
        self.slept.append(seconds)


@pytest.fixture
def clock():
    clock = Clock()
    with patch.object(pace, "time", clock):
        yield clock


def worked(clock, number, seconds_each):
    """What is done at a time, where each key takes so long."""
    done = []
    for some in pace.unhurried(range(number)):
        clock.now += len(some) * seconds_each
        done.append(some)
    return done


def test_every_key_comes_once_and_in_order(clock):
    for number in (0, 1, 5, 6, 1000):
        done = worked(clock, number, 0.004)
        assert [key for some in done for key in some] == list(range(number))


def test_slow_work_is_done_one_at_a_time(clock):
    sizes = [len(some) for some in worked(clock, 12, 0.2)]

    assert sizes == [5, 2, 1, 1, 1, 1, 1]


def test_no_transaction_takes_much_longer_than_it_should(clock):
    for each in (0.001, 0.004, 0.01, 0.025):
        done = worked(clock, 2000, each)[2:]
        assert max(len(some) for some in done) * each <= pace.LONGEST
        assert max(len(some) for some in done) <= pace.MOST


def test_others_come_between_and_get_longer_the_longer_they_have_waited(clock):
    worked(clock, 20, 0.001)
    assert set(clock.slept) == {pace.GAP}

    clock.slept.clear()
    worked(clock, 20, 0.1)
    assert clock.slept[0] == pace.LONGEST_GAP
    assert clock.slept[-1] == pytest.approx(0.05)


def test_nobody_waits_for_the_end(clock):
    worked(clock, 5, 0.001)
    worked(clock, 0, 0.001)

    assert clock.slept == []
