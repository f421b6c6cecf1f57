"""A newsroom of the crawl's own: the demo newspaper, and pages that it alone has."""

import subprocess
import sys
from contextlib import contextmanager

from tests.newsroom import ROOT, demo_newsroom

from .odd_pages import odd

BROKEN = "/broken/"  # `urls.py` adds it
WITHDRAWN = "/technology/an-app-for-the-tide/"
MAKE_ODD_CONTENT = """
from tests.crawl import odd_content
print(odd_content.make())
odd_content.wait_until_settled()
"""


@contextmanager
def newsroom():
    """Its origin, and the odd pages that it alone has."""
    with demo_newsroom("tests.crawl.settings") as surroundings:
        yield surroundings["SITE_URL"], _odd_pages(surroundings)


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
    return [odd(locked, 200), odd(BROKEN, 500), odd(WITHDRAWN, 410)]
