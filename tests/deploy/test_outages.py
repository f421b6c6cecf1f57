"""What is down at the moment of a change shows it all the same once it is back."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.making import make_article

from . import nginx as shipped
from .reading import let_the_worker_work, read

ROOT = Path(__file__).resolve().parents[2]
PUBLISHES_AND_DIES = """
import json, os, signal, sys
sys.path[:0] = [os.environ["ROOT"], os.environ["ROOT"] + "/site"]
import django
django.setup()
from django.test import override_settings
from news.models import ArticlePage
with override_settings(**json.loads(os.environ["OTHER_SETTINGS"])):
    story = ArticlePage.objects.get(pk=os.environ["STORY"])
    story.title = "The ferry stops"
    story.save_revision().publish()
    os.kill(os.getpid(), signal.SIGKILL)
"""

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


class Redis:
    """A server of the test's own, which keeps what it has when it is stopped."""

    def __init__(self, folder):
        self.folder, self.port = folder, shipped.free_port()
        self.process = None

    def start(self):
        options = ["--port", str(self.port), "--dir", str(self.folder), "--appendonly", "yes"]
        command = ["redis-server", *options, "--bind", "127.0.0.1", "--loglevel", "warning"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError("redis-server does not start.")

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


@pytest.fixture
def redis(tmp_path, settings):
    if not shutil.which("redis-server"):
        pytest.skip("redis-server is not installed.")
    redis = Redis(tmp_path)
    redis.start()
    settings.CACHES = {
        **settings.CACHES,
        "pages": {
            "BACKEND": "news.delivery.kept.soft_redis.SoftRedisCache",
            "LOCATION": f"redis://127.0.0.1:{redis.port}/0",
            "OPTIONS": {"socket_connect_timeout": 0.25, "socket_timeout": 0.5},
        },
    }
    yield redis
    redis.stop()


def change(story, title):
    story.title = title
    story.save_revision().publish()


def surroundings(story):
    """A process of its own on the test's database, with what the test has set."""
    own = connection.settings_dict
    address = f"sqlite:///{own['NAME']}"
    if connection.vendor == "postgresql":
        user = quote(own["USER"]) + (f":{quote(own['PASSWORD'])}" if own["PASSWORD"] else "")
        address = f"postgres://{user}@{own['HOST']}:{own['PORT'] or 5432}/{own['NAME']}"
    names = ("SITE_URL", "TASKS", "WAGTAILFRONTENDCACHE")
    return {
        **os.environ,
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": "newsroom.settings.test",
        "OTHER_SETTINGS": json.dumps({name: getattr(settings, name) for name in names}),
        "ROOT": str(ROOT),
        "STORY": str(story.pk),
    }


def test_a_change_while_redis_is_down_is_shown_then_and_when_it_is_back(
    client, redis, django_assert_num_queries
):
    story = make_article("The ferry runs", published=True)
    client.get(story.url)
    with django_assert_num_queries(3):  # it is kept
        client.get(story.url)

    redis.stop()
    change(story, "The ferry stops")
    began = time.monotonic()
    pages = [client.get(story.url) for _ in range(5)]
    took = time.monotonic() - began

    assert {page.status_code for page in pages} == {200}
    assert all("The ferry stops" in page.content.decode() for page in pages)
    assert took < 5  # one try for all of them
    redis.start()
    caches["pages"]._silent_until = 0
    assert "The ferry stops" in client.get(story.url).content.decode()
    assert "The ferry stops" in client.get(story.url).content.decode()


def test_a_change_that_is_taken_back_while_redis_is_down_is_not_shown_either(client, redis):
    """The title is what it was when Redis kept the page, and something else is not."""
    story = make_article("The ferry runs", published=True)
    client.get(story.url)
    redis.stop()
    change(story, "The ferry stops")
    story.standfirst = "It was a false alarm."
    change(story, "The ferry runs")
    redis.start()
    caches["pages"]._silent_until = 0

    assert "false alarm" in client.get(story.url).content.decode()


def test_a_change_while_nginx_is_down_is_purged_when_it_is_back(tmp_path, live_server, cdn_of):
    nginx = shipped.Nginx(tmp_path, behind=live_server.thread.port)
    cdn_of(nginx)
    story = make_article("The ferry runs", published=True)
    with nginx:
        let_the_worker_work()
        read(nginx, story.url)
        assert read(nginx, story.url)[0] == "HIT"

    change(story, "The ferry stops")
    let_the_worker_work()
    waiting = DBTaskResult.objects.filter(status="READY")
    assert waiting.exists()

    with nginx:
        assert "The ferry runs" in read(nginx, story.url)[1]  # its pages stand on the disk
        waiting.update(run_after=timezone.now())
        let_the_worker_work()

        assert "The ferry stops" in read(nginx, story.url)[1]
    assert not waiting.exists()


def test_a_change_by_a_process_that_is_killed_is_purged(tmp_path, live_server, cdn_of):
    """It is killed as soon as the change is committed; nothing else happens in it."""
    story = make_article("The ferry runs", published=True)
    with shipped.Nginx(tmp_path, behind=live_server.thread.port) as nginx:
        cdn_of(nginx)
        read(nginx, story.url)
        assert read(nginx, story.url)[0] == "HIT"

        killed = subprocess.run([sys.executable, "-c", PUBLISHES_AND_DIES], env=surroundings(story))

        assert killed.returncode == -signal.SIGKILL
        assert "The ferry runs" in read(nginx, story.url)[1]
        let_the_worker_work()
        assert "The ferry stops" in read(nginx, story.url)[1]
