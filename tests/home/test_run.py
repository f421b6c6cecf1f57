"""`manage.py run` as a process of its own, on a database of its own."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import TestCase
from wagtail.models import Site

from home import preparation

ROOT = Path(__file__).resolve().parents[2]


def free_port():
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory):
    """An environment with a port and a database of its own, which has no demo to wait for."""
    folder = tmp_path_factory.mktemp("newsroom")
    values = {
        "PATH": os.environ["PATH"],
        "PORT": str(free_port()),
        "SITE_URL": "",
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        "MEDIA_ROOT": str(folder / "media"),
    }
    assert manage(values, "prepare").communicate() == ("", None)
    return values


def manage(surroundings, *arguments):
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def answers(port, path="/livez"):
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as asked:
        try:
            asked.request("GET", path)
            return asked.getresponse().status
        except OSError:
            return None


def family(pid):
    """The processes that this one started, and those that they did."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True).stdout
    parents = [tuple(map(int, line.split())) for line in listed.splitlines()]
    children = [child for child, parent in parents if parent == pid]
    return [*children, *(below for child in children for below in family(child))]


def alive(pids):
    listed = subprocess.run(["ps", "-eo", "pid="], capture_output=True, text=True).stdout
    return set(pids) & set(map(int, listed.split()))


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL], ids=lambda ending: ending.name)
def test_it_serves_until_it_ends_and_leaves_nothing_behind(surroundings, ending):
    newsroom = manage(surroundings, "run")
    said = ""
    while "Ctrl-C" not in said:
        line = newsroom.stdout.readline()
        assert line, said
        said += line
    port = int(surroundings["PORT"])
    started = family(newsroom.pid)

    assert f"http://localhost:{port}/" in said
    assert re.search(r"/admin/ .*editor / newsroom.*admin / newsroom", said)
    assert answers(port) == 200
    assert len(started) == 5  # the leash, gunicorn and its worker, the scheduler, the task worker

    newsroom.send_signal(ending)
    newsroom.wait(20)
    deadline = time.monotonic() + 20
    while alive(started) and time.monotonic() < deadline:
        time.sleep(0.1)

    assert alive(started) == set()
    assert answers(port) is None
    assert newsroom.returncode == (0 if ending == signal.SIGTERM else -ending)


def test_a_taken_port_is_said_in_one_sentence(surroundings):
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        refused = manage({**surroundings, "PORT": port}, "run")
        said = refused.communicate()[0]

    assert refused.returncode == 1
    assert said == (
        f"CommandError: Port {port} is taken or not allowed. Choose another: make run PORT=8001\n"
    )


class TestPreparation(TestCase):
    def test_a_site_is_new_until_it_is_named(self):
        assert preparation.is_new()

        preparation.name_site()

        assert not preparation.is_new()

    def test_the_site_record_says_what_the_settings_say(self):
        for address, hostname, port in (
            ("http://localhost:8001", "localhost", 8001),
            ("https://news.example.org", "news.example.org", 443),
            ("http://news.example.org", "news.example.org", 80),
        ):
            with self.settings(SITE_URL=address, SITE_NAME="The Record"):
                preparation.name_site()

            site = Site.objects.get()
            assert (site.site_name, site.hostname, site.port) == ("The Record", hostname, port)

    def test_prepare_may_be_repeated(self):
        call_command("prepare")
        call_command("prepare")

        assert Site.objects.count() == 1
