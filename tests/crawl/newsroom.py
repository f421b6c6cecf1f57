"""A newsroom of the crawl's own: the demo newspaper on a free port, gone when the crawl ends."""

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from .odd_pages import odd

ROOT = Path(__file__).resolve().parents[2]
HERE = "127.0.0.1"
PATIENCE = 600  # seconds: the demo is made first
BROKEN = "/broken/"  # `urls.py` adds it
WITHDRAWN = "/technology/an-app-for-the-tide/"
MAKE_ODD_CONTENT = "from tests.crawl import odd_content; print(odd_content.make())"


class DidNotStart(Exception):
    """What it said stands above: its errors go where the crawl's own go."""


@contextmanager
def newsroom():
    """Its origin, and the odd pages that it alone has."""
    with TemporaryDirectory(prefix="pullquote-crawl-") as folder:
        port = _free_port()
        surroundings = _surroundings(folder, port)
        process = subprocess.Popen(
            [sys.executable, "manage.py", "run", "--with-parent"],
            cwd=ROOT,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        try:
            _wait(process, port)
            yield surroundings["SITE_URL"], _odd_pages(surroundings)
        finally:
            process.terminate()
            process.wait()


def _surroundings(folder, port):
    return {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        "DJANGO_SETTINGS_MODULE": "tests.crawl.settings",
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


def _odd_pages(surroundings):
    made = subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", MAKE_ODD_CONTENT],
        cwd=ROOT,
        env=surroundings,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    locked = made.stdout.split()[-1]
    return [odd(locked, 200), odd(BROKEN, 500), odd(WITHDRAWN, 404, 410)]
