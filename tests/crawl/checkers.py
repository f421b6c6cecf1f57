"""What the crawl needs that pip does not bring: Java, Chromium, and two checkers from npm."""

import json
import shutil
from pathlib import Path

from tests.chromium import chromium_path

MODULES = Path(__file__).resolve().parents[2] / ".venv/crawl/node_modules"
AXE = MODULES / "axe-core/axe.min.js"
NU = MODULES / "vnu-jar/build/dist/vnu.jar"


def missing():
    """A sentence for each thing that is not there."""
    if not chromium_path():
        yield "Chromium is not installed."
    if not shutil.which("java"):
        yield "Java is not installed: the Nu HTML checker runs on it."
    if not (AXE.exists() and NU.exists()):
        yield "The checkers are not installed: `make crawl` does that."


def version(file):
    """Of the npm package that a file belongs to."""
    package = MODULES / file.relative_to(MODULES).parts[0] / "package.json"
    return json.loads(package.read_text())["version"]
