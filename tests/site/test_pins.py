"""pip takes an old release without a word where a new one does not fit; these lists hold it."""

import re
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOLS = {"pip", "setuptools", "wheel"}  # what a virtual environment begins with


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned():
    lines = [
        line
        for file in ("requirements.txt", "requirements-dev.txt")
        for line in (ROOT / file).read_text().splitlines()
        if line and not line.startswith(("#", "-r"))
    ]
    pins = [re.fullmatch(r"([\w.-]+)(?:\[[\w,]+\])?==([\w.]+)", line) for line in lines]
    assert None not in pins, "every line is a name and an exact version"
    return {normal(pin[1]): pin[2] for pin in pins}


def installed():
    found = {normal(package.name): package.version for package in distributions()}
    return {name: version for name, version in found.items() if name not in TOOLS}


def test_what_is_installed_is_what_is_pinned():
    assert installed() == pinned(), "`make clean` and the next `make` install what is pinned"
