import os
import signal
import subprocess
import sys
import time

import pytest

from home.programs import DoesNotStayUp, Programs

SLEEPS = [sys.executable, "-c", "import time; time.sleep(600)"]
FAILS = [sys.executable, "-c", "raise SystemExit(3)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)",
]
# Says which process it started, and then waits to be killed.
KEEPER = f"""
import time
from home.programs import Programs
with Programs(report=print) as programs:
    programs.start("sleeper", {SLEEPS!r})
    print(programs.running["sleeper"].pid, flush=True)
    time.sleep(600)
"""


def runs(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def within(seconds, condition):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


def test_what_was_started_ends_with_the_block():
    with Programs(report=print) as programs:
        programs.start("sleeper", SLEEPS)
        pid = programs.running["sleeper"].pid
        assert runs(pid)

    assert not runs(pid)
    assert not runs(programs.leash.pid)


def test_what_does_not_listen_is_killed(monkeypatch):
    monkeypatch.setattr("home.programs.ENDS_WITHIN", 0.5)
    with Programs(report=print) as programs:
        programs.start("stubborn", STUBBORN)
        time.sleep(0.5)  # until it ignores the signal

    assert programs.running["stubborn"].returncode == -signal.SIGKILL


def test_what_was_started_ends_when_its_keeper_is_killed():
    keeper = subprocess.Popen([sys.executable, "-c", KEEPER], stdout=subprocess.PIPE, text=True)
    pid = int(keeper.stdout.readline())

    keeper.kill()
    keeper.wait()

    assert within(10, lambda: not runs(pid))


def test_a_program_that_ended_is_started_again():
    said = []
    with Programs(report=said.append) as programs:
        programs.start("scheduler", FAILS)
        programs.running["scheduler"].wait()
        programs.commands["scheduler"] = SLEEPS
        programs.restart_ended()

        assert said == ["The scheduler has ended (exit code 3): started again."]
        assert programs.running["scheduler"].poll() is None


def test_a_program_that_does_not_stay_up_is_given_up():
    with Programs(report=lambda words: None) as programs, pytest.raises(DoesNotStayUp) as error:
        programs.start("web server", FAILS)
        for _ in range(3):
            programs.running["web server"].wait()
            programs.restart_ended()

    assert str(error.value) == "web server"
