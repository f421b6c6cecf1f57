"""The Makefile, with Pythons that only pretend."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHELL_TOOLS = ["sh", "cat", "cksum", "cp", "cut", "mkdir", "rm", "sed", "touch"]

DOES_NOT_RUN = "#!/bin/sh\necho 'python: command not found' >&2\nexit 127\n"
TOO_OLD = "#!/bin/sh\nexit 1\n"
# Says yes, makes an environment with itself in it, and notes what it was asked.
NEW_ENOUGH = """#!/bin/sh
case "$*" in
  "-m venv .venv") mkdir -p .venv/bin; cp "$0" .venv/bin/python;;
  *"pip install"*) if [ -e fails ]; then exit 1; fi;;
esac
echo "$*" >> asked
"""


@pytest.fixture
def checkout(tmp_path):
    """A folder with the Makefile, pins, and a path with a shell's tools and no Python."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in SHELL_TOOLS:
        (tools / name).symlink_to(shutil.which(name))
    folder = tmp_path / "checkout"
    folder.mkdir()
    shutil.copy(ROOT / "Makefile", folder)
    (folder / "requirements.txt").write_text("wagtail==8.0.1\n")
    (folder / "requirements-dev.txt").write_text("pytest==9.2.0\n")
    return folder


def python(checkout, name, script):
    file = checkout.parent / "tools" / name
    file.write_text(script)
    file.chmod(0o755)


def make(checkout, *arguments):
    """Its exit code, what it said, and what Python was asked to do."""
    (checkout / "asked").unlink(missing_ok=True)
    done = subprocess.run(
        [shutil.which("make"), *arguments],
        cwd=checkout,
        env={"PATH": str(checkout.parent / "tools"), "LANG": os.environ.get("LANG", "C.UTF-8")},
        capture_output=True,
        text=True,
    )
    asked = checkout / "asked"
    lines = asked.read_text().splitlines() if asked.exists() else []
    return (
        done.returncode,
        done.stdout + done.stderr,
        [line for line in lines if not line.startswith("-c")],
    )


INSTALL = "-m pip install -qq --disable-pip-version-check -r requirements.txt"
RUN = "manage.py run --with-parent"


def test_a_launcher_that_does_not_run_is_passed_over(checkout):
    python(checkout, "python3.13", DOES_NOT_RUN)
    python(checkout, "python3.12", NEW_ENOUGH)

    status, said, asked = make(checkout, "run")

    assert status == 0
    assert "with python3.12 …" in said
    assert asked == ["-m venv .venv", INSTALL, RUN]


def test_a_python_that_is_too_old_is_said_in_one_sentence(checkout):
    for name in ("python3.13", "python3.12"):
        python(checkout, name, DOES_NOT_RUN)
    python(checkout, "python3", TOO_OLD)

    status, said, _ = make(checkout, "run")

    assert status != 0
    assert said.splitlines()[0].startswith("Pullquote needs Python 3.12 or newer")
    assert not (checkout / ".venv").exists()


def test_the_second_time_nothing_is_installed(checkout):
    python(checkout, "python3", NEW_ENOUGH)
    make(checkout, "run")

    assert make(checkout, "run") == (0, "", [RUN])


def test_a_changed_pin_is_installed(checkout):
    python(checkout, "python3", NEW_ENOUGH)
    make(checkout, "run")
    (checkout / "requirements.txt").write_text("wagtail==8.0.2\n")

    assert make(checkout, "run")[2] == ["-m pip --version", INSTALL, RUN]


def test_an_installation_that_failed_is_begun_again(checkout):
    python(checkout, "python3", NEW_ENOUGH)
    (checkout / "fails").touch()
    status, said, _ = make(checkout, "run")
    assert status != 0
    assert "The packages could not be installed" in said
    (checkout / "fails").unlink()

    assert make(checkout, "run")[2] == ["-m venv .venv", INSTALL, RUN]


def test_what_runs_the_tests_also_runs_the_site(checkout):
    python(checkout, "python3", NEW_ENOUGH)
    make(checkout, "test")

    assert make(checkout, "run")[2] == [RUN]


def test_help_lists_every_target(checkout):
    targets = {"run", "test", "lint", "format", "bench", "crawl", "pictures", "clean", "help"}

    said = make(checkout, "help")[1]

    assert {line.split()[1] for line in said.splitlines()} == targets
