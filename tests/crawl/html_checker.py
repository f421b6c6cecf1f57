"""Nu, the checker of HTML. It refuses loopback addresses, so it gets files: all pages at once."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from .checkers import NU
from .findings import Finding

# Its warnings count, but for these: how they begin, and why we mean it so.
MEANT = {
    "Article lacks heading.": "a reply is an article, as HTML says, and has no headline",
}


class HtmlChecker:
    """A context manager: begins to check when it is entered; `findings()` waits for the end."""

    def __init__(self, pages):
        self.pages = pages

    def __enter__(self):
        self.folder = TemporaryDirectory(prefix="pullquote-html-")
        names = []
        for number, page in enumerate(self.pages):
            names.append(f"{number}.html")
            Path(self.folder.name, names[-1]).write_bytes(page.body)
        self.process = subprocess.Popen(
            ["java", "-jar", NU, "--format", "json", "--exit-zero-always", *names],
            cwd=self.folder.name,
            stderr=subprocess.PIPE,
        )
        return self

    def __exit__(self, *exception):
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()
        self.folder.cleanup()

    def findings(self):
        said = self.process.communicate()[1]
        return list(read(said, self.pages))


def read(said, pages):
    """Findings from what Nu writes. Raises ValueError when that is no report."""
    for message in json.loads(said)["messages"]:
        if message["type"] == "non-document-error":
            raise ValueError(f"The Nu HTML checker gave up: {message['message']}")
        if not message["message"].startswith(tuple(MEANT)):
            number = int(Path(message["url"]).stem)
            element = message.get("extract", "")
            yield Finding(f"Nu: {message['message']}", element, pages[number].address)
