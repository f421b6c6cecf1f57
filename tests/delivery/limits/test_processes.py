"""Several processes ask for the same thing at the same time, each on a connection of its own."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection

from news.models import Allowance

ROOT = Path(__file__).resolve().parents[3]

ASKING = """
import sys
sys.path[:0] = [".", "site"]
import django
django.setup()
from datetime import timedelta
from news.delivery.limits import Limit, LimitReached, spend
limit = Limit("crowd", most=int(sys.argv[1]), per=timedelta(days=1))
admitted = 0
print("ready", flush=True)
sys.stdin.readline()
for _ in range(int(sys.argv[2])):
    try:
        spend(limit, "198.51.100.7")
    except LimitReached:
        continue
    admitted += 1
print(admitted)
"""


def database_url():
    """Of the test's own database, as another process finds it."""
    parts = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{parts['NAME']}"
    who = f"{quote(parts['USER'])}:{quote(parts['PASSWORD'])}@" if parts["USER"] else ""
    return f"postgres://{who}{parts['HOST']}:{parts['PORT'] or 5432}/{parts['NAME']}"


def asked_by(processes, most, times):
    """How many each of them was admitted."""
    surroundings = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "newsroom.settings.test",
    }
    asking = [
        subprocess.Popen(
            [sys.executable, "-c", ASKING, str(most), str(times)],
            cwd=ROOT,
            env=surroundings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(processes)
    ]
    for process in asking:
        assert process.stdout.readline() == "ready\n"
    return [int(process.communicate("\n", timeout=300)[0]) for process in asking]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("most", [1, 50])
def test_600_asked_for_by_6_processes_are_exactly_the_limit(most):
    admitted = asked_by(processes=6, most=most, times=100)

    assert sum(admitted) == most
    assert Allowance.objects.count() == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_as_many_as_the_limit_are_all_admitted_whoever_comes_first():
    admitted = asked_by(processes=6, most=60, times=10)

    assert admitted == [10] * 6
