"""`make bench`: each cost is a ratio of CPU time within one run, the median of several rounds."""

import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
REQUESTS = 10


def cpu_time(client, path):
    """Seconds of CPU time that one request takes, in the middle of ROUNDS rounds."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(REQUESTS):
            assert client.get(path).status_code == 200, path
        rounds.append((time.process_time() - start) / REQUESTS)
    return statistics.median(rounds)


def measure():
    from django.test import Client

    from tests.making import block_quote, make_article, make_person, make_quotation, paragraph

    mira = make_person()
    words = [make_quotation(f"The harbour opens on day {day}.", mira) for day in range(4)]
    body = [
        *(paragraph("The ferry to Vell Island ran again on Monday.") for _ in range(8)),
        *(block_quote(quotation) for quotation in words),
    ]
    article = make_article(body=body, published=True)
    for number in range(20):
        make_article(f"Ferry {number}", published=True)

    client = Client()
    nothing = cpu_time(client, "/livez")
    for name, path in (
        ("a story of 8 paragraphs and 4 quotations", article.url),
        ("the front page over 21 stories", "/"),
        ("a search", "/search/?q=ferry"),
    ):
        ratio = cpu_time(client, path) / nothing
        print(f"{name}: {ratio:.1f} times an empty view behind the same middleware")  # noqa: T201


def main():
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    from tests.benchmarks import extraction, searching

    extraction.measure()
    os.environ["DJANGO_SETTINGS_MODULE"] = "newsroom.settings.test"
    import django

    django.setup()
    from django.test.runner import DiscoverRunner

    runner = DiscoverRunner(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        measure()
        searching.measure(int(os.environ.get("ARCHIVE", searching.STORIES)))
    finally:
        runner.teardown_databases(databases)


if __name__ == "__main__":
    main()
