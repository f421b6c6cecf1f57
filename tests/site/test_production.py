import http.client
import importlib
import os
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from django.test import TestCase, override_settings

from news.models import User
from newsroom.settings import base, environment

ROOT = Path(__file__).resolve().parents[2]
GOOD = {
    "SECRET_KEY": "a-key-for-the-tests-alone-of-more-than-fifty-characters",
    "ALLOWED_HOSTS": ["news.example.org"],
    "SITE_URL": "https://news.example.org",
    "DEBUG": False,
}


def production(monkeypatch, **changes):
    """The production settings as they are with the good values, and with `changes`."""
    for name, value in {**GOOD, **changes}.items():
        monkeypatch.setattr(environment, name, value)
    monkeypatch.delitem(sys.modules, "newsroom.settings.production", raising=False)
    return importlib.import_module("newsroom.settings.production")


def surroundings(tmp_path, **changes):
    """An environment for a process of its own, with the good values, and with `changes`."""
    good = {name: value if isinstance(value, str) else "" for name, value in GOOD.items()}
    return {
        **good,
        "PATH": os.environ["PATH"],
        "ALLOWED_HOSTS": "news.example.org,127.0.0.1",
        "DEBUG": "false",
        "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3",
        "EMAIL_URL": "smtp+tls://mail.example.org:587",
        "MEDIA_ROOT": str(tmp_path / "media"),
        "STATIC_ROOT": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "newsroom.settings.production",
        **changes,
    }


class TestItRefusesToStart:
    @pytest.mark.parametrize(
        ("changes", "why"),
        [
            ({"DEBUG": True}, "DEBUG is on"),
            ({"SECRET_KEY": ""}, "SECRET_KEY must be"),
            ({"SECRET_KEY": "django-insecure-" + "abcdefgh" * 6}, "SECRET_KEY must be"),
            ({"SECRET_KEY": base.DEVELOPMENT_KEY}, "SECRET_KEY must be"),
            ({"SECRET_KEY": "short but secret"}, "SECRET_KEY must be"),
            ({"SECRET_KEY": "abcd" * 20}, "SECRET_KEY must be"),
            ({"ALLOWED_HOSTS": []}, "ALLOWED_HOSTS must name"),
            ({"ALLOWED_HOSTS": ["*"]}, "ALLOWED_HOSTS must name"),
            ({"ALLOWED_HOSTS": ["news.example.org", "*"]}, "ALLOWED_HOSTS must name"),
            ({"SITE_URL": "http://news.example.org"}, "SITE_URL must be"),
            ({"SITE_URL": "http://localhost.example.org"}, "SITE_URL must be"),
        ],
        ids=str,
    )
    def test_with_what_would_be_unsafe(self, monkeypatch, changes, why):
        with pytest.raises(SystemExit, match=f"Pullquote does not start: {why}"):
            production(monkeypatch, **changes)

    def test_in_one_clear_line(self, tmp_path):
        refused = subprocess.run(
            [sys.executable, "manage.py", "check"],
            cwd=ROOT,
            env=surroundings(tmp_path, DEBUG="true"),
            capture_output=True,
            text=True,
        )

        assert refused.returncode == 1
        assert refused.stdout == ""
        assert refused.stderr == (
            "Pullquote does not start: DEBUG is on. A public site runs with DEBUG=false.\n"
        )

    @pytest.mark.parametrize(
        "setting", ["PORT=eighty", "DATABASE_URL=news.db", "SITE_URL=news.example.org"]
    )
    def test_with_a_setting_that_makes_no_sense(self, tmp_path, setting):
        name, value = setting.split("=")

        refused = subprocess.run(
            [sys.executable, "manage.py", "check"],
            cwd=ROOT,
            env=surroundings(tmp_path, **{name: value}),
            capture_output=True,
            text=True,
        )

        assert refused.returncode == 1
        assert refused.stderr.startswith(f"Pullquote does not start: {name} must be")
        assert refused.stderr.count("\n") == 1


class TestItStarts:
    def test_with_good_values_nothing_is_left_to_warn_of(self, tmp_path):
        checked = subprocess.run(
            [sys.executable, "manage.py", "check", "--deploy"],
            cwd=ROOT,
            env=surroundings(tmp_path),
            capture_output=True,
            text=True,
        )

        assert (checked.returncode, checked.stderr) == (0, "")
        assert "no issues (0 silenced)" in checked.stdout

    def test_makes_no_demo_accounts(self, monkeypatch):
        assert production(monkeypatch).DEMO_ACCOUNTS is False


class TestGunicorn:
    def test_serves_the_site(self, tmp_path):
        with closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn"],
            cwd=ROOT,
            env=surroundings(tmp_path, PORT=str(port), WEB_CONCURRENCY="1"),
            stderr=subprocess.PIPE,
            text=True,
        )

        try:
            assert status(port, "/livez") == 200
            assert status(port, "/readyz") == 503  # there is no table yet
            assert status(port, "/") == 301  # to https
        finally:
            server.terminate()
            said = server.communicate(timeout=30)[1]
        assert server.returncode == 0, said

    def test_says_once_why_it_does_not_start(self, tmp_path):
        refused = subprocess.run(
            [sys.executable, "-m", "gunicorn", "--log-level", "warning"],
            cwd=ROOT,
            env=surroundings(tmp_path, SECRET_KEY="short but secret"),
            capture_output=True,
            text=True,
            timeout=30,
        )

        assert refused.returncode == 1
        assert refused.stderr == (
            "Pullquote does not start: SECRET_KEY must be a secret of at least 50 characters.\n"
        )


def status(port, path):
    """What is answered, waiting for a server that is just starting."""
    deadline = time.monotonic() + 30
    while True:
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as asked:
            try:
                asked.request("GET", path)
                return asked.getresponse().status
            except ConnectionRefusedError:
                assert time.monotonic() < deadline
                time.sleep(0.1)


class TestDemoPasswords(TestCase):
    @classmethod
    def setUpTestData(cls):
        User.objects.create_superuser("admin", password="newsroom")
        User.objects.create_superuser("mira", password="a password of her own")

    def log_in(self, username, password):
        answer = self.client.post("/admin/login/", {"username": username, "password": password})
        return answer.status_code == 302

    def test_open_the_demo(self):
        assert self.log_in("admin", "newsroom")

    def test_are_refused_by_a_public_site(self):
        with pytest.MonkeyPatch.context() as monkeypatch:
            backends = production(monkeypatch).AUTHENTICATION_BACKENDS

        with override_settings(AUTHENTICATION_BACKENDS=backends):
            assert not self.log_in("admin", "newsroom")
            assert self.log_in("mira", "a password of her own")
