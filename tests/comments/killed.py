"""Kills the server while readers reply, and then counts: nothing lost, nothing doubled.

    python -m tests.comments.killed                                    # on a SQLite of its own
    DATABASE_URL=postgres://…/empty python -m tests.comments.killed    # on an empty PostgreSQL

It posts 2,000 replies over HTTP to a real gunicorn and kills all its processes 20 times on the way.
Who gets no answer sends the same again, as a reader would. It ends with an error unless each reply
that was thanked for stands there once.
"""

import argparse
import http.client
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
HERE = "127.0.0.1"
READERS = 6
PATIENCE = 1800  # seconds, for all of it


class Server:
    """A gunicorn in a group of its own, so that one signal reaches every process of it."""

    def __init__(self, surroundings):
        self.surroundings = surroundings
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--log-level", "critical"],
            cwd=ROOT,
            env=self.surroundings,
            start_new_session=True,
        )

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Readers:
    """Each takes the next reply that nobody has sent, and sends it until it is thanked for."""

    def __init__(self, port, page_id, posts, deadline):
        self.port, self.page_id, self.deadline = port, page_id, deadline
        self.waiting = list(range(posts))
        self.thanked = set()
        self.sent_again = 0
        self.threads = [threading.Thread(target=self.work, daemon=True) for _ in range(READERS)]
        for thread in self.threads:
            thread.start()

    def work(self):
        while self.waiting and time.monotonic() < self.deadline:
            try:
                number = self.waiting.pop()
            except IndexError:
                return
            while not self.is_thanked(number) and time.monotonic() < self.deadline:
                self.sent_again += 1
                time.sleep(0.05)

    def is_thanked(self, number):
        connection = http.client.HTTPConnection(HERE, self.port, timeout=30)
        form = {
            "name": "Mira Voss",
            "email": f"reader{number}@example.org",
            "body": f"Reply number {number} of many.",
        }
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Sec-Fetch-Site": "same-origin",
            "X-Forwarded-For": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}",
        }
        try:
            connection.request("POST", f"/comments/{self.page_id}/", urlencode(form), headers)
            status = connection.getresponse().status
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
        if status == 303:
            self.thanked.add(number)
        return status == 303

    @property
    def are_done(self):
        return not any(thread.is_alive() for thread in self.threads)


def run(posts, kills):
    began = time.monotonic()
    deadline = began + PATIENCE
    with TemporaryDirectory(prefix="pullquote-killed-") as folder:
        surroundings = _surroundings(folder)
        os.environ.update(surroundings)
        page_id = _story()
        server = Server(surroundings)
        try:
            readers = Readers(int(surroundings["PORT"]), page_id, posts, deadline)
            for at in sorted(random.sample(range(posts // 50, posts - posts // 50), kills)):
                while len(readers.thanked) < at and not readers.are_done:
                    time.sleep(0.005)
                server.kill()
                server.start()
            while not readers.are_done:
                time.sleep(0.1)
        finally:
            server.kill()
        return _count(readers, kills, time.monotonic() - began)


def _surroundings(folder):
    with socket.create_server((HERE, 0)) as probe:
        port = str(probe.getsockname()[1])
    return {
        **os.environ,
        "DATABASE_URL": os.environ.get("DATABASE_URL") or f"sqlite:///{folder}/db.sqlite3",
        "DJANGO_SETTINGS_MODULE": "newsroom.settings.dev",
        "MEDIA_ROOT": f"{folder}/media",
        "PORT": port,
        "REDIS_URL": "",
        "SITE_URL": f"http://{HERE}:{port}",
        "TRUSTED_PROXIES": "1",
        "WEB_CONCURRENCY": "2",
    }


def _story():
    sys.path.insert(0, str(ROOT / "site"))
    import django  # the surroundings are set by now

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from tests.making import make_article

    call_command("migrate", verbosity=0)
    call_command("prepare", verbosity=0)
    page_id = make_article("Ferry runs again", published=True).pk
    connection.close()
    return page_id


def _count(readers, kills, seconds):
    from news.models import CommentContact, ReaderComment

    bodies = list(ReaderComment.objects.values_list("body", flat=True))
    found = [int(body.split()[2]) for body in bodies]
    lost = readers.thanked - set(found)
    doubled = len(found) - len(set(found))
    incomplete = len(found) - CommentContact.objects.count()
    print(  # noqa: T201 - what the command is for
        f"{kills} kills, {len(readers.thanked)} replies thanked for ({readers.sent_again} sent "
        f"again): {len(lost)} lost, {doubled} doubled, {incomplete} incomplete, {seconds:.0f} s"
    )
    return not lost and not doubled and not incomplete and not readers.waiting


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=20)
    asked = parser.parse_args()
    sys.exit(0 if run(asked.posts, asked.kills) else 1)
