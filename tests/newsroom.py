"""A demo newspaper to look at: on a free port, with a database of its own, gone afterwards."""

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
HERE = "127.0.0.1"
PATIENCE = 600  # seconds: the demo is made first


class DidNotStart(Exception):
    """What it said stands above: its errors go where our own go."""


@contextmanager
def demo_newsroom(settings="newsroom.settings.dev"):
    """The environment that it runs in; `SITE_URL` is its origin."""
    with TemporaryDirectory(prefix="pullquote-") as folder:
        surroundings = _surroundings(folder, settings)
        process = subprocess.Popen(
            [sys.executable, "manage.py", "run", "--with-parent"],
            cwd=ROOT,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        try:
            _wait(process, surroundings["PORT"])
            yield surroundings
        finally:
            process.terminate()
            process.wait()


def _surroundings(folder, settings):
    port = _free_port()
    return {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        "DJANGO_SETTINGS_MODULE": settings,
        "MEDIA_ROOT": f"{folder}/media",
        "PORT": str(port),
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "site"))),
        "REDIS_URL": "",
        "SITE_URL": f"http://{HERE}:{port}",
    }


def _free_port():
    with socket.create_server((HERE, 0)) as probe:
        return probe.getsockname()[1]


def _wait(process, port):
    deadline = time.monotonic() + PATIENCE
    while not _answers(port):
        if process.poll() is not None or time.monotonic() > deadline:
            raise DidNotStart
        time.sleep(0.2)


def _answers(port):
    connection = http.client.HTTPConnection(HERE, port, timeout=PATIENCE)
    try:
        connection.request("GET", "/livez")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
