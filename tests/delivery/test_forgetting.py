"""The caches in front are told until they hear, and what a killed worker has left is told, too."""

import http.server
import threading
from datetime import timedelta
from unittest import mock

import pytest
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from news.delivery import change_everywhere, public_change
from news.delivery.forgetting import CacheDoesNotAnswer, purge_urls, put_back_what_died
from tests.making import make_article

QUEUE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
pytestmark = pytest.mark.django_db


class Cache(http.server.BaseHTTPRequestHandler):
    def do_PURGE(self):
        self.server.told.append((self.headers["Host"], self.path))
        self.send_response(self.server.answer)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture
def cache(settings):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Cache)
    server.told, server.answer = [], 200
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    in_front(settings, server.server_port)
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def in_front(settings, port):
    settings.SITE_URL = "https://record.example"
    settings.TASKS = QUEUE
    settings.WAGTAILFRONTENDCACHE = {
        "nginx": {
            "BACKEND": "news.delivery.forgetting.HTTPCache",
            "LOCATION": f"http://127.0.0.1:{port}",
        }
    }


def let_the_worker_work():
    """As `db_worker` does, which would close the connection of the test."""
    while task := DBTaskResult.objects.ready().first():
        task.claim("the worker")
        try:
            returned = task.task.call(*task.args_kwargs["args"], **task.args_kwargs["kwargs"])
        except CacheDoesNotAnswer as error:
            task.set_failed(error)
        else:
            task.set_successful(returned)


def waiting():
    return DBTaskResult.objects.filter(status=TaskResultStatus.READY)


def test_a_cache_is_told_each_address_under_the_site_s_name(cache):
    public_change(["/", "/people/%D0%B2/", "/corrections/?kind=update"])
    let_the_worker_work()

    assert cache.told == [
        ("record.example", path) for path in ("/", "/people/%D0%B2/", "/corrections/?kind=update")
    ]


@pytest.mark.parametrize("answer", [404, 412])
def test_a_cache_that_has_no_such_page_has_heard(cache, answer):
    cache.answer = answer
    public_change(["/"])
    let_the_worker_work()

    assert not waiting().exists()


@pytest.mark.parametrize("answer", [500, 503])
def test_a_cache_that_fails_is_told_again(cache, answer):
    cache.answer = answer
    public_change(["/"])
    let_the_worker_work()
    [again] = waiting()
    assert again.run_after - timezone.now() <= timedelta(seconds=1)

    cache.answer = 200
    with mock.patch("django.utils.timezone.now", return_value=again.run_after):
        let_the_worker_work()

    assert cache.told == [("record.example", "/")] * 2
    assert not waiting().exists()


def test_a_cache_that_is_away_is_told_for_a_day_at_longer_and_longer_intervals(settings):
    in_front(settings, 1)
    began = now = timezone.now()
    public_change(["/"])
    pauses = []
    while waiting().exists():
        with mock.patch("django.utils.timezone.now", return_value=now):
            let_the_worker_work()
        if again := waiting().first():
            pauses.append((again.run_after - now).total_seconds())
            now = again.run_after

    assert pauses[:7] == [1, 2, 5, 10, 30, 30, 30]
    assert now - began >= timedelta(days=1) - timedelta(seconds=60)
    assert DBTaskResult.objects.failed().count() == 1


def test_where_nothing_can_be_put_off_the_fault_is_told(settings):
    in_front(settings, 1)
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}

    with pytest.raises(CacheDoesNotAnswer):
        purge_urls.call(["https://record.example/"])


def test_what_a_killed_worker_has_left_is_told_by_another(cache):
    public_change(["/"])
    task = DBTaskResult.objects.get()
    task.claim("a worker that is killed now")
    let_the_worker_work()
    assert cache.told == []
    assert put_back_what_died() == 0  # it may still be alive

    assert put_back_what_died(now=timezone.now() + timedelta(minutes=3)) == 1
    let_the_worker_work()

    assert cache.told == [("record.example", "/")]


def test_a_change_on_every_page_is_told_for_every_page_the_front_page_first(cache):
    story = make_article(published=True)
    DBTaskResult.objects.all().delete()

    change_everywhere()
    let_the_worker_work()

    told = [path for _, path in cache.told]
    day = timezone.localtime(story.published_at)
    assert told[0] == "/"
    assert len(told) == len(set(told))
    assert {
        story.get_parent().url,
        story.url,
        "/people/",
        "/archive/",
        f"/archive/{day.year}/{day.month}/{day.day}/",
    } <= set(told)


def test_a_change_of_one_page_does_not_wait_for_a_change_of_all(cache):
    make_article(published=True)
    DBTaskResult.objects.all().delete()
    change_everywhere()
    let_the_worker_work()
    cache.told.clear()

    change_everywhere()
    public_change(["/harbour/fog/"])
    let_the_worker_work()

    assert cache.told[0] == ("record.example", "/harbour/fog/")
