from datetime import timedelta
from unittest import mock

from django.core.cache.backends.base import BaseCache
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import TestCase
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from home import health
from news.models import SchedulerRound
from news.pages import scheduling
from news.pages.scheduled import heartbeat

PARTS = ["database", "migrations", "cache", "media", "tasks", "scheduler"]


class TestLivez(TestCase):
    def test_answers_without_asking_the_database(self):
        with self.assertNumQueries(0):
            answer = self.client.get("/livez")

        assert answer.status_code == 200
        assert answer.json() == {"status": "ok"}

    def test_is_kept_by_nobody_and_leaves_no_cookie(self):
        for path in ("/livez", "/readyz"):
            answer = self.client.get(path)

            assert "no-store" in answer["Cache-Control"]
            assert "Cookie" not in answer.get("Vary", "")
            assert not answer.cookies

    def test_answers_only_to_reading(self):
        assert self.client.head("/livez").status_code == 200
        assert self.client.post("/livez").status_code == 405


class TestReadyz(TestCase):
    def setUp(self):
        heartbeat.beat()

    def state(self, *, strict=False):
        with self.settings(READYZ_IS_STRICT=strict):
            answer = self.client.get("/readyz")
        return answer.status_code, answer.json()

    def test_says_that_each_part_is_well(self):
        assert self.state(strict=True) == (200, {"status": "ok"} | dict.fromkeys(PARTS, "ok"))

    def test_a_part_that_is_missing_takes_a_public_site_out_of_service(self):
        with self.settings(MEDIA_ROOT="/nowhere"):
            status, parts = self.state(strict=True)

        assert status == 503
        assert parts["status"] == "not ready"
        assert parts["media"] == "the folder is missing or read-only"

    def test_and_only_degrades_one_machine(self):
        with self.settings(MEDIA_ROOT="/nowhere"):
            status, parts = self.state()

        assert (status, parts["status"]) == (200, "degraded")

    def test_a_migration_that_was_not_applied_is_counted(self):
        MigrationRecorder(connection).migration_qs.filter(app="home").latest("pk").delete()

        assert self.state()[1]["migrations"] == "1 not applied"

    def test_a_cache_that_forgets_is_noticed(self):
        with mock.patch.object(health, "site_cache", mock.Mock(BaseCache, get=lambda key: None)):
            assert self.state()[1]["cache"] == "does not keep what it is given"

    def test_a_task_that_nobody_takes_is_noticed(self):
        task = DBTaskResult.objects.create(
            args_kwargs={"args": [], "kwargs": {}},
            task_path="wagtail.tasks.update_reference_index_task",
            backend_name="default",
            run_after=timezone.now() - timedelta(hours=1),
        )
        assert self.state()[1]["tasks"] == "ok"

        DBTaskResult.objects.filter(pk=task.pk).update(
            enqueued_at=timezone.now() - timedelta(minutes=6)
        )
        assert self.state()[1]["tasks"] == "1 waiting for more than 5 minutes"

    def test_a_scheduler_that_has_never_run_is_noticed_until_it_does(self):
        SchedulerRound.objects.all().delete()
        assert self.state(strict=True)[0] == 503
        assert self.state()[1]["scheduler"] == "has never run"

        scheduling.run()
        assert self.state()[1]["scheduler"] == "ok"

    def test_a_scheduler_that_fell_silent_is_noticed(self):
        heartbeat.beat(timezone.now() - timedelta(minutes=6))

        assert self.state()[1]["scheduler"] == "last ran 6 minutes ago"

    def test_an_error_is_named_without_its_words(self):
        secret = OperationalError('connection to "db", user "news", password "secret" failed')
        with mock.patch.object(health, "MigrationExecutor", side_effect=secret):
            status, parts = self.state(strict=True)

        assert status == 503
        assert parts["migrations"] == "failed: OperationalError"


def test_redis_that_is_away_does_not_break_the_answer(client, settings, db):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
        }
    }

    answer = client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json()["cache"] == "failed: ConnectionError"
