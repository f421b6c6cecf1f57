"""Redis may be away: readers notice nothing, and nothing is stale when it is back."""

import time
from unittest import mock

import pytest
from django.core.cache import caches
from redis.exceptions import ConnectionError, TimeoutError

from news.delivery.kept import soft_redis
from news.delivery.kept.soft_redis import SoftRedisCache

NOBODY_LISTENS = "redis://127.0.0.1:1/0"


@pytest.fixture
def away():
    return SoftRedisCache(NOBODY_LISTENS, {"OPTIONS": {"socket_connect_timeout": 0.25}})


class TestRedisThatIsAway:
    def test_has_nothing_and_keeps_nothing(self, away):
        assert away.set("page", b"words") is None
        assert away.get("page") is None
        assert away.get("page", "otherwise") == "otherwise"

    def test_is_left_alone_for_a_while(self, away):
        away.get("page")
        with mock.patch("django.core.cache.backends.redis.RedisCache.get") as ask:
            away.get("page")

        assert ask.call_count == 0

    def test_is_asked_again_after_that(self, away, monkeypatch):
        away.get("page")
        now = time.monotonic()
        monkeypatch.setattr(time, "monotonic", lambda: now + soft_redis.LEFT_ALONE_FOR)
        with mock.patch("django.core.cache.backends.redis.RedisCache.get", return_value=b"words"):
            assert away.get("page") == b"words"

    @pytest.mark.parametrize("error", [ConnectionError, TimeoutError, OSError])
    def test_whatever_it_says(self, away, error):
        with mock.patch("django.core.cache.backends.redis.RedisCache.get", side_effect=error):
            assert away.get("page") is None

    def test_another_fault_is_not_hidden(self, away):
        with (
            mock.patch("django.core.cache.backends.redis.RedisCache.get", side_effect=TypeError),
            pytest.raises(TypeError),
        ):
            away.get("page")


@pytest.mark.django_db
def test_pages_are_read_without_it(client, settings):
    settings.CACHES = {
        **settings.CACHES,
        "pages": {
            "BACKEND": "news.delivery.kept.soft_redis.SoftRedisCache",
            "LOCATION": NOBODY_LISTENS,
        },
    }

    assert [client.get("/").status_code for _ in range(2)] == [200, 200]
    assert caches["pages"].get("anything") is None
